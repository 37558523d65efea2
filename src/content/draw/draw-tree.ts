import type { Language } from '../../core/language.ts'
import { labels } from './labels.ts'
import type { Line } from './layout/graph.ts'
import { place, type Point } from './layout/place.ts'
import { boxHeight, boxWidth, drawBox, headHeight, answerOffsets } from './draw-box.ts'
import type { Answer, Card, ReviewTree } from './review-model.ts'
import { escape } from './svg-text.ts'

const measures = { boxWidth, gapX: 90, gapY: 26, inY: headHeight / 2 }
const margin = 12

/** One tree as a drawing: cards in columns, lines from each answer to the card it leads to. */
export function drawTree(tree: ReviewTree, language: Language): string {
  const lines = tree.cards.flatMap((card) => linesFrom(card))
  const placed = place(
    {
      boxes: tree.cards.map((card) => ({ id: card.id, height: boxHeight(card) })),
      lines: lines.map(({ line }) => line),
    },
    measures,
  )
  const drawn = lines.filter(({ line }) => placed.routes.has(line))
  const isDrawn = new Set(drawn.map(({ answer }) => answer))
  const width = Math.ceil(placed.width + 2 * margin)
  const height = Math.ceil(placed.height + 2 * margin)
  const words = labels[language]
  const id = `drawing-${tree.id}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-labelledby="${id}-title ${id}-text" `,
    `width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}">`,
    `<title id="${id}-title">${escape(words.drawing(tree.name))}</title>`,
    `<desc id="${id}-text">${escape(words.drawingHelp)}</desc>`,
    ...drawn.map(({ line, answer }) => drawLine(placed.routes.get(line) ?? [], answer)),
    ...tree.cards.map((card) =>
      drawBox(card, placed.corners.get(card.id) ?? { x: 0, y: 0 }, language, {
        treeId: tree.id,
        isDrawn,
        numberOf: (other) => tree.cards.find((one) => one.id === other)?.number ?? 0,
      }),
    ),
    `</svg>`,
  ].join('')
}

interface AnswerLine {
  readonly answer: Answer
  readonly line: Line
}

function linesFrom(card: Card): AnswerLine[] {
  const offsets = answerOffsets(card)
  return card.answers.flatMap((answer, index) =>
    answer.card === null
      ? []
      : [{ answer, line: { from: card.id, to: answer.card, fromY: offsets[index] ?? 0 } }],
  )
}

function drawLine(points: readonly Point[], { tier }: Answer): string {
  const [start, ...rest] = points
  if (start === undefined) return ''
  let from = start
  const path = rest.map((to) => {
    const middle = (from.x + to.x) / 2
    const piece = `C${at(middle, from.y)} ${at(middle, to.y)} ${at(to.x, to.y)}`
    from = to
    return piece
  })
  const end = points.at(-1) ?? start
  const colour = tier ?? 'plain'
  return (
    `<path class="line ${colour}" d="M${at(start.x, start.y)}${path.join('')}"/>` +
    `<path class="tip ${colour}" d="M${at(end.x, end.y)}l-9 -5v10z"/>`
  )
}

const at = (x: number, y: number): string => `${Math.round(x)} ${Math.round(y)}`

import { tiers } from '../../core/triage/tier.ts'
import type { Language } from '../../core/language.ts'
import { labels } from './labels.ts'
import type { Point } from './layout/place.ts'
import type { Answer, Card } from './review-model.ts'
import { escape, wrap } from './svg-text.ts'

export const boxWidth = 330
export const headHeight = 26

const padding = 12
const textSize = 13
const titleSize = 15
const lineHeight = 17
const dot = 20
const answerGap = 9
/** For the arrow back to an earlier card. */
const returnRoom = 34

/** A stretch of text in a box, with where its first line stands. */
interface Block {
  readonly kind: 'title' | 'text' | 'group' | 'sign' | 'answer'
  readonly lines: readonly string[]
  readonly top: number
  readonly tier: Card['tier']
  readonly answer?: Answer
}

interface Surroundings {
  readonly treeId: string
  /** Answers that have a line; the others say in words where they lead. */
  readonly isDrawn: ReadonlySet<Answer>
  readonly numberOf: (card: string) => number
}

export function boxHeight(card: Card): number {
  const last = layOut(card).at(-1)
  return last === undefined ? headHeight : bottomOf(last) + padding
}

/** The middle of each answer, from the top of the box. */
export function answerOffsets(card: Card): number[] {
  return layOut(card)
    .filter(({ kind }) => kind === 'answer')
    .map((block) => (block.top + bottomOf(block)) / 2)
}

export function drawBox(
  card: Card,
  corner: Point,
  language: Language,
  surroundings: Surroundings,
): string {
  const words = labels[language]
  const head = `${card.number} · ${words.types[card.type]}`
  const tier = card.tier === null ? '' : ` · ${words.tiers[card.tier]}`
  const colour = card.tier ?? card.type
  return [
    `<g transform="translate(${Math.round(corner.x)} ${Math.round(corner.y)})">`,
    `<rect class="box" width="${boxWidth}" height="${boxHeight(card)}" rx="9"/>`,
    `<path class="head ${colour}" d="M0 ${headHeight}V9a9 9 0 0 1 9-9H${boxWidth - 9}a9 9 0 0 1 9 9V${headHeight}z"/>`,
    `<a href="#${surroundings.treeId}-${card.id}"><text class="kind" x="${padding}" y="17.5">${escape(head + tier)}</text></a>`,
    ...layOut(card).map((block) => drawBlock(block, surroundings)),
    `</g>`,
  ].join('')
}

function layOut(card: Card): Block[] {
  const blocks: Block[] = []
  let top = headHeight + 8
  const add = (
    block: Pick<Block, 'kind' | 'tier'> & { answer?: Answer; text: string },
    gapAfter: number,
  ): void => {
    const { text, ...rest } = block
    const size = rest.kind === 'title' ? titleSize : textSize
    const taken = (rest.tier === null ? 0 : dot) + (rest.answer === undefined ? 0 : returnRoom)
    const room = boxWidth - 2 * padding - taken
    const placed = { ...rest, lines: wrap(text, size, room), top }
    blocks.push(placed)
    top = bottomOf(placed) + gapAfter
  }
  add({ kind: 'title', tier: null, text: card.title }, 5)
  for (const text of card.paragraphs) add({ kind: 'text', tier: null, text }, 6)
  for (const group of card.groups) {
    add({ kind: 'group', tier: null, text: group.label }, 3)
    for (const { label, tier } of group.signs) add({ kind: 'sign', tier, text: label }, 4)
  }
  top += 6
  for (const answer of card.answers) {
    const text = saidOf(answer)
    add({ kind: 'answer', tier: answer.tier, answer, text }, answerGap)
  }
  return blocks
}

function saidOf({ label, outside }: Answer): string {
  if (outside === null) return label
  if (outside.name === label) return `${label} →`
  const name = outside.name.startsWith(`${label}: `)
    ? outside.name.slice(label.length + 2)
    : outside.name
  return `${label} → ${name}`
}

function bottomOf({ lines, top }: Block): number {
  return top + lines.length * lineHeight
}

function drawBlock(block: Block, { isDrawn, numberOf }: Surroundings): string {
  const { kind, tier, top, answer } = block
  const back = answer?.card != null && !isDrawn.has(answer) ? ` ↩ ${numberOf(answer.card)}` : ''
  const last = block.lines.length - 1
  const lines = block.lines.map((line, index) => (index === last ? line + back : line))
  const x = padding + (tier === null ? 0 : dot)
  const spans = lines
    .map((line, index) => {
      const y = top + index * lineHeight + 12.5
      return `<tspan x="${x}" y="${y}">${escape(line)}</tspan>`
    })
    .join('')
  const text = `<text class="${kind}">${spans}</text>`
  return [
    ...(kind === 'answer'
      ? [
          `<rect class="button" x="6" y="${top - 3}" width="${boxWidth - 12}" height="${lines.length * lineHeight + 6}" rx="6"/>`,
        ]
      : []),
    ...(tier === null
      ? []
      : [
          `<circle class="dot ${tier}" cx="${padding + 6}" cy="${top + 8}" r="7"/>`,
          `<text class="rank" x="${padding + 6}" y="${top + 11.5}">${tiers.indexOf(tier) + 1}</text>`,
        ]),
    answer?.outside?.tree == null ? text : `<a href="#tree-${answer.outside.tree}">${text}</a>`,
  ].join('')
}

import { languages, type Language } from '../../core/language.ts'
import { drawTree } from './draw-tree.ts'
import { gatherTrees, sourceLinks, type Material } from './gather.ts'
import { labels, type Labels } from './labels.ts'
import type { Review, ReviewTree } from './review-model.ts'
import { style } from './style.ts'
import { escape } from './svg-text.ts'
import { cardTable, foldedLines, outcomeTable, signTables, sourceList, table } from './tables.ts'

/** An SVG drawing by its file name without ending; null when there is none. */
export type Drawings = (name: string) => string | null

/** The whole content in one language as one HTML page that needs no other file. */
export function drawPage(material: Material, language: Language, drawings: Drawings): string {
  const words = labels[language]
  const trees = gatherTrees(material, language)
  const others = languages
    .filter((other) => other !== language)
    .map((other) => `<a href="${pageName(other)}" lang="${other}">${words.otherLanguage}</a>`)
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${words.title}</title><style>${style}</style></head><body>`,
    `<header><h1>${words.title}</h1>${words.intro.map((text) => `<p>${text}</p>`).join('')}`,
    `<p>${others.join(' ')}</p></header><main>`,
    `<section>${overview(trees, words)}</section>`,
    ...trees.map((tree) => treeSection(tree, language, words)),
    phraseSection(material, language, words),
    exerciseSection(material, language, words, drawings),
    `</main></body></html>\n`,
  ].join('')
}

/** What the page of a language is called. */
export function pageName(language: Language): string {
  return `trees.${language}.html`
}

function overview(trees: readonly ReviewTree[], words: Labels): string {
  const rows = trees.map(
    ({ id, name, kind, cards, review, state }) =>
      `<tr><th scope="row"><a href="#tree-${id}">${escape(name)}</a></th><td>${words.kinds[kind]}</td>` +
      `<td>${cards.length}</td><td>${badge(review, words)}</td><td>${words.signers[kind]}</td><td><code>${state}</code></td></tr>`,
  )
  const { tree, kind: sort, cards, reviewState, signedBy, state } = words
  return table(words.overview, [tree, sort, cards, reviewState, signedBy, state], rows)
}

function treeSection(tree: ReviewTree, language: Language, words: Labels): string {
  return [
    `<section id="tree-${tree.id}"><h2>${escape(tree.name)}</h2>`,
    `<p class="facts">${words.kinds[tree.kind]} · <code>${tree.id}</code> · ${words.state} <code>${tree.state}</code> · ${badge(tree.review, words)}</p>`,
    `<div class="scroll" tabindex="0" role="group" aria-label="${escape(words.drawing(tree.name))}">${drawTree(tree, language)}</div>`,
    outcomeTable(tree, words),
    signTables(tree, words),
    cardTable(tree, words),
    verdict(words.signers[tree.kind], words),
    `</section>`,
  ].join('')
}

function phraseSection({ examples }: Material, language: Language, words: Labels): string {
  const spoken = examples.filter((example) => example.language === language)
  const crisis = spoken.filter(({ item }) => item === 'crisis').map(({ text }) => text)
  const harmless = spoken
    .filter(({ item, wish }) => item === null && wish === null)
    .map(({ text }) => text)
  return [
    `<section id="phrases"><h2>${words.phrases}</h2><p>${words.phrasesHelp}</p>`,
    `<h3>${words.crisis}</h3><p>${words.crisisHelp}</p>${foldedLines(crisis, words)}`,
    `<h3>${words.harmless}</h3><p>${words.harmlessHelp}</p>${foldedLines(harmless, words)}`,
    verdict(words.signers.triage, words),
    `</section>`,
  ].join('')
}

function exerciseSection(
  material: Material,
  language: Language,
  words: Labels,
  drawings: Drawings,
): string {
  const written = new Map(material.draft.exercises?.data.map((exercise) => [exercise.id, exercise]))
  const rows = material.content.exercises(language).map(({ id, name, seconds, tags, ...texts }) => {
    const svg = drawings(id)
    const data = written.get(id)
    const picture =
      svg === null
        ? ''
        : `<br><img class="exercise" alt="${escape(texts.picture.alt)}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`
    const steps = texts.steps.map((step) => `<li>${escape(step)}</li>`).join('')
    return (
      `<tr id="exercise-${id}"><th scope="row">${escape(name)}<br><span class="small">${id}</span>${picture}</th>` +
      `<td><ol>${steps}</ol></td><td>${escape(texts.care)}</td>` +
      `<td>${words.seconds(seconds)}<br>${tags.join(', ')}</td><td>${sourceList(sourceLinks(material, data?.sources, language), words)}</td>` +
      `<td>${badge(data?.review ?? { state: 'unreviewed' }, words)}</td></tr>`
    )
  })
  const { exercise, steps, care, tags, sources, reviewState } = words
  return [
    `<section id="exercises"><h2>${words.exercises}</h2>`,
    table(words.exercises, [exercise, steps, care, tags, sources, reviewState], rows),
    verdict(words.exerciseSigner, words),
    `</section>`,
  ].join('')
}

function badge(review: Review, words: Labels): string {
  const text =
    review.state === 'reviewed' ? escape(words.reviewed(review.by, review.on)) : words.unreviewed
  return `<span class="badge ${review.state}">${text}</span>`
}

function verdict(signer: string, words: Labels): string {
  const boxes = words.verdicts
    .map((text) => `<p><span class="tick" aria-hidden="true"></span>${text}</p>`)
    .join('')
  const blank = (label: string, kind = '') =>
    `<div class="${kind}"><p class="small">${label}</p><div class="blank"></div></div>`
  return [
    `<div class="verdict"><p class="wide"><strong>${words.signedBy}:</strong> ${signer}</p>${boxes}`,
    blank(words.signName),
    blank(words.signDate),
    blank(words.remarks, 'wide'),
    `</div>`,
  ].join('')
}

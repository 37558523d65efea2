import { tiers, type Tier } from '../../core/triage/tier.ts'
import type { Labels } from './labels.ts'
import type { Answer, Card, ReviewTree, SourceLink } from './review-model.ts'
import { escape } from './svg-text.ts'

/** All that the drawing shows, card by card, for who cannot see it and for who wants to search. */
export function cardTable(tree: ReviewTree, words: Labels): string {
  const rows = tree.cards.map(
    (card) =>
      `<tr id="${tree.id}-${card.id}"><th scope="row"><span class="number">${card.number} · ${words.types[card.type]}</span>` +
      `<br><span class="small">${escape(card.id)}</span>${card.tier === null ? '' : `<br>${tierBadge(card.tier, words)}`}</th>` +
      `<td>${textOf(card, words)}</td><td>${answerList(tree, card.answers)}</td><td>${sourceList(card.sources, words)}</td></tr>`,
  )
  return table(
    words.table(tree.name),
    [words.card, words.text, words.answersTo, words.sources],
    rows,
  )
}

/** The outcomes from pressing to calm; nothing for a tree that has none. */
export function outcomeTable(tree: ReviewTree, words: Labels): string {
  const rows = tiers.flatMap((tier) =>
    tree.cards
      .filter((card) => card.tier === tier)
      .map(
        (card) =>
          `<tr><th scope="row">${tierBadge(tier, words)}</th><td>${textOf(card, words)}</td></tr>`,
      ),
  )
  return rows.length === 0 ? '' : table(words.outcomes, [words.tier, words.text], rows)
}

/** The signs of each card to tick, with the lines by which typed words are taken for them. */
export function signTables(tree: ReviewTree, words: Labels): string {
  return tree.cards
    .filter(({ groups }) => groups.length > 0)
    .map(({ number, groups }) => {
      const rows = groups.flatMap(({ label, signs }) =>
        signs.map(
          (sign) =>
            `<tr><th scope="row">${escape(sign.label)}<br><span class="small">${escape(label)} · ${escape(sign.id)}</span></th>` +
            `<td>${tierBadge(sign.tier, words)}</td><td>${sourceList(sign.sources, words)}</td>` +
            `<td>${foldedLines(sign.phrases, words)}</td></tr>`,
        ),
      )
      const heads = [words.sign, words.tier, words.sources, words.phrases]
      return table(words.signs(String(number)), heads, rows)
    })
    .join('')
}

export function foldedLines(lines: readonly string[], words: Labels): string {
  const items = lines.map((line) => `<li>${escape(line)}</li>`).join('')
  return `<details><summary>${words.lines(lines.length)}</summary><ul class="lines">${items}</ul></details>`
}

export function sourceList(sources: readonly SourceLink[], words: Labels): string {
  if (sources.length === 0) return `<span class="small">${words.general}</span>`
  const items = sources.map(({ name, url }) =>
    url === null
      ? `<li>${escape(name)}</li>`
      : `<li><a href="${escape(url)}">${escape(name)}</a></li>`,
  )
  return `<ul>${items.join('')}</ul>`
}

export function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join('')
  return (
    `<div class="scroll" tabindex="0" role="group" aria-label="${escape(caption)}"><table><caption>${escape(caption)}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  )
}

function textOf({ title, paragraphs, groups, elsewhere }: Card, words: Labels): string {
  const paragraph = (text: string) => `<p>${escape(text)}</p>`
  const signs = groups.map(
    ({ label, signs: items }) =>
      `<p>${escape(label)}</p><ul>${items.map((item) => `<li>${escape(item.label)} (${words.tiers[item.tier]})</li>`).join('')}</ul>`,
  )
  const others = elsewhere.map(
    (other) =>
      `<p class="small">${escape(words.inCountry(other.country))} <strong>${escape(other.title)}</strong></p>` +
      other.paragraphs.map((text) => `<p class="small">${escape(text)}</p>`).join(''),
  )
  return [
    `<p><strong>${escape(title)}</strong></p>`,
    ...paragraphs.map(paragraph),
    ...signs,
    ...others,
  ].join('')
}

function answerList(tree: ReviewTree, answers: readonly Answer[]): string {
  if (answers.length === 0) return ''
  const items = answers.map(({ label, card, outside }) => {
    const target = tree.cards.find(({ id }) => id === card)
    if (target !== undefined) {
      return `<li>${escape(label)} → <a href="#${tree.id}-${target.id}">${target.number} · ${escape(target.title)}</a></li>`
    }
    const name = escape(outside?.name ?? '')
    const link = outside?.tree == null ? name : `<a href="#tree-${outside.tree}">${name}</a>`
    return `<li>${escape(label)} → ${link}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

function tierBadge(tier: Tier, words: Labels): string {
  return `<span class="tier ${tier}">${words.tiers[tier]}</span>`
}

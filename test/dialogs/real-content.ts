import { loadContent, type Content } from '../../src/content/load.ts'
import { contentRoot } from '../../src/content/root.ts'
import type { Tree } from '../../src/core/dialog/tree.ts'
import type { Language } from '../../src/core/language.ts'

/** The deployer's own numbers, recognisable wherever they turn up. */
const numbers = { outOfHours: '0900-1515', occupationalPhysician: '030-1234567' }

/** The content that people read, in each language, and its ⟦pseudo⟧ twin. */
export interface Edition {
  readonly name: string
  readonly language: Language
  readonly content: Content
  readonly pseudo: boolean
}

const written = loadContent(contentRoot, numbers)
const bracketed = loadContent(contentRoot, numbers, { pseudo: true })

export const editions: readonly Edition[] = [
  { name: 'Dutch', language: 'nl', content: written, pseudo: false },
  { name: 'English', language: 'en', content: written, pseudo: false },
  { name: 'pseudo-Dutch', language: 'nl', content: bracketed, pseudo: true },
  { name: 'pseudo-English', language: 'en', content: bracketed, pseudo: true },
]

export const spoken = editions.filter(({ pseudo }) => !pseudo)

/** Two countries with wording of their own, one with only a number, one unknown and none at all. */
export const countries: readonly (string | null)[] = ['NL', 'BE', 'GB', 'US', 'JP', null]

export function treeIn(
  { content, language }: Pick<Edition, 'content' | 'language'>,
  id: string,
  country: string | null = 'NL',
): Tree {
  const tree = content.tree(id, language, country)
  if (tree === undefined) throw new Error(`no tree ${id}`)
  return tree
}

/** Every tree of an edition, as somebody in that country reads it. */
export function treesIn(edition: Edition, country: string | null): readonly Tree[] {
  return edition.content.trees.map(({ id }) => treeIn(edition, id, country))
}

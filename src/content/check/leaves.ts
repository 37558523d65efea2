import { languages, type Language } from '../../core/language.ts'
import type { Draft } from '../draft.ts'
import type { Path, SourceFile } from '../read/source-file.ts'
import type { TextNode } from '../shape/texts-shape.ts'

/** One text of a locale: a line, or a list of paragraphs. */
export interface Leaf {
  readonly language: Language
  /** File name without ending. */
  readonly name: string
  readonly source: SourceFile
  readonly path: readonly string[]
  readonly value: string | readonly string[]
}

/** Every text of one language, file by file. */
export function leavesIn(draft: Draft, language: Language): Leaf[] {
  return [...draft.texts[language]].flatMap(([name, { source, data }]) =>
    leavesUnder(data, []).map(({ path, value }) => ({ language, name, source, path, value })),
  )
}

export function allLeaves(draft: Draft): Leaf[] {
  return languages.flatMap((language) => leavesIn(draft, language))
}

/** The lines of a text, each with its own path. */
export function linesOf({ path, value }: Leaf): { readonly path: Path; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  return value.map((text, index) => ({ path: [...path, index], text }))
}

/** The key without the country whose own wording it is: `text_GB` is a `text`. */
export function withoutCountry(key: string): string {
  return key.replace(/_[A-Z]{2}$/, '')
}

function leavesUnder(node: TextNode, path: readonly string[]): Pick<Leaf, 'path' | 'value'>[] {
  if (typeof node === 'string' || isList(node)) return [{ path, value: node }]
  return Object.entries(node).flatMap(([key, part]) => leavesUnder(part, [...path, key]))
}

function isList(node: TextNode): node is readonly string[] {
  return Array.isArray(node)
}

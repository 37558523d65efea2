import type { Avoid } from '../shape/avoid-shape.ts'
import { allLeaves, linesOf } from './leaves.ts'
import type { Rule } from './rule.ts'

/** Nobody reads a word that judges, frightens or promises (dialogs/avoid.yaml). */
export const avoid: Rule = (draft) => {
  if (draft.avoid === null) return []
  const { exempt = [], ...words } = draft.avoid.data
  const patterns = { nl: words.nl.map(patternsOf), en: words.en.map(patternsOf) }
  return allLeaves(draft)
    .filter(({ name }) => !exempt.includes(name))
    .flatMap((leaf) =>
      linesOf(leaf).flatMap(({ path, text }) =>
        patterns[leaf.language].flatMap((entry) =>
          found(text, entry).map((word) =>
            leaf.source.problemAt(path, {
              rule: 'avoided-word',
              problem: `says "${word}"`,
              mend: entry.mend,
            }),
          ),
        ),
      ),
    )
}

interface Patterns {
  readonly words: RegExp
  readonly except: RegExp | null
  readonly mend: string
}

function patternsOf({ words, except, mend }: Avoid['nl'][number]): Patterns {
  return { words: anyOf(words), except: except === undefined ? null : anyOf(except), mend }
}

function found(text: string, { words, except }: Patterns): string[] {
  const composed = text.normalize('NFC')
  const rest = except === null ? composed : composed.replace(except, '·')
  return [...rest.matchAll(words)].map(([word]) => word)
}

/** Whole words only, however they are inflected where the list has a `*`. */
function anyOf(words: readonly string[]): RegExp {
  const sources = words.map((word) =>
    word
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', "[\\p{L}\\p{M}\\p{N}'-]*")
      .replaceAll(' ', '\\s+'),
  )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

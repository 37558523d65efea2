import type { Language } from '../../src/core/language.ts'
import type { FlagTier } from '../../src/core/understanding/signs.ts'
import type { Intent } from '../../src/core/understanding/understanding.ts'

/** A line of a labelled set: what a person typed and what it should be understood as. */
export interface Labelled {
  readonly locale: Language
  readonly text: string
  readonly tier: FlagTier | null
  readonly item: string | null
  /** Null where any sensible intent will do. */
  readonly intent: Intent | null
  readonly topic: string | null
  readonly view: string
}

/** Reads tab-separated lines `locale text tier item intent topic point-of-view`; `-` is none, `#` a comment. */
export function readLabelled(text: string): Labelled[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [locale = '', said = '', ...labels] = line.split('\t')
      const [tier, item, intent, topic, view] = labels.map((label) =>
        label === '-' ? null : label,
      )
      return {
        locale: locale as Language,
        text: said,
        tier: (tier ?? null) as FlagTier | null,
        item: item ?? null,
        intent: (intent ?? null) as Intent | null,
        topic: topic ?? null,
        view: view ?? '',
      }
    })
}

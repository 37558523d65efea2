import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../core/language.ts'
import type { UnderstandingData } from '../../core/understanding/understanding.ts'
import { readWords } from '../../core/understanding/words.ts'
import { unglue } from '../../core/understanding/unglue.ts'
import { expand, type Example } from './examples.ts'

/** A word of one line only is no word of its own if it is two glued together that occur as often as this. */
const often = 6
/** So much more often in the other language, a word is a guest here: "the" among Dutch ones. */
const guest = 20

/**
 * The ordinary words of each language: those of the lines that are written without slips, and those
 * that stand in red-flag lines (which imitate slips) at least twice.
 */
export function knownWordsOf(
  examples: readonly Example[],
  data: UnderstandingData,
): Record<Language, string[]> {
  const counts = { nl: new Map<string, number>(), en: new Map<string, number>() }
  for (const example of examples) {
    const spelling = new Map(Object.entries(data.vocabularies[example.language].spelling))
    const words = new Set(
      expand(example.text).flatMap((text) => readWords(text, spelling).map((word) => word.text)),
    )
    const count = counts[example.language]
    for (const word of words) count.set(word, (count.get(word) ?? 0) + (example.item ? 1 : 2))
  }
  const knownIn = (language: Language): string[] => {
    const count = counts[language]
    const little = new Set(data.vocabularies[language].little)
    const other = counts[language === 'nl' ? 'en' : 'nl']
    const meant = new Set(
      Object.values(data.vocabularies[language].words).flatMap((some) => some.join(' ').split(' ')),
    )
    const isGuest = (word: string, times: number): boolean =>
      !meant.has(word) && (other.get(word) ?? 0) >= guest * times
    const isOften = (word: string): boolean => (count.get(word) ?? 0) >= often
    return [...count]
      .filter(([word, times]) => times >= 2 && /^[a-z]/u.test(word) && !isGuest(word, times))
      .map(([word]) => word)
      .filter((word) => isOften(word) || !unglue(word, isOften, (part) => little.has(part)))
      .sort()
  }
  return { nl: knownIn('nl'), en: knownIn('en') }
}

/** Changes when anything changes that is trained on. */
export function fingerprintOf(root: string): string {
  const folder = join(root, 'dialogs', 'phrases')
  const hash = createHash('sha256')
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.yaml'))
    .sort())
    hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

import { numberWords } from '../number-words.ts'
import { words } from './words.ts'

const ordinals = [
  ['eerste', 'first'],
  ['tweede', 'second'],
  ['derde', 'third'],
  ['vierde', 'fourth'],
  ['vijfde', 'fifth'],
  ['zesde', 'sixth'],
  ['zevende', 'seventh'],
  ['achtste', 'eighth'],
  ['negende', 'ninth'],
  ['tiende', 'tenth'],
  ['elfde', 'eleventh'],
  ['twaalfde', 'twelfth'],
  ['dertiende', 'thirteenth'],
  ['veertiende', 'fourteenth'],
  ['vijftiende', 'fifteenth'],
]
const value = new Map<string, number>()
for (const list of [numberWords, ordinals]) {
  list.forEach((names, index) => {
    for (const name of names) value.set(name, index + 1)
  })
}
const ordinalWords = new Set(ordinals.flat())
const last = new Set(['laatste', 'last'])

/** Words that may stand around a number without changing what is meant. */
const around = new Set(
  (
    'de het the nummer nr no number optie option antwoord answer keuze choice kies pick choose ' +
    'doe maar graag please neem take i ik wil want would like en and of or plus ook also met with'
  ).split(' '),
)

/**
 * The numbers of a text that is nothing but numbers: "2", "de tweede", "1, 3 en 5", "the last one".
 * Null when anything else is said. `count` is how many there are to choose from.
 */
export function readNumbers(text: string, count: number): readonly number[] | null {
  const all = words(text)
  const said = all.some((word) => ordinalWords.has(word) || last.has(word))
    ? all.filter((word) => word !== 'one')
    : all
  const found: number[] = []
  for (const word of said) {
    if (last.has(word)) found.push(count)
    else if (/^\d{1,2}(e|de|ste|st|nd|rd|th)?$/.test(word)) found.push(parseInt(word, 10))
    else if (value.has(word)) found.push(value.get(word) ?? 0)
    else if (!around.has(word)) return null
  }
  return found.length > 0 && found.every((n) => n >= 1 && n <= count) ? found : null
}

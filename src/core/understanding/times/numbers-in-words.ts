import { numberWords } from '../../number-words.ts'

const hourPlurals =
  'enen tween drieen vieren vijven zessen zevenen achten negenen tienen elven twaalven'.split(' ')

const values = new Map<string, number>([
  ...numberWords.flatMap((words, at) => words.map((word): [string, number] => [word, at + 1])),
  // "om den tienen", as it is said in Flanders
  ...hourPlurals.map((word, at): [string, number] => [word, at + 1]),
  ['a', 1],
  ['an', 1],
  ['dertig', 30],
  ['thirty', 30],
  ['veertig', 40],
  ['forty', 40],
  ['vijfenveertig', 45],
  ['vijftig', 50],
  ['fifty', 50],
  ['zestig', 60],
  ['sixty', 60],
  ['negentig', 90],
  ['ninety', 90],
])

/** A whole number in figures or words ("20", "twintig", "twenty"), or null. */
export function readNumber(word: string | undefined): number | null {
  if (word === undefined) return null
  if (/^\d{1,4}$/u.test(word)) return Number(word)
  return values.get(word) ?? null
}

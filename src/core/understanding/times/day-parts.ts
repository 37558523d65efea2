export type DayPart = 'morning' | 'afternoon'

const morning =
  /^(?:ochtends|sochtends|ochtend|ochtenden|morgens|smorgens|voormiddag|voormiddags|morning|mornings|am|vm)$/u
const afternoon =
  /^(?:middags|smiddags|middag|middagen|namiddag|namiddags|avonds|savonds|avond|afternoon|afternoons|evening|evenings|night|pm|nm)$/u

/** The half of the day that a word names. */
export function isDayPart(word: string): DayPart | null {
  if (morning.test(word)) return 'morning'
  return afternoon.test(word) ? 'afternoon' : null
}

/** "in the morning", "'s avonds": a half of the day that begins at this word. */
export function dayPartAt(
  words: readonly string[],
  at: number,
): { readonly part: DayPart; readonly next: number } | null {
  let next = at
  while (/^(?:s|in|de|het|the|at|alleen|only)$/u.test(words[next] ?? '') && next < at + 3) next += 1
  const part = isDayPart(words[next] ?? '')
  return part === null ? null : { part, next: next + 1 }
}

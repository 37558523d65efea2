import type { LocalRange } from '../../nudges/rule.ts'

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

/** An evening has hours of its own where a stretch of a day is meant, and lasts until midnight. */
const hours: readonly { readonly words: RegExp; readonly hours: LocalRange }[] = [
  {
    words: /^(?:ochtend|ochtenden|voormiddag|mornings?)$/u,
    hours: { from: '00:00', to: '12:00' },
  },
  {
    words: /^(?:middag|middagen|namiddag|afternoons?)$/u,
    hours: { from: '12:00', to: '18:00' },
  },
  { words: /^(?:avond|avonden|evenings?|night)$/u, hours: { from: '18:00', to: '24:00' } },
]

/** The hours of "ochtend", "in de middag", "in the evening"; null when no part of a day begins here. */
export function hoursNamedAt(words: readonly string[], at: number): LocalRange | null {
  const named = words.slice(at, at + 3).find((word) => !/^(?:s|in|de|het|the)$/u.test(word)) ?? ''
  return hours.find((part) => part.words.test(named))?.hours ?? null
}

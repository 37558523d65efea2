import { readNumber } from './numbers-in-words.ts'

export interface Span {
  readonly unit: 'minutes' | 'days'
  readonly count: number
  readonly from: number
}

/** The first length of time in these words: "20 minuten", "half an hour", "a week", "drie dagen". */
export function readSpan(words: readonly string[]): Span | null {
  for (let at = 0; at < words.length; at += 1) {
    const [first = '', second = '', third = ''] = words.slice(at, at + 3)
    if (/^(?:kwartier|kwartiertje)$/u.test(first)) {
      const times = readNumber(words[at - 1])
      return { unit: 'minutes', count: 15 * (times ?? 1), from: times === null ? at : at - 1 }
    }
    if (first === 'quarter' && /^(?:hour|of)$/u.test(second))
      return { unit: 'minutes', count: 15, from: at }
    if (first === 'anderhalf' && second.startsWith('uur'))
      return { unit: 'minutes', count: 90, from: at }
    if (/^(?:halfuur|halfuurtje)$/u.test(first)) return { unit: 'minutes', count: 30, from: at }
    if (
      first === 'half' &&
      (second.startsWith('uur') || (/^an?$/u.test(second) && third === 'hour') || second === 'hour')
    )
      return { unit: 'minutes', count: 30, from: at }
    const count = readNumber(first)
    const unit = lengthOf(second)
    if (count !== null && unit) return { unit: unit.unit, count: count * unit.count, from: at }
    const bare = /^(?:uurtje|uurke|weekje|dagje|hour|week)$/u.test(first) ? lengthOf(first) : null
    if (bare) return { ...bare, from: at }
  }
  return null
}

function lengthOf(word: string): Pick<Span, 'unit' | 'count'> | null {
  if (/^(?:min|mins|minut\w*|minuu\w*|minute|m)$/u.test(word)) return { unit: 'minutes', count: 1 }
  if (/^(?:uur|uren|uurtje|uurke|hours?|hrs?|h|u)$/u.test(word))
    return { unit: 'minutes', count: 60 }
  if (/^(?:dag|dagen|dagje|days?)$/u.test(word)) return { unit: 'days', count: 1 }
  if (/^(?:week|weken|weekje|weeks?|wk)$/u.test(word)) return { unit: 'days', count: 7 }
  if (/^(?:maand|maanden|months?)$/u.test(word)) return { unit: 'days', count: 30 }
  return null
}

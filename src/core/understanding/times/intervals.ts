import { readNumber } from './numbers-in-words.ts'

const lead = /^(?:elke?|iedere?|every|each|per)$/u
const hour = /^(?:uur|uren|uurtje|uurke|hours?|hrs?|h|u)$/u
const minute = /^(?:min|mins|minut\w*|minuu\w*)$/u

/** Minutes of "elk uur", "om de twee uur", "every hour and a half"; null when nothing repeats within a day. */
export function readInterval(words: readonly string[]): number | null {
  const plain = words.join(' ')
  const counted = timesAnHour(words)
  if (counted !== null) return counted
  if (/\bhalf hourly\b/u.test(plain)) return 30
  for (let at = 0; at < words.length; at += 1) {
    const minutes = afterLead(words, at)
    if (minutes !== null) return minutes
  }
  return /\bhourly\b/u.test(plain) ? 60 : null
}

function afterLead(words: readonly string[], at: number): number | null {
  if (lead.test(words[at] ?? '')) return lengthAt(words, at + 1)
  const isOm = words[at] === 'om' && /^(?:de|het|t|n|een)$/u.test(words[at + 1] ?? '')
  return isOm ? lengthAt(words, at + 2) : null
}

/** A length of less than a day that begins at this word. */
function lengthAt(words: readonly string[], from: number): number | null {
  const at = /^(?:an?|een|de)$/u.test(words[from] ?? '') ? from + 1 : from
  const [first = '', second = '', third = '', fourth = ''] = words.slice(at, at + 4)
  if (/^(?:other|second|andere)$/u.test(first) && hour.test(second)) return 120
  if (/^anderhal(?:f|ve)$/u.test(first) && hour.test(second)) return 90
  if (first.startsWith('halfuur')) return 30
  if (first === 'half' && (hour.test(second) || (/^an?$/u.test(second) && hour.test(third))))
    return 30
  if (first.startsWith('kwartier')) return 15
  if (first === 'quarter' && words.slice(at, at + 4).some((word) => hour.test(word))) return 15
  if (hour.test(first)) return isAndAHalf(words, at + 1) ? 90 : 60
  const count = readNumber(first) ?? readHalves(first)
  if (count === null) return null
  if (second.startsWith('kwartier')) return 15 * count
  if (minute.test(second)) return count
  if (isAndAHalf(words, at + 1) && hour.test(fourth === 'half' ? (words[at + 4] ?? '') : fourth))
    return 60 * count + 30
  if (!hour.test(second)) return null
  return 60 * count + (isAndAHalf(words, at + 2) ? 30 : 0)
}

/** "1,5" or "1.5". */
function readHalves(word: string): number | null {
  return /^\d{1,2}[.,]5$/u.test(word) ? Number(word.replace(',', '.')) : null
}

function isAndAHalf(words: readonly string[], at: number): boolean {
  return /^(?:en een|and a|en n) half\b/u.test(words.slice(at, at + 3).join(' '))
}

const tips = /^(?:tips?|nudges?|reminders?|herinneringen|meldingen|beweegtips?)$/u
const times = /^(?:x|keer|maal|times?)$/u

/** How many times are meant by "3x", "twee keer", "twice", and the word behind them. */
export function readCount(words: readonly string[]): { count: number; next: number } | null {
  for (let at = 0; at < words.length; at += 1) {
    const once = ['once', 'twice', 'thrice'].indexOf(words[at] ?? '')
    if (once >= 0) return { count: once + 1, next: at + 1 }
    const joined = /^(een|twee|drie|vier|vijf)maal$/u.exec(words[at] ?? '')?.[1]
    if (joined !== undefined) return { count: readNumber(joined) ?? 1, next: at + 1 }
    const count = readNumber(words[at])
    if (count !== null && times.test(words[at + 1] ?? '')) return { count, next: at + 2 }
    const per = words.slice(at + 2, at + 4).join(' ')
    if (
      count !== null &&
      tips.test(words[at + 1] ?? '') &&
      /^(?:per|a|each|every) da[gy]/u.test(per)
    )
      return { count, next: at + 2 }
  }
  return null
}

function timesAnHour(words: readonly string[]): number | null {
  const said = readCount(words)
  if (said === null || said.count < 1) return null
  const per = words.slice(said.next, said.next + 3).join(' ')
  return /^(?:tips? )?(?:per|an|each|every|elk|ieder|in een) (?:uur|hour)\b/u.test(per)
    ? Math.round(60 / said.count)
    : null
}

import type { DateTime } from 'luxon'
import type { Language } from '../../language.ts'
import { readWeekdays } from './days.ts'
import type { HeardTimes } from './heard-times.ts'

const always = /\b(?:nooit|never|\w+dagen|\w+days)\b/u
const dated =
  /\b(?:tot|until|till|til|tm|van|from|vanaf|volgende|next|deze|this|komende|aanstaande|pau[zs]\w*|vakantie|verlof|holidays?|leave|vrij|off)\b/u

/** "niet op vrijdag", "no tips on Fridays": every week, or only the next one when that can be meant. */
export function readNotOn(
  words: readonly string[],
  language: Language,
  now: DateTime,
): HeardTimes | null {
  const { on, not } = readWeekdays(words, language)
  const plain = words.join(' ')
  if (not.length === 0 || on.length > 0 || dated.test(plain)) return null
  const [day] = not
  if (not.length > 1 || day === undefined || always.test(plain))
    return { kind: 'not-on', days: not, pause: null }
  const today = now.startOf('day')
  const next = today.plus({ days: (day - today.weekday + 7) % 7 || 7 })
  const pause = {
    from: next.toFormat('yyyy-MM-dd'),
    until: next.plus({ days: 1 }).toFormat('yyyy-MM-dd'),
  }
  return { kind: 'not-on', days: not, pause }
}

import type { Language } from '../../language.ts'
import { readWords } from '../words.ts'
import { readWeekday } from './days.ts'
import { isDayPart } from './day-parts.ts'
import { readNumber } from './numbers-in-words.ts'
import { tidyWords } from './tidy-words.ts'

/** Words that say when, and what keeps them together. None of them says anything about a body. */
const small = new Set(
  (
    'om op en ook of van tot tm met de het den een per elk elke elken ieder iedere alle tussen rond ' +
    'tegen behalve niet geen alleen maar wel uitgezonderd vanaf keer maal x half halve anderhalf anderhalve ' +
    'kwart kwartier over voor na uur uren u h min minuten minuut dag dagen week weken weekend weekends ' +
    'vandaag morgen overmorgen werkdag werkdagen weekdag weekdagen doordeweeks dagelijks kantoortijd kantoortijden kantooruren ' +
    'werktijd werktijden lunch lunchpauze tijdens s graag tip tips beweegtip beweegtips ' +
    'at on and also or from to until till through between around by the a an every each all per except not ' +
    'no but only excluding starting times time once twice half quarter past before hour hours hourly ' +
    'after today tomorrow minutes minute mins day days daily week weeks weekday weekdays workday workdays office working ' +
    'business during in noon midday midnight please nudge nudges other everyday oclock am pm lunchtime hr hrs'
  ).split(' '),
)

/**
 * Whether a message is about when and nothing else ("elk uur", "weekdays at 10"), with more than a
 * bare number. No sign is to be read into it, however a guess by likeness may turn out.
 */
export function isOnlyTimes(text: string, language: Language): boolean {
  const words = readWords(tidyWords(text.slice(0, 200), language), new Map()).map(
    (word) => word.text,
  )
  const isTime = (word: string) =>
    small.has(word) ||
    readNumber(word) !== null ||
    /^\d{1,2}[:.]\d\d$/u.test(word) ||
    readWeekday(word, language) !== null ||
    isDayPart(word) !== null
  return words.length > 0 && words.every(isTime) && words.some((word) => readNumber(word) === null)
}

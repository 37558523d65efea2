import { slips } from '../../dialog/words.ts'
import type { Language } from '../../language.ts'
import { readWeekday } from './days.ts'

/** Words of days and times that are long enough to be meant when one letter is wrong. */
const known: Readonly<Record<Language, readonly string[]>> = {
  nl: (
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagen dinsdagen woensdagen ' +
    'donderdagen vrijdagen werkdag werkdagen weekdag weekdagen weekend dagelijks behalve tussen ' +
    'kwart minuten iedere volgende vakantie pauzeer pauze januari februari augustus september ' +
    'oktober november december ochtend middag kantoortijden anderhalf'
  ).split(' '),
  en: (
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays ' +
    'thursdays fridays weekday weekdays weekend weekends every daily except between quarter ' +
    'minutes hours until tomorrow holiday vacation january february august september october ' +
    'november december morning mornings afternoon afternoons evening'
  ).split(' '),
}

/** Words that are right as they are, though one letter from a known one. */
const right = new Set(
  'ochtenden middagen avonden month months monthly never ever very maar maart zondags kwartier werkdagje hour house days pauzes weekenden elven minute minuut'.split(
    ' ',
  ),
)

/**
 * Puts right slips in the words of days and times ("wendsday"), writes "t/m" as one word, and a dash
 * between two days or two times as "to". Leaves all other words alone.
 */
export function tidyWords(text: string, language: Language): string {
  return text
    .replace(
      /(?<=(?:maan|dins|woens|donder|vrij|zater|zon)dag)(?=ochtend|middag|avond|voormiddag|namiddag)/giu,
      ' ',
    )
    .replace(/\bmorgenvroeg\b/giu, 'morgen ochtend')
    .replace(/\b((?:over)?morgen)(?=ochtend|middag|avond|namiddag)/giu, '$1 ')
    .replace(/\bvanmorgen\b/giu, 'vandaag ochtend')
    .replace(/\bvan(?=(?:ochtend|middag|avond)\b)/giu, 'vandaag ')
    .replace(/\bthis (?=(?:morning|afternoon|evening)\b)/giu, 'today ')
    .replace(/\btonight\b/giu, 'today evening')
    .replace(
      /\bhalf(?=(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b)/giu,
      'half ',
    )
    .replace(/\bt\s?\/\s?m\b|\bt\.e\.m\.?/giu, ' tm ')
    .replace(
      /(?<![\p{L}\d])(\p{L}{2,})\.?\s?[-–—]\s?(\p{L}{2,})(?!\p{L})/gu,
      (all: string, from: string, to: string) =>
        isDay(from, language) && isDay(to, language) ? `${from} tm ${to}` : all,
    )
    .replace(
      /(?<![\d/-])(\d{1,2}(?:[:.]\d\d)?\s?(?:uur|u|h|am|pm)?)\s?[-–—]\s?(?=\d{1,2}(?:[:.]\d\d)?\s?(?:uur|u\b|h\b|am|pm|$|[\s,.!?]))(?!\d{1,2}\s?(?:jan|feb|maa|mar|mrt|apr|mei|may|jun|jul|aug|sep|o[ck]t|nov|de[ck]))/giu,
      '$1 tot ',
    )
    .replace(/(?<!\p{L})\p{L}{5,}(?!\p{L})/gu, (word) => corrected(word, language))
}

/** Names of days are misspelt most, and stand far apart: "wensday". */
function mostSlips(typed: string, known: string): number {
  return typed.length > 6 && /da[gy]s?$/u.test(known) && known.startsWith(typed.slice(0, 1)) ? 2 : 1
}

function isDay(word: string, language: Language): boolean {
  return readWeekday(word.toLowerCase(), language) !== null
}

function corrected(word: string, language: Language): string {
  const typed = word.toLowerCase()
  const words = known[language]
  if (words.includes(typed) || right.has(typed)) return word
  const near = words
    .map((one) => ({ one, far: slips(typed, one) }))
    .filter(({ one, far }) => far <= mostSlips(typed, one))
    .sort((first, second) => first.far - second.far)
  const [nearest, next] = near
  return nearest === undefined || nearest.far === next?.far ? word : nearest.one
}

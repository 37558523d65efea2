import type { Language } from '../../language.ts'
import { readClock } from './clock.ts'
import { readWeekdays } from './days.ts'
import type { HeardTimes } from './heard-times.ts'

/** Longer messages tell something; these ask for one thing. */
const mostWords = 14
const moves =
  /^(?:verschuif|verschuiven|verplaats|verplaatsen|verzet|verzetten|wijzig|wijzigen|verander|veranderen|zet|move|shift|reschedule|change)$/u
const to = /^(?:naar|to|in|instead)$/u
const drops =
  /^(?:drop|remove|delete|cancel|lose|schrap|schrappen|verwijder|verwijderen|weglaten)$/u
const takesAway = /^(?:laat|laten|haal|halen|doe|mag|kan|take|leave)$/u
const away = /^(?:weg|vallen|vervallen|out|away|off)$/u
const denies = /^(?:niet|geen|zonder|not|no|dont|without)$/u
const between =
  /^(?:om|at|rond|around|meer|tips?|beweegtips?|nudges?|reminders?|die|van|de|the|a|een|more)$/u
const theOne = /^(?:die|degene|one|tip)$/u
const adds = /^(?:ook|bij|erbij|toe|toevoegen|extra|also|add|plus|too)$/u

/**
 * "laat die van 15:00 maar weg", "drop the 3 pm one", "verplaats 10:30 naar 11", "also at 4 pm": what
 * is to change of the times there are. Null when the words say anything else, or name days as well:
 * then they are a rule of their own.
 */
export function readChange(words: readonly string[], language: Language): HeardTimes | null {
  if (words.length > mostWords) return null
  const { on, not } = readWeekdays(words, language)
  if (on.length + not.length > 0) return null
  const says = (what: RegExp) => words.some((word) => what.test(word))
  if (says(moves) && says(to)) {
    const [from, until, ...more] = timesOf(readClock(words, language, true))
    return from === undefined || until === undefined || more.length > 0
      ? null
      : { kind: 'change', drop: [from], add: [until] }
  }
  const found = readClock(words, language)
  const times = timesOf(found)
  if (times.length === 0) return null
  const denied = timesOf(found.filter(({ at }) => isDeniedTime(words, at)))
  if (denied.length > 0)
    return { kind: 'change', drop: denied, add: times.filter((time) => !denied.includes(time)) }
  const isDropped = says(drops) || (says(takesAway) && says(away)) || (says(denies) && says(theOne))
  if (isDropped) return { kind: 'change', drop: times, add: [] }
  return says(adds) ? { kind: 'change', drop: [], add: times } : null
}

/** "niet om 3", "geen tip meer om 15:00", and not "I cannot sleep at 3". */
export function isDeniedTime(words: readonly string[], at: number): boolean {
  let before = at - 1
  while (between.test(words[before] ?? '')) before -= 1
  return denies.test(words[before] ?? '')
}

function timesOf(found: ReturnType<typeof readClock>): readonly string[] {
  return found.flatMap(({ time }) => time ?? [])
}

import type { Mention } from './lexicon.ts'
import type { Word } from './words.ts'

const degrees =
  /^(?:graden|gr|grad|c|degrees?|celsius|deg|koorts|fever|temp|temperatuur|temperature|thermometer)$/u
const fahrenheit = /^(?:f|fahrenheit|degrees?|temp|temperature|fever|thermometer)$/u
const beforeAge = /^(?:ben|im|am|aged?|leeftijd|is|mijn|turned|turning|word)$/u
const afterAge = /^(?:jaar|jarig|jarige|yo|yrs?|years?|j|jr)$/u
const notAge =
  /^(?:geleden|ago|lang|later|terug|al|for|minutes?|minuten|uur|hours?|days?|dagen|weken|weeks?|maanden|months?|keer|times|km|kilos?|kg|am|pm|procent|graden|euro|stappen|steps|reps)$/u
const manyWeeks = /^(?:weken|wk|weke|weeks?|wks)$/u
const manyDays = /^(?:dagen|days)$/u

/** What numbers say: a body temperature of fever, an age, a number of weeks. */
export function readNumbers(words: readonly Word[]): Mention[] {
  const mentions: Mention[] = []
  words.forEach((word, at) => {
    if (!/^\d/u.test(word.text)) return
    const value = Number(word.text.replace(',', '.'))
    if (Number.isNaN(value)) return
    const near = words.slice(Math.max(0, at - 4), at + 4).filter((one) => one !== word)
    const before = words[at - 1]?.text ?? ''
    const after = words[at + 1]?.text ?? ''
    const add = (concept: string): void => {
      mentions.push({ concept, from: at, to: at + 1 })
    }
    if (year.test(word.text) && before === 'in') add('long-ago')
    if (isFever(value, word.text, near)) {
      add('fever')
      // "38.5" alone may be a version or a distance
      if (near.some((one) => degrees.test(one.text))) add('high-fever')
    }
    const behind = words[at + 2]?.text ?? ''
    const isAge =
      Number.isInteger(value) &&
      !notAge.test(after) &&
      !notAge.test(behind) &&
      (beforeAge.test(before) ||
        (afterAge.test(after) && !/^(?:al|for|last|since|sinds|laatste)$/u.test(before)))
    if (isAge && value < 18 && value >= 8) add('minor-age')
    if (isAge && value < 20 && value >= 8) add('young-age')
    if (isAge && value >= 50 && value < 110) add('older-age')
    if (isAge && value >= 65 && value < 110) add('old-age')
    if (value >= 3 && manyWeeks.test(after)) add('long')
    if (value >= 21 && manyDays.test(after)) add('long')
  })
  return mentions
}

/** A year after "in"; "in 20 minutes" is none. */
const year = /^(?:19|20)\d\d$/u

const weather = /^(?:buiten|outside|airco|aircon|kantoor|office|zon|sun|weer|weather|oven)$/u

function isFever(value: number, text: string, near: readonly Word[]): boolean {
  if (near.some((one) => weather.test(one.text))) return false
  const decimal = /[.,]\d$/u.test(text)
  if (value >= 38 && value < 43) return decimal || near.some((one) => degrees.test(one.text))
  return value >= 100.4 && value < 108 && near.some((one) => fahrenheit.test(one.text))
}

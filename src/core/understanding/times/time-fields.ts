import type { Language } from '../../language.ts'
import { readLocalTime, type LocalRange, type LocalTime } from '../../nudges/rule.ts'
import { readWords } from '../words.ts'
import { readOneTime } from './clock.ts'
import { tidyWords } from './tidy-words.ts'

/** One time as a person writes it in a field of its own: "9", "3pm", "15h30", "half vier"; null when it is none. */
export function readTimeField(text: string, language: Language): LocalTime | null {
  const words = readWords(tidyWords(text.slice(0, 100), language), new Map())
  return readOneTime(
    words.map((word) => word.text),
    language,
  )
}

/** "9-12", "13u tot 17u", "from 9 to 5"; null when it is no range, or one that ends before it begins. */
export function readRangeField(text: string, language: Language): LocalRange | null {
  const plain = text.toLowerCase().replace(/^\s*(?:van|from|tussen|between)\b/u, '')
  const [first, last, more] = plain.split(/[-–—]|\b(?:tot|to|until|till|t\/m)\b/u)
  if (first === undefined || last === undefined || more !== undefined) return null
  const from = readTimeField(first, language)
  // the day ends at 24:00, which no clock shows
  const to = last.trim() === '24:00' ? '24:00' : readTimeField(last, language)
  if (from === null || to === null) return null
  return (readLocalTime(from) ?? 0) < (readLocalTime(to) ?? 0) ? { from, to } : null
}

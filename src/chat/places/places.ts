import { country } from './country.ts'
import { forget } from './forget.ts'
import { exercise, nudges, pause, pauses } from './nudges.ts'
import type { Place } from './place.ts'
import { silence } from './silence.ts'

/** By the name that trees, cards and stored positions use. */
export const places: ReadonlyMap<string, Place> = new Map([
  ['country', country],
  ['nudges', nudges],
  ['exercise', exercise],
  ['pause', pause],
  ['pauses', pauses],
  ['forget', forget],
  ['silence', silence],
])

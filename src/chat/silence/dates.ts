import { DateTime } from 'luxon'
import { locales } from '../nudges/describe.ts'
import type { Scene } from '../scene.ts'

/** "november 2026", of a month `yyyy-MM`. */
export function monthInWords(scene: Scene, month: string): string {
  return inWords(scene, month, 'LLLL yyyy')
}

/** "3 januari 2027", of a day `yyyy-MM-dd`. */
export function dayInWords(scene: Scene, day: string): string {
  return inWords(scene, day, 'd LLLL yyyy')
}

function inWords({ conversation }: Scene, date: string, format: string): string {
  return DateTime.fromISO(date, { zone: 'utc', locale: locales[conversation.language] }).toFormat(
    format,
  )
}

import { languages } from '../../src/core/language.ts'
import type { View } from '../../src/core/view.ts'

/** Every text of a view that a person reads or hears. */
export function readableTexts(view: View): readonly string[] {
  const { notice = '', title, paragraphs, options, links = [], source = '', summary, speak } = view
  return [
    ...[notice, title, ...paragraphs, source, summary, speak, view.picture?.alt ?? ''],
    ...options.map(({ label }) => label),
    ...links.map(({ label }) => label),
    ...(view.kind === 'checklist'
      ? view.groups.flatMap(({ label, ticks }) => [label, ...ticks.map((tick) => tick.label)])
      : []),
    ...(view.kind === 'form'
      ? view.fields.flatMap((field) => [
          ...[field.label, field.hint ?? '', field.error ?? ''],
          ...(field.kind === 'choice' ? field.choices.map(({ label }) => label) : []),
        ])
      : []),
  ]
}

/**
 * What is left of a pseudo text when all that comes from the locales is taken out: nothing, but
 * for what joins texts, and dates and times, which the platform words by itself.
 */
export function withoutBrackets(text: string): string {
  let left = text
  for (let before = ''; before !== left;) {
    before = left
    left = left.replace(/⟦[^⟦⟧]*⟧/gu, '')
  }
  return left.replace(ofTheCalendar, '').replace(/[\s"',.:;·\u2013\d-]/gu, '')
}

const ofTheCalendar = new RegExp(calendarWords().join('|'), 'gu')

function calendarWords(): readonly string[] {
  const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)))
  const wordings = [{ weekday: 'long' }, { month: 'long' }] as const
  const said = languages.flatMap((language) =>
    wordings.flatMap((wording) => {
      const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...wording })
      return days.map((day) => format.format(day))
    }),
  )
  return [...new Set(said)]
}

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import type { Language } from '../../../../src/core/language.ts'
import { readTimes } from '../../../../src/core/understanding/times/read-times.ts'

// a Wednesday
const now = DateTime.fromISO('2026-11-18T11:20', { zone: 'Europe/Amsterdam' })
const workdays = [1, 2, 3, 4, 5]
const week = [1, 2, 3, 4, 5, 6, 7]

const rules: [Language, string, number[], string[]][] = [
  ['en', 'every weekday at 10:30 and 15:00', workdays, ['10:30', '15:00']],
  ['nl', 'elke werkdag om half elf en kwart over drie', workdays, ['10:30', '15:15']],
  ['nl', 'maandag en donderdag om 9u', [1, 4], ['09:00']],
  ['nl', 'stuur me elke dag om tien voor half elf een tip', week, ['10:20']],
  ['nl', 'ma wo vr 9u30 en 14u', [1, 3, 5], ['09:30', '14:00']],
  ['nl', 'dinsdag t/m donderdag om 8 uur', [2, 3, 4], ['08:00']],
  ['nl', "elke dag om 8 uur 's avonds", week, ['20:00']],
  ['nl', 'iedere werkdag om kwart voor vier', workdays, ['15:45']],
  ['nl', 'op werkdagen om 10.15 uur', workdays, ['10:15']],
  ['en', 'mon, wed and fri at 3pm', [1, 3, 5], ['15:00']],
  ['en', 'on Tuesdays at half past nine', [2], ['09:30']],
  ['en', 'daily at quarter to four', week, ['15:45']],
  ['en', 'every day at noon', week, ['12:00']],
  ['en', 'remind me on thursday at 8 am and at 8 pm', [4], ['08:00', '20:00']],
  ['en', 'every weekday at ten past two', workdays, ['14:10']],
  ['en', 'weekdays at 9 and 2', workdays, ['09:00', '14:00']],
]

describe('Times in words', () => {
  for (const [language, text, days, times] of rules)
    it(`reads "${text}"`, () => {
      assert.deepEqual(readTimes(text, language, now), { kind: 'times', days, times })
    })

  const intervals: [Language, string, number, { from: string; to: string }[]][] = [
    ['nl', 'elk uur een tip', 60, []],
    ['nl', 'om de twee uur', 120, []],
    ['en', 'every 45 minutes', 45, []],
    ['nl', 'elk uur tussen 9 en 5 uur', 60, [{ from: '09:00', to: '17:00' }]],
    ['en', 'every two hours between 9:00 and 17:00', 120, [{ from: '09:00', to: '17:00' }]],
  ]
  for (const [language, text, minutes, ranges] of intervals)
    it(`reads "${text}" as an interval on working days`, () => {
      assert.deepEqual(readTimes(text, language, now), {
        kind: 'every',
        days: workdays,
        minutes,
        ranges,
      })
    })

  const pauses: [Language, string, string, string][] = [
    ['en', 'pause until Friday', '2026-11-18', '2026-11-20'],
    ['nl', 'pauzeer tot 3 januari', '2026-11-18', '2027-01-03'],
    ['nl', 'volgende week vrij', '2026-11-23', '2026-11-30'],
    ['en', 'next week off', '2026-11-23', '2026-11-30'],
    ['nl', 'morgen vrij', '2026-11-19', '2026-11-20'],
    ['nl', 'geen tips vandaag', '2026-11-18', '2026-11-19'],
    ['nl', 'pauzeer een week', '2026-11-18', '2026-11-25'],
    ['en', 'pause for three days', '2026-11-18', '2026-11-21'],
    ['nl', 'pauze tot en met vrijdag', '2026-11-18', '2026-11-21'],
    ['nl', 'vakantie van 1 tot 14 december', '2026-12-01', '2026-12-14'],
    ['en', 'on leave until january 3', '2026-11-18', '2027-01-03'],
    ['en', 'pause till the 25th', '2026-11-18', '2026-11-25'],
    ['nl', 'pauzeer deze week', '2026-11-18', '2026-11-23'],
    ['nl', 'niet storen tot morgen', '2026-11-18', '2026-11-19'],
  ]
  for (const [language, text, from, until] of pauses)
    it(`reads "${text}" as a pause`, () => {
      assert.deepEqual(readTimes(text, language, now), { kind: 'pause', from, until })
    })

  const delays: [Language, string, number][] = [
    ['en', 'snooze 20 minutes', 20],
    ['nl', 'snooze een half uur', 30],
    ['nl', 'over een kwartier', 15],
    ['nl', 'stel een uur uit', 60],
    ['en', 'in half an hour', 30],
    ['en', 'later, in 10 min', 10],
    ['nl', 'anderhalf uur later', 90],
  ]
  for (const [language, text, minutes] of delays)
    it(`reads "${text}" as a delay`, () => {
      assert.deepEqual(readTimes(text, language, now), { kind: 'snooze', minutes })
    })

  const questions: [Language, string, string][] = [
    ['nl', 'elke werkdag om 25:00', 'impossible'],
    ['en', 'every day at 10:75', 'impossible'],
    ['nl', 'pauzeer tot 31 april', 'impossible'],
    ['en', 'pause until february 30', 'impossible'],
    ['en', 'pause until 3 january 2020', 'past'],
    ['nl', 'pauzeer', 'end'],
    ['en', 'im on holiday', 'end'],
    ['en', 'snooze', 'length'],
    ['nl', 'om half elf', 'days'],
    ['nl', 'elke maandag', 'times'],
    ['en', 'snooze 3 days', 'impossible'],
  ]
  for (const [language, text, ask] of questions)
    it(`asks about "${text}" (${ask})`, () => {
      const heard = readTimes(text, language, now)
      assert.equal(heard.kind === 'unclear' ? heard.ask : heard.kind, ask)
    })

  it('finds no times in ordinary talk', () => {
    for (const text of ['ik heb 3 jaar rugpijn', 'hoi', 'wat is spit', '2'])
      assert.deepEqual(readTimes(text, 'nl', now), { kind: 'none' }, text)
  })

  it('reads back every time that is written in figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
        assert.deepEqual(readTimes(`elke werkdag om ${time}`, 'nl', now), {
          kind: 'times',
          days: workdays,
          times: [time],
        })
      }),
    )
  })

  it('answers something for any text, and never a pause that has ended', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<Language>('nl', 'en'), (text, language) => {
        const heard = readTimes(`pauzeer tot ${text}`, language, now)
        if (heard.kind === 'pause') assert.ok(heard.until > heard.from)
      }),
    )
  })
})

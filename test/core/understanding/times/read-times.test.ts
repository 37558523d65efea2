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
  ['nl', 'elke werkdag om kwart voor den tien', workdays, ['09:45']],
  ['nl', 'elke dag om 10u30 en half vier', week, ['10:30', '15:30']],
  ['nl', 'werkdagen behalve woensdag om 10 uur', [1, 2, 4, 5], ['10:00']],
  ['nl', 'elke dag behalve het weekend om 11 uur', workdays, ['11:00']],
  ['nl', 'ma di do 9u, woensdag vrij', [1, 2, 4], ['09:00']],
  ['nl', 'ma-vr 10 uur', workdays, ['10:00']],
  ['nl', 'ma tot do 9u en 13u', [1, 2, 3, 4], ['09:00', '13:00']],
  ['nl', 'iedere dag om halfelf', week, ['10:30']],
  ['nl', 'iedre wekrdag om tien over tien', workdays, ['10:10']],
  ['nl', "'s ochtends om 9 uur en 's middags om 3 uur, elke werkdag", workdays, ['09:00', '15:00']],
  ['nl', 'elke werkdag om 6:30', workdays, ['06:30']],
  ['nl', 'elke dag om tien na half drie', week, ['14:40']],
  ['en', 'weekdays except Wednesday at 10', [1, 2, 4, 5], ['10:00']],
  ['en', 'every weekday at 10:30, not on fridays', [1, 2, 3, 4], ['10:30']],
  ['en', 'mon-thu at 9.15', [1, 2, 3, 4], ['09:15']],
  ['en', '9, 11 and 3pm on weekdays', workdays, ['09:00', '11:00', '15:00']],
  ['en', 'on wendsday and thurday at 3 pm', [3, 4], ['15:00']],
  ['en', 'every weekday at 8 in the evening', workdays, ['20:00']],
  ['en', 'friday to monday at 10', [1, 5, 6, 7], ['10:00']],
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
    ['nl', 'elk anderhalf uur', 90, []],
    ['nl', 'om de 1,5 uur', 90, []],
    ['nl', 'om het half uur', 30, []],
    ['nl', 'om de 45 minuten op kantoortijden', 45, [{ from: '09:00', to: '17:00' }]],
    ['nl', 'alleen in de ochtend elk uur', 60, [{ from: '09:00', to: '12:00' }]],
    [
      'nl',
      'elk uur behalve tijdens de lunch',
      60,
      [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:00' },
      ],
    ],
    ['en', 'every hour between 9 and 5', 60, [{ from: '09:00', to: '17:00' }]],
    ['en', 'every hour and a half', 90, []],
    ['en', 'every other hour', 120, []],
    ['en', 'half-hourly', 30, []],
    ['en', 'twice an hour', 30, []],
    [
      'en',
      'every 90 minutes between 9:00 and 12:00 and between 13:00 and 17:00',
      90,
      [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:00' },
      ],
    ],
    ['nl', 'elk uur een tip', 60, []],
    ['nl', 'om de twee uur', 120, []],
    ['en', 'every 45 minutes', 45, []],
    ['nl', 'elk uur tussen 9 en 5 uur', 60, [{ from: '09:00', to: '17:00' }]],
    ['en', 'every two hours between 9:00 and 17:00', 120, [{ from: '09:00', to: '17:00' }]],
  ]
  for (const [language, text, minutes, ranges] of intervals)
    it(`reads "${text}" as an interval`, () => {
      assert.deepEqual(readTimes(text, language, now), {
        kind: 'every',
        days: [],
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
    ['nl', 'morgenochtend niet', '2026-11-19T00:00', '2026-11-19T12:00'],
    ['en', 'not tomorrow morning', '2026-11-19T00:00', '2026-11-19T12:00'],
    ['nl', 'vanmiddag niet', '2026-11-18T12:00', '2026-11-18T18:00'],
    ['en', 'no tips this afternoon', '2026-11-18T12:00', '2026-11-18T18:00'],
    ['nl', 'vrijdagmiddag vrij', '2026-11-20T12:00', '2026-11-20T18:00'],
    ['en', 'no tips on Friday afternoon', '2026-11-20T12:00', '2026-11-20T18:00'],
    ['en', 'nothing tonight', '2026-11-18T18:00', '2026-11-19T00:00'],
    ['nl', 'morgen niet tussen 2 en 5', '2026-11-19T14:00', '2026-11-19T17:00'],
    ['nl', 'morgen niet voor 10 uur', '2026-11-19T00:00', '2026-11-19T10:00'],
    ['en', 'not at 3 pm tomorrow', '2026-11-19T15:00', '2026-11-19T15:30'],
    ['nl', 'pauzeer tot vrijdagmiddag', '2026-11-18', '2026-11-20T12:00'],
    ['en', 'pause until this evening', '2026-11-18', '2026-11-18T18:00'],
  ]
  for (const [language, text, from, until] of pauses)
    it(`reads "${text}" as a pause`, () => {
      assert.deepEqual(readTimes(text, language, now), { kind: 'pause', from, until })
    })

  const quiet: [Language, string, string, string][] = [
    ['nl', 'niet tussen 12 en 1', '12:00', '13:00'],
    ['en', 'not between 12 and 1', '12:00', '13:00'],
    ['nl', 'elke dag geen tips tussen 12 en 2', '12:00', '14:00'],
    ['nl', 'niet tijdens de lunch', '12:00', '13:00'],
    ['en', 'no tips after 4 pm', '16:00', '24:00'],
    ['nl', 'niet na 3 uur', '15:00', '24:00'],
    ['nl', 'geen tips voor 10 uur', '00:00', '10:00'],
    ['en', 'not before 10', '00:00', '10:00'],
  ]
  for (const [language, text, from, to] of quiet)
    it(`reads "${text}" as hours without tips`, () => {
      assert.deepEqual(readTimes(text, language, now), { kind: 'quiet', ranges: [{ from, to }] })
    })

  const changes: [Language, string, string[], string[]][] = [
    ['nl', 'laat die van 15:00 maar weg', ['15:00'], []],
    ['en', 'drop the 3 pm one', ['15:00'], []],
    ['nl', 'die van half elf hoeft niet meer', ['10:30'], []],
    ['nl', 'niet meer om 15:00', ['15:00'], []],
    ['en', 'no tips at 3 pm', ['15:00'], []],
    ['nl', 'verplaats 10:30 naar 11', ['10:30'], ['11:00']],
    ['en', 'move 10:30 to 11', ['10:30'], ['11:00']],
    ['en', 'not at 10 but at 11', ['10:00'], ['11:00']],
    ['nl', 'ook om vier uur', [], ['16:00']],
    ['en', 'add 4 pm', [], ['16:00']],
  ]
  for (const [language, text, drop, add] of changes)
    it(`reads "${text}" as a change of the times there are`, () => {
      assert.deepEqual(readTimes(text, language, now), { kind: 'change', drop, add })
    })

  it('takes no time away from who tells that they cannot sleep', () => {
    for (const text of ['ik kan niet meer slapen om 3 uur', 'het is nooit weg om 3 uur'])
      assert.notEqual(readTimes(text, 'nl', now).kind, 'change', text)
  })

  it('leaves a denied time out of a rule', () => {
    const heard = readTimes('elke werkdag om 10 en 14 uur, niet om 3', 'nl', now)
    assert.deepEqual(heard, { kind: 'times', days: workdays, times: ['10:00', '14:00'] })
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

  it('keeps a date in figures for the day first in Dutch, and asks in English', () => {
    const choices = (text: string, language: Language) => {
      const heard = readTimes(text, language, now)
      if (heard.kind === 'pause') return heard.until
      return heard.kind === 'which' ? heard.pauses.map(({ until }) => until) : heard.kind
    }
    assert.equal(choices('pauzeer tot 3/1', 'nl'), '2027-01-03')
    assert.equal(choices('pauzeer tot 03-01', 'nl'), '2027-01-03')
    assert.deepEqual(choices('until 3/1/2027', 'en'), ['2027-01-03', '2027-03-01'])
    assert.equal(choices('pause until 25/12', 'en'), '2026-12-25')
    assert.equal(choices('pause until 12/25', 'en'), '2026-12-25')
    assert.equal(choices('pause until 2/2', 'en'), '2027-02-02')
    assert.equal(choices('pause until 2027-02-03', 'en'), '2027-02-03')
  })

  it('asks which of two Fridays, and whether Friday is the last day or the first again', () => {
    const pausesOf = (text: string, language: Language) => {
      const heard = readTimes(text, language, now)
      return heard.kind === 'which' ? heard.pauses : heard.kind
    }
    assert.deepEqual(pausesOf('pause until next friday', 'en'), [
      { from: '2026-11-18', until: '2026-11-20' },
      { from: '2026-11-18', until: '2026-11-27' },
    ])
    assert.deepEqual(pausesOf('pauze van maandag tot vrijdag', 'nl'), [
      { from: '2026-11-23', until: '2026-11-28' },
      { from: '2026-11-23', until: '2026-11-27' },
    ])
    assert.equal(pausesOf('pauze van maandag t/m vrijdag', 'nl'), 'pause')
  })

  it('hears which days are to be left out, and whether once can be meant', () => {
    const once = { from: '2026-11-20', until: '2026-11-21' }
    assert.deepEqual(readTimes('niet op vrijdag', 'nl', now), {
      kind: 'not-on',
      days: [5],
      pause: once,
    })
    assert.deepEqual(readTimes('never on Fridays', 'en', now), {
      kind: 'not-on',
      days: [5],
      pause: null,
    })
  })

  it('completes what was said before, and bare numbers answer how late', () => {
    const before = { days: [1, 2] as const, times: [], minutes: null, ranges: [] }
    assert.deepEqual(readTimes('10, 1 en 4', 'nl', now, { ask: 'times', before }), {
      kind: 'times',
      days: [1, 2],
      times: ['10:00', '13:00', '16:00'],
    })
    assert.deepEqual(readTimes('hoi', 'nl', now, { ask: 'times', before }), { kind: 'none' })
  })

  const questions: [Language, string, string][] = [
    ['nl', '3x per dag', 'times'],
    ['en', 'twice a day', 'times'],
    ['nl', 'alleen in de ochtend', 'how-often'],
    ['en', 'weekdays between 9 and 5', 'how-often'],
    ['nl', 'om de dag om 10 uur', 'weekly'],
    ['en', 'every two weeks on monday at 10', 'weekly'],
    ['en', 'on munday and tuesday at 3', 'weekly'],
    ['nl', 'elke werkdag om 10 of 11 uur', 'times'],
    ['en', 'monday at 9 and wednesday at 10', 'same-times'],
    ['en', 'from 9 every hour until 4 on weekdays', 'how-often'],
    ['nl', 'ik heb vrij van 1 tot 5', 'end'],
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
    ['nl', 'elke vrijdagmiddag geen tips', 'same-times'],
    ['en', 'no tips on Friday afternoons', 'same-times'],
    ['en', 'not between 12 and 1 on Fridays', 'same-times'],
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

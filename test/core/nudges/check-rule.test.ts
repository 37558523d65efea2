import assert from 'node:assert/strict'
import { checkRule } from '../../../src/core/nudges/check-rule.ts'
import { presetRule, presets, presetSpreadMinutes } from '../../../src/core/nudges/preset.ts'
import { slotsOfDay, type Rule } from '../../../src/core/nudges/rule.ts'
import { aRule } from './a-rule.ts'

const times = (...chosen: string[]): Partial<Rule> => ({
  moments: { kind: 'times', times: chosen },
})
const every = (minutes: number, from: string, to: string): Partial<Rule> => ({
  moments: { kind: 'every', minutes, ranges: [{ from, to }] },
})

function problems(changed: Partial<Rule>): string[] {
  return checkRule(aRule(changed)).map(({ field, kind }) => `${field}: ${kind}`)
}

describe('A rule that a person filled in', () => {
  it('is kept when nothing is wrong', () => {
    assert.deepEqual(problems({}), [])
    assert.deepEqual(problems(times('10:30', '11:00')), [])
    assert.deepEqual(problems(every(30, '00:00', '24:00')), [])
  })

  const wrong: [string, Partial<Rule>, string[]][] = [
    ['an unknown zone', { zone: 'Europe/Nowhere' }, ['zone: unknown-zone']],
    ['no day', { days: [] }, ['days: none-chosen']],
    ['no time', times(), ['times: none-chosen']],
    ['a time that is none', times('10:30', '25:00'), ['times: unreadable']],
    ['midnight as 24:00', times('24:00'), ['times: unreadable']],
    ['two times 29 minutes apart', times('10:30', '10:59'), ['times: too-close']],
    ['two times that meet over midnight', times('00:10', '23:50'), ['times: too-close']],
    ['a step under half an hour', every(29, '09:00', '17:00'), ['minutes: too-close']],
    ['a step that is no number', every(NaN, '09:00', '17:00'), ['minutes: unreadable']],
    ['a range that ends before it begins', every(60, '17:00', '09:00'), ['ranges: unreadable']],
    ['no range', { moments: { kind: 'every', minutes: 60, ranges: [] } }, ['ranges: none-chosen']],
    [
      'ranges that run through each other',
      {
        moments: {
          kind: 'every',
          minutes: 60,
          ranges: [
            { from: '09:00', to: '12:00' },
            { from: '09:10', to: '12:00' },
          ],
        },
      },
      ['ranges: too-close'],
    ],
    [
      'a quiet range that cannot be read',
      { quiet: [{ from: '12', to: '13' }] },
      ['quiet: unreadable'],
    ],
    [
      'quiet hours over everything',
      { quiet: [{ from: '10:00', to: '11:00' }] },
      ['quiet: nothing-left'],
    ],
    [
      'several things at once',
      { zone: '', days: [], ...times() },
      ['zone: unknown-zone', 'days: none-chosen', 'times: none-chosen'],
    ],
  ]
  for (const [title, changed, expected] of wrong) {
    it(`is sent back for ${title}`, () => {
      assert.deepEqual(problems(changed), expected)
    })
  }

  it('may have times that meet over midnight when no two days follow each other', () => {
    assert.deepEqual(problems({ ...times('00:10', '23:50'), days: [1, 3, 5] }), [])
  })
})

describe('A preset', () => {
  for (const preset of presets) {
    it(`${preset} is a sound rule at every shift, and silent at lunch and as the day begins`, () => {
      for (let shift = 0; shift < presetSpreadMinutes; shift++) {
        const rule = presetRule(preset, 'Europe/Amsterdam', 'NL', shift)
        assert.deepEqual(checkRule(rule), [])
        for (const slot of slotsOfDay(rule)) {
          assert.ok(
            slot >= 9 * 60 + 30 && slot < 17 * 60 && Math.floor(slot / 60) !== 12,
            `${slot}`,
          )
        }
      }
    })
  }

  it('gives 2, 4 or 7 nudges a day', () => {
    const counts = presets.map((preset) => slotsOfDay(presetRule(preset, 'UTC', null)).length)
    assert.deepEqual(counts, [2, 4, 7])
  })
})

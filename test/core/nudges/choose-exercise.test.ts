import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  chooseExercise,
  fittingExercises,
  type ExerciseWish,
} from '../../../src/core/nudges/choose-exercise.ts'
import { nextMoment } from '../../../src/core/nudges/next-moment.ts'
import { turnOf } from '../../../src/core/nudges/turn.ts'
import type { Rule, Weekday } from '../../../src/core/nudges/rule.ts'
import { aRule, everyDay } from './a-rule.ts'

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `e${index}`)

describe('The choice of an exercise', () => {
  it('goes past all of them before one comes again, and never repeats the last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 20 }),
        fc.string(),
        fc.nat(500),
        (count, person, from) => {
          const exercises = ids(count)
          const round = (number: number) =>
            exercises.map((_, index) => chooseExercise(exercises, person, number * count + index))
          assert.equal(new Set(round(from)).size, count)
          assert.notEqual(round(from).at(-1), round(from + 1)[0])
        },
      ),
    )
  })

  it('differs between people and between rounds', () => {
    const firsts = ids(40).map((person) => chooseExercise(ids(12), person, 0))
    assert.ok(new Set(firsts).size > 6, firsts.join())
    const openings = ids(40).map((_, round) => chooseExercise(ids(12), 'someone', round * 12))
    assert.ok(new Set(openings).size > 6, openings.join())
  })

  it('is the only one when there is one, and none when there is none', () => {
    assert.equal(chooseExercise(['only'], 'someone', 7), 'only')
    assert.equal(chooseExercise<string>([], 'someone', 7), undefined)
  })
})

describe('The turn of a slot', () => {
  const aRuleAtRandom: fc.Arbitrary<Rule> = fc.record({
    zone: fc.constantFrom('Europe/Amsterdam', 'Asia/Tokyo', 'America/Sao_Paulo'),
    days: fc.uniqueArray(fc.constantFrom<Weekday>(...everyDay), { minLength: 1, maxLength: 7 }),
    moments: fc.record({
      kind: fc.constant('times' as const),
      times: fc.uniqueArray(fc.constantFrom('09:00', '10:30', '13:00', '15:00', '16:30'), {
        minLength: 1,
      }),
    }),
    quiet: fc.constant([]),
    holidays: fc.constantFrom(null, 'NL'),
  })

  it('is one more than that of the slot before, over nights, weekends, years and holidays', () => {
    const free = new Set(['2026-12-25', '2027-01-01', '2027-01-06'])
    fc.assert(
      fc.property(aRuleAtRandom, (rule) => {
        const holidays = (_: string, year: number) =>
          new Set([...free].filter((date) => date.startsWith(`${year}`)))
        let moment = nextMoment(rule, Date.parse('2026-12-15T00:00Z'), holidays)
        for (let count = 0; count < 40 && moment !== null; count++) {
          const turn = turnOf(rule, moment.slot, holidays)
          moment = nextMoment(rule, moment.at, holidays)
          assert.equal(moment && turnOf(rule, moment.slot, holidays), turn + 1)
        }
      }),
    )
  })

  it('is the same for a nudge that was put off', () => {
    const of = (slot: string) => turnOf(aRule(), slot, () => new Set())
    assert.equal(of('2026-11-23T10:30+'), of('2026-11-23T10:30'))
  })
})

describe('The exercises that fit', () => {
  const exercises = [
    { id: 'loop', tags: ['standing'] },
    { id: 'tilt', tags: ['seated', 'quiet', 'wheelchair-ok'] },
    { id: 'reach', tags: ['seated', 'standing', 'quiet'] },
  ]
  const fitting = (...wishes: ExerciseWish[]) =>
    fittingExercises(exercises, wishes).map(({ id }) => id)

  it('are all of them when nothing is asked', () => {
    assert.deepEqual(fitting(), ['loop', 'tilt', 'reach'])
  })

  it('have any of the postures, and all the rest', () => {
    assert.deepEqual(fitting('seated'), ['tilt', 'reach'])
    assert.deepEqual(fitting('seated', 'standing', 'quiet'), ['tilt', 'reach'])
    assert.deepEqual(fitting('standing', 'quiet'), ['reach'])
  })

  it('give up the posture, never the wheelchair', () => {
    assert.deepEqual(fitting('standing', 'wheelchair-ok'), ['tilt'])
  })
})

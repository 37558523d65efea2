import assert from 'node:assert/strict'
import { fittingExercises, type ExerciseWish } from '../../../src/core/nudges/choose-exercise.ts'
import {
  asItStands,
  minuteMs,
  monday9,
  nudgedAt,
  openOffice,
  somebodyAt,
  type Office,
} from './somebody.ts'

const ask = { nl: 'geef me een oefening', en: 'give me an exercise' } as const

const kinds = {
  nl: [
    ['zittende oefening', 'seated'],
    ['geef me een oefening in een rolstoel', 'wheelchair-ok'],
  ],
  en: [
    ['a seated exercise please', 'seated'],
    ['give me a wheelchair exercise', 'wheelchair-ok'],
  ],
} as const

for (const language of ['nl', 'en'] as const) {
  describe(`an exercise now (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    beforeEach(() => {
      office.now = monday9
    })
    after(() => office.close())

    const wishing = async (wishes: readonly ExerciseWish[]) => {
      const person = await nudgedAt(office, { language })
      await person.presses('change')
      await person.presses('save', { ...asItStands(person.view), wishes: wishes.join(',') })
      return person
    }
    const tagsOf = (name: string) =>
      office.needs.content.exercises(language).find((one) => one.name === name)?.tags ??
      assert.fail(`no exercise is called ${name}`)

    it('comes at any hour of any day, to who has no nudges too, and keeps nothing of it', async () => {
      const person = somebodyAt(office, { language })
      await person.types(ask[language])
      const before = await office.kept()
      for (let hour = 0; hour < 7 * 24; hour += 5) {
        office.now = monday9 + hour * 60 * minuteMs
        const card = await person.types(ask[language])
        assert.equal(card.kind, 'nudge')
        assert.ok(tagsOf(card.title).length > 0)
      }
      assert.deepEqual(await office.kept(), before)
    })

    const many: readonly (readonly ExerciseWish[])[] = [
      [],
      ['seated'],
      ['quiet', 'standing'],
      ['wheelchair-ok'],
      ['wheelchair-ok', 'quiet', 'standing'],
    ]
    for (const wishes of many) {
      it(`goes past all that fit [${wishes.join(' ')}] before one comes again`, async () => {
        const fitting = fittingExercises(office.needs.content.exercises(language), wishes)
        for (let start = 0; start < 5; start++) {
          office.now = monday9 + start * 7 * minuteMs
          const person =
            wishes.length === 0 ? somebodyAt(office, { language }) : await wishing(wishes)
          const seen = [(await person.types(ask[language])).title]
          while (seen.length < fitting.length) seen.push((await person.presses('another')).title)
          assert.deepEqual([...seen].sort(), fitting.map(({ name }) => name).sort())
          const next = (await person.presses('another')).title
          assert.notEqual(next, seen.at(-1))
        }
      })
    }

    it('is of the kind that was asked for in words, and so is the next one', async () => {
      for (const [text, tag] of kinds[language]) {
        const person = somebodyAt(office, { language })
        await person.types(text)
        for (let count = 0; count < 15; count++) {
          assert.ok(tagsOf(person.view.title).includes(tag), `${text}: ${person.view.title}`)
          await person.presses('another')
        }
      }
    })

    it('can be done in a wheelchair by who always wants that, whatever they ask for now', async () => {
      const person = await wishing(['wheelchair-ok'])
      await person.types(kinds[language][0][0])
      for (let count = 0; count < 15; count++) {
        assert.ok(tagsOf(person.view.title).includes('wheelchair-ok'), person.view.title)
        await person.presses('another')
      }
    })

    it('is never one that needs legs, for who asked for a wheelchair, nor is any nudge', async () => {
      const person = await wishing(['wheelchair-ok', 'standing'])
      await person.types(ask[language])
      for (let count = 0; count < 30; count++) {
        assert.ok(tagsOf(person.view.title).includes('wheelchair-ok'), person.view.title)
        await person.presses('another')
      }
      for (let day = 1; day <= 27; day++) {
        const slot = `2026-11-${String(day).padStart(2, '0')}T10:30`
        assert.ok(tagsOf((await person.nudge(slot)).title).includes('wheelchair-ok'))
      }
    })
  })
}

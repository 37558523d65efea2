import assert from 'node:assert/strict'
import type { Language } from '../../../src/core/language.ts'
import {
  asItStands,
  errorsOn,
  nudgedAt,
  openOffice,
  somebodyAt,
  wordsOf,
  type Facts,
  type Office,
} from './somebody.ts'

const setup = { nl: 'ik wil beweegtips instellen', en: 'set up reminders' } as const

/** What the form says beside a field, when only this is filled in otherwise. */
const mistakes: readonly {
  readonly filled: Readonly<Record<string, string>>
  readonly says: Readonly<Record<string, Record<Language, RegExp>>>
}[] = [
  {
    filled: { preset: '' },
    says: { preset: { nl: /Kies hoe vaak/, en: /Choose how often/ } },
  },
  {
    filled: { days: '' },
    says: { days: { nl: /minstens één dag/, en: /at least one day/ } },
  },
  {
    filled: { zone: 'Atlantis' },
    says: { zone: { nl: /tijdzone ken ik niet/, en: /do not know that time zone/ } },
  },
  {
    filled: { preset: 'own' },
    says: { times: { nl: /minstens één tijd/, en: /at least one time/ } },
  },
  {
    filled: { preset: 'own', times: '25:00' },
    says: { times: { nl: /kan ik niet lezen/, en: /cannot read these times/ } },
  },
  {
    filled: { preset: 'own', times: 'half elf ofzo' },
    says: { times: { nl: /kan ik niet lezen/, en: /cannot read these times/ } },
  },
  {
    filled: { preset: 'own', times: '10:30, 10:45' },
    says: { times: { nl: /te dicht bij elkaar/, en: /too close together/ } },
  },
  {
    filled: { preset: 'own', minutes: '20', ranges: '09:00-17:00' },
    says: { minutes: { nl: /minstens 30 minuten/, en: /at least 30 minutes/ } },
  },
  {
    filled: { preset: 'own', minutes: 'vaak', ranges: '09:00-17:00' },
    says: { minutes: { nl: /heel getal/, en: /whole number/ } },
  },
  {
    filled: { preset: 'own', minutes: '60' },
    says: { ranges: { nl: /tussen welke tijden/, en: /between which times/ } },
  },
  {
    filled: { preset: 'own', minutes: '60', ranges: 'de ochtend' },
    says: { ranges: { nl: /09:00-17:00/, en: /09:00-17:00/ } },
  },
  {
    filled: { preset: 'own', minutes: '60', ranges: '17:00-09:00' },
    says: { ranges: { nl: /09:00-17:00/, en: /09:00-17:00/ } },
  },
  {
    filled: { preset: 'own', minutes: '60', ranges: '09:00-12:00, 11:10-15:00' },
    says: { ranges: { nl: /te dicht bij elkaar/, en: /too close together/ } },
  },
  {
    filled: { quiet: 'lunch' },
    says: { quiet: { nl: /12:00-13:00/, en: /12:00-13:00/ } },
  },
  {
    filled: { quiet: '00:00-24:00' },
    says: { quiet: { nl: /geen enkel moment/, en: /no moment at all/ } },
  },
  {
    filled: { preset: 'own', times: 'x', days: '', zone: 'Atlantis', quiet: '9' },
    says: {
      times: { nl: /kan ik niet lezen/, en: /cannot read/ },
      days: { nl: /minstens één dag/, en: /at least one day/ },
      zone: { nl: /tijdzone/, en: /time zone/ },
      quiet: { nl: /12:00-13:00/, en: /12:00-13:00/ },
    },
  },
]

for (const language of ['nl', 'en'] as const) {
  describe(`the form of nudges (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    after(() => office.close())

    const openForm = async (facts: Facts = {}) => {
      const person = somebodyAt(office, { language, ...facts })
      return { person, form: asItStands(await person.types(setup[language])) }
    }
    const saved = async (filled: Record<string, string>, facts: Facts = {}) => {
      const { person, form } = await openForm(facts)
      await person.presses('save', { ...form, ...filled })
      assert.deepEqual(errorsOn(person.view), {})
      return { person, found: (await person.subscription()) ?? assert.fail('nothing was saved') }
    }

    for (const { filled, says } of mistakes) {
      const fields = Object.keys(says).join(' and ')
      it(`says beside ${fields} what is wrong with ${JSON.stringify(filled)}`, async () => {
        const { person, form } = await openForm()
        const all = { ...form, wishes: 'seated,quiet', holidays: 'false', ...filled }
        await person.presses('save', all)
        const errors = errorsOn(person.view)
        assert.deepEqual(Object.keys(errors).sort(), Object.keys(says).sort())
        for (const [field, says_] of Object.entries(says)) {
          assert.match(errors[field] ?? '', says_[language])
        }
        assert.deepEqual(asItStands(person.view), all, 'what was filled in is kept')
        assert.equal(await person.subscription(), null)
      })
    }

    it('can be mended after a mistake', async () => {
      const { person, form } = await openForm()
      await person.presses('save', { ...form, zone: 'Atlantis' })
      await person.presses('save', { ...asItStands(person.view), zone: 'London' })
      assert.equal((await person.subscription())?.rule.zone, 'Europe/London')
    })

    it('offers the presets, each with the days, lunch, zone and holidays beside it', async () => {
      const slots = { calm: 2, normal: 4 }
      for (const [preset, count] of Object.entries(slots)) {
        const { found } = await saved({ preset })
        assert.ok(found.rule.moments.kind === 'times')
        assert.equal(found.rule.moments.times.length, count)
        assert.deepEqual(found.rule.quiet, [{ from: '12:00', to: '13:00' }])
      }
      const { moments } = (await saved({ preset: 'often' })).found.rule
      assert.ok(moments.kind === 'every' && moments.minutes === 60)
    })

    it('takes own times as people write them', async () => {
      for (const times of ['9, 10:30', '09:00; 10.30', '9u, 10h30', '9 uur en 10:30']) {
        const { found } = await saved({ preset: 'own', times })
        assert.deepEqual(found.rule.moments, { kind: 'times', times: ['09:00', '10:30'] }, times)
      }
    })

    it('takes an interval within more than one range', async () => {
      const ranges = '9-12, 13:00 tot 17:00'
      const { found } = await saved({ preset: 'own', minutes: '45', ranges })
      assert.deepEqual(found.rule.moments, {
        kind: 'every',
        minutes: 45,
        ranges: [
          { from: '09:00', to: '12:00' },
          { from: '13:00', to: '17:00' },
        ],
      })
    })

    it('takes a zone by its name or by a city', async () => {
      const zones = {
        'New York': 'America/New_York',
        amsterdam: 'Europe/Amsterdam',
        ' Europe/London ': 'Europe/London',
      }
      for (const [zone, name] of Object.entries(zones)) {
        assert.equal((await saved({ zone })).found.rule.zone, name)
      }
    })

    it('begins with the zone of the client, and with ours when it tells none', async () => {
      assert.equal((await openForm({ zone: 'Asia/Tokyo' })).form['zone'], 'Asia/Tokyo')
      assert.equal((await openForm({ zone: null })).form['zone'], 'Europe/Amsterdam')
    })

    it('keeps days, holidays and wishes as they were chosen', async () => {
      const { person, found } = await saved({
        days: '1,6',
        holidays: 'false',
        wishes: 'seated,wheelchair-ok',
      })
      assert.deepEqual(found.rule.days, [1, 6])
      assert.equal(found.rule.holidays, null)
      assert.deepEqual(found.wishes, ['seated', 'wheelchair-ok'])
      const form = asItStands(await person.presses('change'))
      assert.equal(form['days'], '1,6')
      assert.equal(form['holidays'], 'false')
      assert.equal(form['wishes'], 'seated,wheelchair-ok')
    })

    it('speaks the language that is chosen in it from then on', async () => {
      const other = language === 'nl' ? 'en' : 'nl'
      const { person, found } = await saved({ language: other })
      assert.equal(found.language, other)
      assert.equal(person.view.language, other)
      assert.equal((await person.types('menu')).language, other)
    })

    it('says at once when the next one comes, with day, time and zone, and why then', async () => {
      const { person } = await saved({ preset: 'own', times: '10:30, 15:15' })
      const text = wordsOf(person.view)
      const words = {
        nl: [/Bewaard/, /maandag 23 november om 10:30/, /elke werkdag om 10:30 en 15:15/],
        en: [/Saved/, /Monday 23 November at 10:30/, /every weekday at 10:30 and 15:15/],
      }
      for (const one of words[language]) assert.match(text, one)
      assert.match(text, /Europe\/Amsterdam/)
      assert.match(text, language === 'nl' ? /niet op feestdagen/ : /not on public holidays/)
    })

    it('shows what was set when it is opened again', async () => {
      const { person } = await saved({ preset: 'own', times: '10:30, 15:15', quiet: '' })
      const form = asItStands(await person.presses('change'))
      assert.equal(form['preset'], 'own')
      assert.equal(form['times'], '10:30, 15:15')
      assert.equal(form['quiet'], '')
      const calm = (await saved({ preset: 'calm' })).person
      assert.equal(asItStands(await calm.presses('change'))['preset'], 'calm')
    })

    it('can be changed without a slot that was sent coming again', async () => {
      const person = await nudgedAt(office, { language }, '10:30')
      const found = (await person.subscription()) ?? assert.fail()
      const lastSlot = '2026-11-23T10:30'
      await office.storage.subscriptions.put(person.key, { ...found, lastSlot })
      await person.presses('change')
      await person.presses('save', { ...asItStands(person.view), times: '10:30, 15:15' })
      const changed = await person.subscription()
      assert.equal(changed?.lastSlot, lastSlot)
      assert.equal(changed.nextAt, Date.UTC(2026, 10, 23, 14, 15))
    })

    it('keeps a pause when something else is changed', async () => {
      const person = await nudgedAt(office, { language }, '10:30')
      await person.presses('pause')
      await person.presses('pauseMorning')
      await person.sendsPress({ kind: 'command', name: 'nudge', value: '{"kind":"form"}' })
      await person.presses('save', { ...asItStands(person.view), times: '10:30, 15:15' })
      const found = await person.subscription()
      assert.equal(found?.pauseUntil, Date.UTC(2026, 10, 24, 8))
      assert.equal(found.nextAt, Date.UTC(2026, 10, 24, 9, 30))
      assert.ok(person.view.options.some(({ id }) => id === 'resume'))
    })
  })
}

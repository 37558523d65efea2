import assert from 'node:assert/strict'
import sinon from 'sinon'
import {
  asItStands,
  errorsOn,
  openOffice,
  somebodyAt,
  wordsOf,
  type Office,
} from '../nudges/somebody.ts'

const by = 'Robin Voorbeeld'

const said = {
  nl: {
    setup: 'beweegtips instellen',
    times: 'elke werkdag om 10:30',
    twice: 'elke werkdag om 10:30 en 15:00',
    weekend: 'elke zaterdag om 10:30',
    hourly: 'elk uur een tip',
    status: 'status',
    stop: 'ik wil geen tips meer',
    redFlag: ['ik kan niet meer plassen', 'ik heb koorts en rugpijn', 'ik wil dood'],
    set: `${by} heeft de beweegtip ingesteld.`,
    stopped: `${by} heeft de beweegtip uitgezet.`,
    next: /maandag 23 november om 10:30/,
    none: 'Dit kanaal krijgt geen beweegtips',
    oneADay: 'In een kanaal komt één tip per werkdag',
    oneTime: /Vul één tijd in/,
    holidays: /niet op feestdagen \(Nederland\)/,
    everyDay: 'elke dag om 10:30',
    workdays: /alleen op werkdagen/,
    workdaysRule: /elke werkdag om 10:30/,
    membersOnly: 'Dat kan alleen een lid van dit team',
    general: 'Ruggespraak',
  },
  en: {
    setup: 'set up reminders',
    times: 'every weekday at 10:30',
    twice: 'every weekday at 10:30 and 15:00',
    weekend: 'every saturday at 10:30',
    hourly: 'a tip every hour',
    status: 'status',
    stop: 'no more tips',
    redFlag: ['i cannot pee anymore', 'i have a fever and back pain', 'i want to die'],
    set: `${by} set the movement tip.`,
    stopped: `${by} switched off the movement tip.`,
    next: /Monday 23 November at 10:30/,
    none: 'This channel is not getting movement tips',
    oneADay: 'A channel gets one tip each workday',
    oneTime: /Fill in one time/,
    holidays: /not on public holidays \(United Kingdom\)/,
    everyDay: 'every day at 10:30',
    workdays: /on workdays only/,
    workdaysRule: /every weekday at 10:30/,
    membersOnly: 'Only a member of this team can do that',
    general: 'Ruggespraak',
  },
} as const

let channels = 0

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`the wellbeing channel (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    after(() => office.close())

    const inChannel = (mayChange = true, conversation = `19:team 19:channel-${++channels}`) =>
      somebodyAt(office, {
        language,
        where: 'team',
        conversation,
        company: { by, mayChange: () => Promise.resolve(mayChange) },
      })
    const set = async () => {
      const member = inChannel()
      const form = await member.types(words.setup)
      await member.presses('save', { ...asItStands(form), times: '10:30' })
      return member
    }

    it('is set by the form, and the others see by whom, and when it comes', async () => {
      const member = await set()
      assert.ok(wordsOf(member.view).includes(words.set))
      assert.match(wordsOf(member.view), words.next)
      const found = await member.subscription()
      assert.equal(found?.kind, 'channel')
      assert.deepEqual(found.rule.moments, { kind: 'times', times: ['10:30'] })
    })

    it('says by whom once: the next look at it does not', async () => {
      const member = await set()
      await member.types(words.status)
      assert.ok(!wordsOf(member.view).includes(by))
      assert.match(wordsOf(member.view), words.next)
    })

    it('keeps no name, no person and no place of whoever set it', async () => {
      await set()
      const kept = JSON.stringify(await office.kept())
      for (const trace of [by, 'person"', 'Robin']) assert.ok(!kept.includes(trace), trace)
      assert.deepEqual((await office.kept())['conversation'], [])
    })

    it('is set by words, read back first', async () => {
      const member = inChannel()
      await member.types(words.times)
      assert.equal(await member.subscription(), null)
      await member.presses('yes')
      assert.ok(wordsOf(member.view).includes(words.set))
      assert.equal((await member.subscription())?.nextAt, Date.UTC(2026, 10, 23, 9, 30))
    })

    it('gets one a workday at most, whatever is asked', async () => {
      for (const text of [words.twice, words.hourly]) {
        const member = inChannel()
        assert.equal((await member.types(text)).title, words.oneADay, text)
        assert.equal(await member.subscription(), null)
      }
      const member = inChannel()
      const form = await member.types(words.setup)
      await member.presses('save', { ...asItStands(form), times: '10:30, 15:00' })
      assert.match(errorsOn(member.view)['times'] ?? '', words.oneTime)
      assert.equal(asItStands(member.view)['times'], '10:30, 15:00', 'what was filled in is kept')
      assert.equal(await member.subscription(), null)
    })

    it('gets none at the weekend', async () => {
      const member = inChannel()
      await member.types(words.weekend)
      assert.ok('days' in errorsOn(member.view))
      const forged = { days: [6, 7], moments: { kind: 'times', times: ['10:30'] } }
      const value = JSON.stringify({ kind: 'accept', proposal: forged })
      await member.sendsPress({ kind: 'command', name: 'channel', value })
      await member.sendsPress(
        { kind: 'form', form: 'channel', option: 'save' },
        { times: '10:30', days: '6,7', zone: 'Europe/Amsterdam' },
      )
      assert.equal(await member.subscription(), null)
    })

    it('says beside its field what is wrong, and keeps what was filled in', async () => {
      const member = inChannel()
      const form = await member.types(words.setup)
      const filled = { ...asItStands(form), times: 'half', days: '1,3', zone: 'Atlantis' }
      await member.presses('save', filled)
      assert.deepEqual(Object.keys(errorsOn(member.view)).sort(), ['times', 'zone'])
      assert.deepEqual(asItStands(member.view), filled)
      assert.equal(await member.subscription(), null)
    })

    it('shows what was set when it is to be changed', async () => {
      const member = await set()
      const chosen = { times: '11:15', days: '1,3', zone: 'Europe/London' }
      await member.presses('change')
      await member.presses('save', chosen)
      assert.deepEqual(asItStands(await member.presses('change')), chosen)
    })

    it('is changed by nobody but members', async () => {
      const member = await set()
      const before = await office.kept()
      const guest = inChannel(false, member.key.conversation)
      for (const text of [words.setup, words.times, words.stop]) {
        assert.equal((await guest.types(text)).title, words.membersOnly, text)
      }
      for (const id of ['change', 'stop']) {
        assert.equal((await guest.presses(id, {}, member.view)).title, words.membersOnly)
      }
      const proposal = await inChannel().types(words.times)
      assert.equal((await guest.presses('yes', {}, proposal)).title, words.membersOnly)
      await guest.sendsPress(
        { kind: 'form', form: 'channel', option: 'save' },
        { times: '08:00', days: '1', zone: 'Europe/Amsterdam' },
      )
      assert.ok(wordsOf(guest.view).includes(words.membersOnly))
      assert.deepEqual(
        asItStands(guest.view),
        { times: '08:00', days: '1', zone: 'Europe/Amsterdam' },
        'what was filled in is kept',
      )
      assert.deepEqual(await office.kept(), before)
    })

    it('says whose holidays are free, and nothing of them when none are', async () => {
      const member = await set()
      assert.match(wordsOf(await member.types(words.status)), words.holidays)
      const nowhere = somebodyAt(office, {
        language,
        country: 'ZZ',
        where: 'team',
        conversation: `19:team 19:channel-${++channels}`,
        company: { by, mayChange: () => Promise.resolve(true) },
      })
      const form = await nowhere.types(words.setup)
      await nowhere.presses('save', { ...asItStands(form), times: '10:30' })
      assert.doesNotMatch(wordsOf(await nowhere.types(words.status)), words.holidays)
    })

    it('reads back the working days of every day, and says why', async () => {
      const member = inChannel()
      await member.types(words.everyDay)
      assert.match(wordsOf(member.view), words.workdays)
      assert.match(wordsOf(member.view), words.workdaysRule)
      await member.presses('yes')
      assert.deepEqual((await member.subscription())?.rule.days, [1, 2, 3, 4, 5])
    })

    it('asks who somebody is only when something would change', async () => {
      const mayChange = sinon.fake.resolves(true)
      const member = somebodyAt(office, { language, where: 'team', company: { by, mayChange } })
      for (const text of [words.status, 'menu', ...words.redFlag]) await member.types(text)
      assert.equal(mayChange.callCount, 0)
    })

    it('stops by words and by one press, and says by whom', async () => {
      for (const how of ['words', 'press'] as const) {
        const member = await set()
        await (how === 'words' ? member.types(words.stop) : member.presses('stop'))
        assert.ok(wordsOf(member.view).includes(words.stopped))
        assert.equal(member.view.title, words.none)
        assert.equal(await member.subscription(), null)
      }
    })

    it('offers to stop it to who says no more than stop', async () => {
      const member = await set()
      await member.types('stop')
      assert.match(wordsOf(member.view), words.next)
      await member.presses('stop')
      assert.equal(await member.subscription(), null)
    })

    it('is not stopped by words that only are like it', async () => {
      const member = await set()
      for (const text of ['no to all of those', "I don't have any tingling or numbness"]) {
        await member.types(text)
        assert.notEqual(await member.subscription(), null, text)
      }
    })

    it('says of nobody that they stopped what was not there', async () => {
      const member = inChannel()
      await member.types(words.stop)
      assert.ok(!wordsOf(member.view).includes(by))
      assert.equal(member.view.title, words.none)
    })

    it('posts without a button or a name, with one link to a chat of one\u2019s own', async () => {
      const member = await set()
      const post = await member.nudge('2026-11-23T10:30')
      assert.equal(post.kind, 'nudge')
      assert.deepEqual(post.options, [])
      assert.deepEqual(
        (post.links ?? []).map(({ url }) => url),
        ['https://chat.example/own'],
      )
      assert.ok((post.picture?.alt.length ?? 0) > 10)
      assert.ok(!JSON.stringify(post).includes(by))
      assert.match(post.source ?? '', /@Ruggespraak status/)
    })

    it('answers a red flag with the general line, word for word as any other talk', async () => {
      const member = await set()
      const before = await office.kept()
      const general = await member.types('menu')
      assert.equal(general.title, words.general)
      assert.match(wordsOf(general), language === 'nl' ? /112/ : /999/)
      for (const text of words.redFlag) assert.deepEqual(await member.types(text), general, text)
      assert.deepEqual(await office.kept(), before)
    })

    it('is left by a removal from the team, all channels at once, and no other team', async () => {
      const team = `19:team-${++channels}`
      const save = async (conversation: string) => {
        const member = inChannel(true, conversation)
        const form = await member.types(words.setup)
        await member.presses('save', asItStands(form))
        return member
      }
      const first = await save(`${team} 19:first`)
      const second = await save(`${team} 19:second`)
      const other = await save(`${team}0 19:first`)
      await inChannel(true, `${team} ${team}`).does({ kind: 'removed' })
      assert.equal(await first.subscription(), null)
      assert.equal(await second.subscription(), null)
      assert.notEqual(await other.subscription(), null)
    })
  })
}

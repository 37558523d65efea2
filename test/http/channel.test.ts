import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Press } from '../../src/core/view.ts'
import { buttonOn, filledIn, type Shown } from '../chat/shown.ts'
import { everyByte, everyRow } from '../privacy/everything-kept.ts'
import { embedded, type Place } from '../storage/over-each-database.ts'
import { aMemberUpdate, aMessage, anInstallation, aPress, botId, type Facts } from './activities.ts'
import { type FakeConnector, type Sent, startFakeConnector } from './fake-connector.ts'
import { aClock, type MovedClock, serveNudges } from './nudged-bot.ts'
import { shownOfCard } from './shown-card.ts'

const team = '19:team@thread.tacv2'
const channel = '19:wellbeing@thread.tacv2'
const slot = Date.UTC(2026, 10, 23, 9, 30)
const aWhile = 1800

describe('the wellbeing channel over HTTP', function () {
  this.timeout(30_000)
  let place: Place
  let clock: MovedClock
  let connector: FakeConnector
  let bot: Awaited<ReturnType<typeof serveNudges>>

  beforeEach(async () => {
    place = await embedded.makePlace()
    assert.ok('dataDir' in place.settings)
    connector = await startFakeConnector()
    clock = aClock(slot - 300_000)
    bot = await serveNudges(place.settings.dataDir, clock)
  })
  afterEach(async () => {
    await bot.stop()
    await connector.close()
    await place.remove()
  })

  const rosterSays = (answer: ReturnType<FakeConnector['answer']>) => {
    connector.answer = ({ method }) => (method === 'GET' ? answer : { status: 200 })
  }
  /** As Teams sends what happens in a thread of a channel. */
  const inTeam = (activity: ReturnType<typeof aMessage>, conversation = channel) => ({
    ...activity,
    channelData: { ...activity.channelData, team: { id: team }, channel: { id: conversation } },
  })
  const facts = (conversation: string): Facts => ({
    serviceUrl: connector.serviceUrl,
    conversation,
    conversationType: 'channel',
    person: 'member-in-clear',
  })
  const thread = () => facts(`${channel};messageid=1700000000000`)

  const posts = () => connector.sent.filter(({ method }) => method === 'POST')
  const asks = () => connector.sent.filter(({ method }) => method === 'GET')
  const cardOf = (sent: Sent | undefined): Shown =>
    shownOfCard(sent?.activity.attachments?.[0]?.content ?? assert.fail('no card'))

  const types = async (text: string): Promise<Shown> => {
    connector.sent.length = 0
    const { status } = await bot.post(inTeam(aMessage(`<at>Ruggespraak</at> ${text}`, thread())))
    assert.equal(status, 200)
    return cardOf(posts()[0])
  }
  const presses = async (press: Press, inputs: Record<string, string> = {}) => {
    const activity = aPress(press, thread(), inputs) as unknown as ReturnType<typeof aMessage>
    const { json } = await bot.post(inTeam(activity))
    return shownOfCard(json['value'] as Record<string, unknown>)
  }
  const setByForm = async () => {
    const form = await types('beweegtips instellen')
    const inputs = { ...filledIn(form, ['maandag', 'dinsdag']), times: '10:30', zone: 'Amsterdam' }
    return presses(buttonOn(form, 'Bewaren'), inputs)
  }
  const subscriptions = async () => (await everyRow(place.settings))['subscription'] ?? []

  it('is set by a member with the form; the others see who did, the store does not', async () => {
    const status = await setByForm()
    assert.match(status.text, /Somebody Secret heeft de beweegtip ingesteld/)
    assert.match(status.text, /maandag 23 november om 10:30/)
    const rows = JSON.stringify(await everyRow(place.settings))
    const bytes = Object.values(everyByte(place.settings)).join('')
    for (const trace of ['Somebody', 'member-in-clear', 'messageid']) {
      assert.ok(!rows.includes(trace), trace)
      assert.ok(!bytes.includes(trace), trace)
      assert.ok(!bot.log().includes(trace), trace)
    }
  })

  it('is posted once to the channel itself: no thread, no mention, no button, one link', async () => {
    await setByForm()
    connector.sent.length = 0
    clock.set(slot)
    await connector.received(1)
    await sleep(aWhile)
    const [post, ...more] = posts()
    assert.equal(more.length, 0)
    const path = decodeURIComponent(post?.path ?? '')
    assert.ok(path.startsWith(`/v3/conversations/${channel}/activities`), path)
    assert.doesNotMatch(path, /messageid/)
    assert.deepEqual(cardOf(post).buttons, [])
    const activity = JSON.stringify(post?.activity)
    assert.doesNotMatch(activity, /"mention"|<at>|Somebody|Action\.(Execute|Submit)/)
  })

  it('asks the roster once, of the one who acts, and takes a member', async () => {
    rosterSays({ status: 200, body: { id: '29:member-in-clear', userRole: 'user' } })
    await types('elke werkdag om 10:30')
    assert.equal(asks().length, 1)
    assert.match(decodeURIComponent(asks()[0]?.path ?? ''), /members\/29:member-in-clear$/)
    assert.deepEqual(await subscriptions(), [])
    await presses(buttonOn(cardOf(posts()[0]), 'Ja, dat klopt'))
    assert.equal((await subscriptions()).length, 1)
  })

  for (const userRole of ['guest', 'anonymous']) {
    it(`takes no ${userRole} for a member`, async () => {
      rosterSays({ status: 200, body: { id: '29:member-in-clear', userRole } })
      assert.match((await types('beweegtips instellen')).text, /alleen een lid van dit team/)
      const saved = await presses(
        { kind: 'form', form: 'channel', option: 'save' },
        { times: '10:30', days: '1', zone: 'Europe/Amsterdam' },
      )
      assert.match(saved.text, /alleen een lid van dit team/)
      assert.deepEqual(await subscriptions(), [])
    })
  }

  for (const status of [403, 404, 429, 503]) {
    it(`refuses whom the roster answers ${String(status)} about`, async () => {
      rosterSays({ status, body: { error: { code: 'MemberNotFoundInConversation' } } })
      assert.match((await types('beweegtips instellen')).text, /alleen een lid van dit team/)
      assert.equal(posts().length, 1, 'however long that took')
      assert.deepEqual(await subscriptions(), [])
    })
  }

  it('says the general line to a red flag, and asks nobody about it', async () => {
    const card = await types('ik kan niet meer plassen en mijn benen zijn doof')
    assert.match(card.text, /Hier praat ik niet over gezondheid/)
    assert.doesNotMatch(card.text, /plassen|arts|spoedpost/i)
    assert.deepEqual(card.buttons, [])
    assert.equal(asks().length, 0)
  })

  const removals = {
    'an installation that is removed': () => anInstallation('remove', facts(team)),
    'the bot leaving the members': () => aMemberUpdate([], [botId], facts(team)),
  }
  for (const [how, activity] of Object.entries(removals)) {
    it(`ends with ${how}, with the team as its conversation`, async () => {
      await setByForm()
      assert.equal((await subscriptions()).length, 1)
      const removal = activity() as unknown as ReturnType<typeof aMessage>
      assert.equal((await bot.post(inTeam(removal, team))).status, 200)
      assert.deepEqual(await subscriptions(), [])
      connector.sent.length = 0
      clock.set(slot)
      await sleep(aWhile)
      assert.equal(connector.sent.length, 0)
    })
  }

  it('stays when a colleague leaves the team', async () => {
    await setByForm()
    const left = aMemberUpdate([], ['29:colleague'], facts(team))
    await bot.post(inTeam(left as unknown as ReturnType<typeof aMessage>, team))
    assert.equal((await subscriptions()).length, 1)
  })
})

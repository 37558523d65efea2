import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { talkOver, type Talker } from '../chat/talker.ts'
import { everyRow } from '../privacy/everything-kept.ts'
import { overEachDatabase, type Place } from '../storage/over-each-database.ts'
import { type FakeConnector, startFakeConnector } from './fake-connector.ts'
import { aClock, type MovedClock, serveNudges } from './nudged-bot.ts'
import { lineOver } from './served-chat.ts'
import { shownOfCard } from './shown-card.ts'

const dayMs = 86_400_000
/** Monday 23 November 2026, 10:00 in Amsterdam. */
const heardAt = Date.UTC(2026, 10, 23, 9)
/** Thursday 2 December 2027: a year and a month later. */
const silentAt = Date.UTC(2027, 11, 2, 9)
/** Longer than a round takes. */
const aWhile = 1000

overEachDatabase('Silence over HTTP', (makePlace) => {
  let place: Place
  let clock: MovedClock
  let connector: FakeConnector
  let bots: Awaited<ReturnType<typeof serveNudges>>[]
  let met = 0

  beforeEach(async () => {
    place = await makePlace()
    connector = await startFakeConnector()
    clock = aClock(heardAt)
    bots = []
    await start()
  })
  afterEach(async () => {
    await stop()
    await connector.close()
    await place.remove()
  })

  /** One process more. */
  const start = async (environment: Record<string, string> = {}) => {
    const { settings } = place
    const store =
      'dataDir' in settings
        ? { DATA_DIR: settings.dataDir }
        : { DATABASE_URL: settings.databaseUrl, DATA_DIR: 'unused' }
    bots.push(await serveNudges(store.DATA_DIR, clock, { ...store, ...environment }))
  }
  const stop = async () => {
    // in the order in which each gives the console back
    for (const bot of bots.splice(0).reverse()) await bot.stop()
  }
  /** The work of every hour, in as many processes as can share the store. */
  const at = async (moment: number, environment: Record<string, string> = {}) => {
    await stop()
    clock.set(moment)
    for (let index = 0; index < ('dataDir' in place.settings ? 1 : 3); index++) {
      await start(environment)
    }
    await sleep(aWhile)
  }

  const somebody = (): { talker: Talker; conversation: string } => {
    const conversation = `a:silent-${++met}`
    const facts = { serviceUrl: connector.serviceUrl, conversation }
    const post = (body: unknown) => (bots[0] ?? assert.fail('no bot')).post(body)
    return { talker: talkOver(lineOver({ post }, connector, facts)), conversation }
  }
  const sentTo = (conversation: string) =>
    connector.sent
      .filter(({ path }) => path.includes(encodeURIComponent(conversation)))
      .map(({ activity }) =>
        shownOfCard(activity.attachments?.[0]?.content ?? assert.fail('no card')),
      )
  const rowsOf = async (conversation: string) => {
    const { conversation: talks = [], subscription = [] } = await everyRow(place.settings)
    const own = (row: Readonly<Record<string, unknown>>) => row['conversation'] === conversation
    return { talks: talks.filter(own), subscription: subscription.filter(own) }
  }
  const setNudges = async (talker: Talker) => {
    await talker.types('elke werkdag om half elf')
    await talker.types('ja')
  }

  it('leads to one notice, and thirty days later to no row at all', async function () {
    this.timeout(40_000)
    const { talker, conversation } = somebody()
    await setNudges(talker)
    await at(silentAt)
    const notices = sentTo(conversation).filter(({ text }) => text.includes('sinds november 2026'))
    assert.equal(notices.length, 1)
    assert.deepEqual(
      notices[0]?.buttons.map(({ label }) => label),
      ['Bewaar alles', 'Wis nu'],
    )
    assert.match(notices[0].text, /1 januari 2028/)
    await at(silentAt + 29 * dayMs)
    assert.equal((await rowsOf(conversation)).subscription.length, 1)
    connector.sent.length = 0
    await at(Date.UTC(2028, 0, 1, 2))
    const { conversation: talks, subscription, moment, delivery } = await everyRow(place.settings)
    assert.deepEqual([talks, subscription, moment, delivery], [[], [], [], []])
    assert.deepEqual(sentTo(conversation), [])
  })

  it('is over when the person keeps everything', async function () {
    this.timeout(40_000)
    const { talker, conversation } = somebody()
    await talker.types('menu')
    await at(silentAt)
    const [notice] = sentTo(conversation)
    connector.sent.length = 0
    const answer = await talker.pressesOn(notice ?? assert.fail('no notice'), 'Bewaar alles')
    assert.match(answer.text, /Ik bewaar alles/)
    await at(silentAt + 40 * dayMs)
    assert.equal((await rowsOf(conversation)).talks.length, 1)
    assert.deepEqual(sentTo(conversation), [], 'no second notice')
  })

  it('is of another length where the deployer says so, and is kept at night', async function () {
    this.timeout(40_000)
    const { talker, conversation } = somebody()
    await talker.types('menu')
    const february = Date.UTC(2027, 1, 1)
    await at(february + 2 * 3_600_000, { FORGET_AFTER_MONTHS: '2' })
    assert.deepEqual(sentTo(conversation), [])
    await at(february + 9 * 3_600_000)
    assert.deepEqual(sentTo(conversation), [], 'twelve months by itself')
    await at(february + 9 * 3_600_000, { FORGET_AFTER_MONTHS: '2' })
    assert.equal(sentTo(conversation).length, 1)
  })

  it('of who blocked the bot ends in the same deletion', async function () {
    this.timeout(40_000)
    const { talker, conversation } = somebody()
    await talker.types('menu')
    connector.answer = () => ({
      status: 403,
      body: { error: { code: 'ConversationBlockedByUser' } },
    })
    await at(silentAt)
    await at(silentAt + 30 * dayMs)
    assert.deepEqual(await rowsOf(conversation), { talks: [], subscription: [] })
  })
})

import assert from 'node:assert/strict'
import type { SendOutcome } from '../../../src/core/delivery.ts'
import type { Conversation } from '../../../src/core/ports.ts'
import { runSilenceRound, type SilenceParts } from '../../../src/scheduling/silence/round.ts'
import { openStorage, type Storage } from '../../../src/storage/open.ts'
import { aSubscription } from '../../storage/a-subscription.ts'
import { overEachDatabase, type Place } from '../../storage/over-each-database.ts'

/** Tuesday 1 December 2026, 10:00 in Amsterdam: the first day on which November 2025 is long ago. */
const december = Date.UTC(2026, 11, 1, 9)
const dayMs = 86_400_000
const accepted: SendOutcome = { kind: 'accepted', tries: 1 }
const refused = (status: number): SendOutcome => ({ kind: 'refused', tries: 1, status })

const aConversation: Conversation = {
  language: 'nl',
  languageChosen: false,
  country: 'NL',
  countryChosen: false,
  position: null,
  heard: { month: '2025-11', address: 'an address', toldOn: null },
}

overEachDatabase('A round of silence', (makePlace) => {
  let place: Place
  let storages: Storage[]
  let now: number
  let told: string[]
  let reported: unknown[]
  let outcome: (name: string) => SendOutcome

  beforeEach(async () => {
    place = await makePlace()
    storages = [await openStorage(place.settings)]
    now = december
    told = []
    reported = []
    outcome = () => accepted
  })
  afterEach(async () => {
    for (const storage of new Set(storages)) await storage.close()
    await place.remove()
  })

  const storage = (): Storage => storages[0] ?? assert.fail('no storage')
  const key = (conversation: string, tenant = 'contoso') => ({ tenant, conversation })
  const met = (conversation: string, tenant?: string) =>
    storage().conversations.save(key(conversation, tenant), aConversation, null)
  const toldOn = async (conversation: string) =>
    (await storage().conversations.load(key(conversation)))?.heard?.toldOn

  const round = (changed: Partial<SilenceParts> = {}, over = storage(), isStopping = () => false) =>
    runSilenceRound(
      {
        store: over.silence,
        pace: over.deliveries,
        tell: ({ key: { conversation } }) => {
          told.push(conversation)
          return Promise.resolve(outcome(conversation))
        },
        position: { tree: 'silence', node: 'ask', version: '' },
        mayTell: () => true,
        months: 12,
        intervalMs: 1,
        clock: { now: () => now },
        chance: () => 0.5,
        report: (error) => reported.push(error),
        ...changed,
      },
      isStopping,
    )

  it('tells everybody once, and deletes them thirty days later', async () => {
    await met('a:1')
    await met('a:2')
    await storage().subscriptions.put(key('a:2'), aSubscription())
    for (let day = 0; day < 30; day++) {
      now = december + day * dayMs
      await round()
    }
    assert.deepEqual(told.sort(), ['a:1', 'a:2'])
    assert.ok((await storage().subscriptions.find(key('a:2'))) !== null, 'too early')
    now = december + 30 * dayMs
    await round()
    assert.equal(await storage().conversations.load(key('a:1')), null)
    assert.equal(await storage().subscriptions.find(key('a:2')), null)
    assert.deepEqual(told.length, 2, 'nothing is said of the deletion')
    assert.deepEqual(reported, [])
  })

  it('tells nobody before the months are full', async () => {
    await met('a:1')
    now = december - dayMs
    await round()
    assert.deepEqual(told, [])
    await round({ months: 11 })
    assert.deepEqual(told, ['a:1'])
  })

  it('counts from today for who was there before the count', async () => {
    await storage().conversations.save(key('a:1'), { ...aConversation, heard: null }, null)
    await round()
    now = december + 364 * dayMs
    await round()
    assert.deepEqual(told, [])
    now = Date.UTC(2028, 0, 3, 9)
    await round()
    assert.deepEqual(told, [], 'nobody can be told without an address')
    assert.equal(await toldOn('a:1'), '2028-01-03')
  })

  it('tells nobody twice when rounds run at once, in processes of their own where there can be', async () => {
    const isShared = 'databaseUrl' in place.settings
    for (const one of [storage(), storage()]) {
      storages.push(isShared ? await openStorage(place.settings) : one)
    }
    for (let index = 0; index < 30; index++) await met(`a:${index}`)
    await Promise.all(storages.map((one) => round({}, one)))
    assert.equal(told.length, 30)
    assert.equal(new Set(told).size, 30)
    now = december + 30 * dayMs
    await Promise.all(storages.map((one) => round({}, one)))
    assert.equal(await storage().conversations.load(key('a:0')), null)
    assert.deepEqual(reported, [])
  })

  for (const status of [403, 404]) {
    it(`deletes whoever cannot be reached (${status}) after the term all the same`, async () => {
      await met('a:1')
      outcome = () => refused(status)
      await round()
      await round()
      assert.deepEqual(told, ['a:1'])
      now = december + 30 * dayMs
      await round()
      assert.equal(await storage().conversations.load(key('a:1')), null)
    })
  }

  for (const status of [412, 429, 401]) {
    it(`tells again in the next round who was surely not told (${status})`, async () => {
      await met('a:1')
      outcome = () => refused(status)
      await round()
      assert.equal(await toldOn('a:1'), null)
      outcome = () => accepted
      now = december + 3_600_000
      await round()
      assert.deepEqual(told, ['a:1', 'a:1'])
      assert.equal(await toldOn('a:1'), '2026-12-01')
    })
  }

  const unsure: readonly SendOutcome[] = [refused(503), { kind: 'unanswered', tries: 1 }]
  for (const came of unsure) {
    it(`does not tell again who may have been told (${came.kind}), nor anybody near`, async () => {
      for (const name of ['a:1', 'a:2']) await met(name)
      await met('a:3', 'fabrikam')
      outcome = (name) => (name === 'a:3' ? accepted : came)
      await round()
      assert.equal(told.length, 2, 'one of each tenant')
      assert.ok(told.includes('a:3'), 'another tenant goes on')
      await round()
      assert.equal(new Set(told).size, 3)
      assert.equal(told.length, 3)
    })
  }

  it('lets everybody obey a tenant that asks to wait', async () => {
    await met('a:1')
    outcome = () => ({ kind: 'refused', tries: 1, status: 429, retryAfterMs: 600_000 })
    await round()
    now = december + 300_000
    await round()
    assert.deepEqual(told, ['a:1'], 'not before the wait is over')
    assert.equal(await storage().deliveries.takePlace('contoso', now, 0), december + 600_000 + 1)
  })

  it('reports a notice that Teams does not take, and leaves that tenant alone', async () => {
    for (const name of ['a:1', 'a:2']) await met(name)
    outcome = () => refused(400)
    await round()
    assert.equal(told.length, 1)
    assert.equal(reported.length, 1)
  })

  it('is silent at night, and deletes then as well', async () => {
    await met('a:1')
    await round()
    await met('a:2')
    now = december + 30 * dayMs
    await round({ mayTell: () => false })
    assert.deepEqual(told, ['a:1'])
    assert.equal(await storage().conversations.load(key('a:1')), null)
  })

  it('stops when it is told to', async () => {
    for (let index = 0; index < 5; index++) await met(`a:${index}`)
    await round({}, storage(), () => told.length >= 2)
    assert.equal(told.length, 2)
  })
})

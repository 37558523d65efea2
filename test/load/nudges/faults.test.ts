import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { defaultSettings } from '../../../src/scheduling/settings.ts'
import { startNudges, type Nudges } from '../../../src/scheduling/start-nudges.ts'
import { openStorage, type Storage } from '../../../src/storage/open.ts'
import { aSubscription } from '../../storage/a-subscription.ts'
import { overEachDatabase } from '../../storage/over-each-database.ts'
import {
  startConnector,
  type FakeConnector,
  type Reaction,
  type Request,
} from './fake-connector.ts'
import { createHttpMessenger } from './http-messenger.ts'

/** People of the troubled tenant, spread over the troubles; a neighbour has a third of that. */
const people = Number(process.env['FAULT_PEOPLE'] ?? 130)
const troubled = 'contoso'
const neighbour = 'fabrikam'

const refuse = (status: number, code?: string, retryAfter?: number): Reaction => ({
  kind: 'refuse',
  status,
  ...(code === undefined ? {} : { code }),
  ...(retryAfter === undefined ? {} : { retryAfter }),
})

/** The first answers to a person; what follows is accepted. */
const passing: Record<string, readonly Reaction[]> = {
  fine: [],
  'precondition failed': [refuse(412, 'PreconditionFailed')],
  'bad gateway': [refuse(502)],
  unavailable: [refuse(503)],
  'gateway timeout': [refuse(504)],
  reset: [{ kind: 'reset' }],
  stall: [{ kind: 'stall' }],
  trickle: [{ kind: 'trickle' }],
}
const lasting: Record<string, Reaction> = {
  'not in roster': refuse(403, 'BotNotInConversationRoster'),
  blocked: refuse(403, 'MessageWritesBlocked'),
  disabled: refuse(403, 'BotDisabledByAdmin'),
}
const broken: Record<string, Reaction> = {
  // a first one: Teams says so wrongly now and then
  gone: refuse(404, 'ConversationNotFound'),
  'bad argument': refuse(400, 'BadArgument'),
  'too big': refuse(413, 'MessageSizeTooBig'),
  'server error': refuse(500, 'ServiceError'),
}
const troubles = [...Object.keys(passing), ...Object.keys(lasting), ...Object.keys(broken)]

/** Two of the first calls are throttled, whoever they are for. */
function createReactions(): (request: Request) => Reaction {
  let calls = 0
  return ({ tenant, conversation, before }) => {
    if (tenant === neighbour) return { kind: 'accept' }
    calls++
    if (calls === 20) return refuse(429, 'Throttled', 1)
    if (calls === 40) return refuse(429, 'Throttled')
    const trouble = conversation.split(':')[1] ?? ''
    return passing[trouble]?.[before] ?? lasting[trouble] ?? broken[trouble] ?? { kind: 'accept' }
  }
}

overEachDatabase('Nudges to a connector in trouble', function (makePlace) {
  let connector: FakeConnector
  let storage: Storage
  let bots: Nudges[] = []
  const counts = new Map<string, number>()
  const keysOf = new Map<string, { tenant: string; conversation: string }[]>()
  const counted = (event: string): number => counts.get(event) ?? 0

  before(async function () {
    this.timeout(90_000)
    const place = await makePlace()
    storage = await openStorage(place.settings)
    connector = await startConnector(createReactions(), Date.now)
    const dueAt = Date.now()
    const subscribe = async (tenant: string, trouble: string, number: number) => {
      const key = { tenant, conversation: `a:${trouble}:${number}` }
      keysOf.set(trouble, [...(keysOf.get(trouble) ?? []), key])
      await storage.subscriptions.put(key, aSubscription({ nextAt: dueAt }))
    }
    for (let number = 0; number < people; number++) {
      await subscribe(troubled, troubles[number % troubles.length] ?? '', number)
    }
    for (let number = 0; number < people / 3; number++)
      await subscribe(neighbour, 'neighbour', number)
    // on PostgreSQL two processes would do the same: all that they share is the database
    const count = 'databaseUrl' in place.settings ? 2 : 1
    bots = Array.from({ length: count }, (_, bot) => startBot(`${bot}`))
    const settled = () =>
      keysOf.size > 0 &&
      counted('sent') + counted('suspended') + counted('dropped') + counted('unfound') >= total()
    while (!settled()) await sleep(100)
    await Promise.all(bots.map((bot) => bot.stop()))
    afterAll = async () => {
      await storage.close()
      await connector.close()
      await place.remove()
    }
  })
  let afterAll: () => Promise<void> = () => Promise.resolve()
  after(async () => {
    await Promise.all(bots.map((bot) => bot.stop()))
    await afterAll()
    counts.clear()
    keysOf.clear()
  })

  function startBot(sender: string): Nudges {
    return startNudges({
      queue: storage.deliveries,
      messenger: createHttpMessenger(connector.url, sender, 1000),
      holidays: () => new Set(),
      clock: { now: Date.now },
      chance: Math.random,
      settings: defaultSettings,
      report: (error) => {
        console.error(error)
      },
      meter: {
        count: (event, times = 1) => counts.set(event, counted(event) + times),
        lateness: () => undefined,
      },
    })
  }

  const total = (): number => [...keysOf.values()].reduce((sum, keys) => sum + keys.length, 0)
  const cameTo = (conversation: string): number =>
    connector.accepted.filter((one) => one.conversation === conversation).length

  for (const trouble of [...Object.keys(passing), 'neighbour']) {
    it(`arrive once (${trouble})`, () => {
      for (const { conversation } of keysOf.get(trouble) ?? [])
        assert.equal(cameTo(conversation), 1)
    })
  }

  for (const trouble of Object.keys(lasting)) {
    it(`suspend who cannot be reached (${trouble})`, async () => {
      for (const key of keysOf.get(trouble) ?? []) {
        assert.equal((await storage.subscriptions.find(key))?.state, 'suspended')
        assert.equal(cameTo(key.conversation), 0)
      }
    })
  }

  for (const trouble of Object.keys(broken)) {
    it(`are dropped, and the next will come (${trouble})`, async () => {
      for (const key of keysOf.get(trouble) ?? []) {
        assert.equal((await storage.subscriptions.find(key))?.state, 'active')
        assert.equal(cameTo(key.conversation), 0)
      }
    })
  }

  it('never pass the limits of a tenant or a thread', () => {
    assert.equal(connector.overLimit, 0)
    assert.ok(counted('throttled') >= 2, `${counted('throttled')} throttled`)
  })

  it('do not keep another tenant waiting', () => {
    const ends = (tenant: string) =>
      Math.max(...connector.accepted.filter((one) => one.tenant === tenant).map(({ at }) => at))
    const atNeighboursEnd = connector.accepted.filter(
      ({ tenant, at }) => tenant === troubled && at <= ends(neighbour),
    )
    assert.equal(Math.max(ends(neighbour), ends(troubled)), ends(troubled))
    assert.ok(atNeighboursEnd.length < people / 2, `${atNeighboursEnd.length} of ${people}`)
  })
})

import assert from 'node:assert/strict'
import type { DeliveryQueue } from '../../src/core/delivery.ts'
import { openStorage, type Storage } from '../../src/storage/open.ts'
import { aKey, aSubscription, dueAt, dueSlot, minute } from '../storage/a-subscription.ts'
import { embedded, type Place } from '../storage/over-each-database.ts'
import { aRule } from '../core/nudges/a-rule.ts'
import { accepted, refused, startWorld, type World } from './a-world.ts'

describe('Nudges that run', () => {
  let place: Place
  let storage: Storage
  let world: World | undefined

  beforeEach(async () => {
    place = await embedded.makePlace()
    storage = await openStorage(place.settings)
  })
  afterEach(async () => {
    await world?.nudges.stop()
    world = undefined
    await storage.close()
    await place.remove()
  })

  async function subscribe(count: number, tenant = 'contoso', nextAt = dueAt): Promise<void> {
    for (let person = 0; person < count; person++) {
      await storage.subscriptions.put(
        aKey(`${tenant}-${person}`, tenant),
        aSubscription({ nextAt }),
      )
    }
  }

  /** The queue of a process that is held up once, behind its first claim. */
  function heldUpOnce(ms: number): DeliveryQueue {
    const { deliveries } = storage
    let isFirst = true
    return queueWith(deliveries, {
      claim: async (request) => {
        const claimed = await deliveries.claim(request)
        if (isFirst) await world?.pass(ms)
        isFirst = false
        return claimed
      },
    })
  }

  function queueWith(queue: DeliveryQueue, changed: Partial<DeliveryQueue>): DeliveryQueue {
    return {
      nextBatch: () => queue.nextBatch(),
      plan: (request, advance) => queue.plan(request, advance),
      claim: (request) => queue.claim(request),
      finish: (delivery) => queue.finish(delivery),
      retry: (delivery, runAt, tries) => queue.retry(delivery, runAt, tries),
      suspend: (delivery) => queue.suspend(delivery),
      doubt: (delivery) => queue.doubt(delivery),
      trust: (delivery) => queue.trust(delivery),
      pauseTenant: (tenant, until) => queue.pauseTenant(tenant, until),
      spend: (tenant, calls, now, interval) => queue.spend(tenant, calls, now, interval),
      takePlace: (tenant, now, interval) => queue.takePlace(tenant, now, interval),
      releaseExpired: (now) => queue.releaseExpired(now),
      ...changed,
    }
  }

  const conversations = (at: World): string[] => at.sent.map(({ key }) => key.conversation)

  it('send what falls due, once, and nothing before', async () => {
    await subscribe(20)
    await subscribe(1, 'fabrikam', dueAt + 10 * minute)
    world = startWorld(storage)
    await world.until(() => world?.sent.length === 20)
    await world.pass(30_000)
    assert.equal(new Set(conversations(world)).size, 20)
    assert.equal(world.counted('sent'), 20)
    assert.deepEqual(world.reported, [])
  })

  it('send a nudge again after 412, 502, 503, 504 and no answer', async () => {
    await subscribe(5)
    const first = [refused(412), refused(502), refused(503), refused(504)]
    world = startWorld(storage, ({ key }, attempt) => {
      if (attempt > 1) return accepted
      return first[Number(key.conversation.slice(-1))] ?? { kind: 'unanswered', tries: 1 }
    })
    await world.until(() => world?.counted('sent') === 5)
    assert.equal(world.sent.length, 10)
    assert.equal(world.counted('retried'), 1)
    assert.equal(world.counted('unsure'), 4)
  })

  it('give up when Teams goes on refusing, counting the requests inside the SDK', async () => {
    await subscribe(1)
    world = startWorld(storage, () => ({ kind: 'refused', status: 503, tries: 6 }))
    await world.until(() => world?.counted('dropped') === 1)
    assert.equal(world.sent.length, 2)
  })

  for (const status of [400, 413, 500]) {
    it(`drop a nudge that is answered with ${status}, and come back the next day`, async () => {
      await subscribe(1)
      world = startWorld(storage, () => refused(status))
      await world.until(() => world?.counted('dropped') === 1)
      await world.pass(10_000)
      assert.equal(world.sent.length, 1)
      assert.equal((await storage.subscriptions.find(aKey('contoso-0')))?.state, 'active')
    })
  }

  it('leave somebody alone after 403', async () => {
    await subscribe(1)
    world = startWorld(storage, () => refused(403))
    await world.until(() => world?.counted('suspended') === 1)
    await world.pass(10_000)
    assert.equal((await storage.subscriptions.find(aKey('contoso-0')))?.state, 'suspended')
    assert.equal(world.sent.length, 1)
  })

  describe('answered with 404', () => {
    const everyMinute = aRule({
      moments: { kind: 'every', minutes: 1, ranges: [{ from: '10:30', to: '10:34' }] },
    })
    const stateOf = async () => (await storage.subscriptions.find(aKey('contoso-0')))?.state
    beforeEach(() =>
      storage.subscriptions.put(aKey('contoso-0'), aSubscription({ rule: everyMinute })),
    )

    it('leave somebody alone after a second slot, and try no slot twice', async () => {
      world = startWorld(storage, () => refused(404))
      await world.until(() => world?.counted('unfound') === 1)
      assert.equal(await stateOf(), 'active')
      await world.until(() => world?.counted('suspended') === 1)
      assert.equal(await stateOf(), 'suspended')
      assert.deepEqual(
        world.sent.map(({ slot }) => slot.slice(11)),
        ['10:30', '10:31'],
      )
    })

    it('go on with who is found in between', async () => {
      world = startWorld(storage, (_, attempt) => (attempt === 2 ? accepted : refused(404)))
      await world.until(() => world?.counted('unfound') === 2)
      assert.equal(await stateOf(), 'active')
    })

    it('take a nudge that was put off for the slot that it is of', async () => {
      const key = aKey('contoso-0')
      await storage.subscriptions.put(key, aSubscription({ nextAt: null }))
      await storage.subscriptions.snooze(key, dueSlot, dueAt)
      await storage.subscriptions.snooze(key, `${dueSlot}+`, dueAt + 5000)
      world = startWorld(storage, () => refused(404))
      await world.until(() => world?.counted('unfound') === 2)
      assert.equal(await stateOf(), 'active')
    })
  })

  it('leave the whole tenant alone for as long as a 429 says, and no other', async () => {
    await subscribe(30)
    await subscribe(30, 'fabrikam')
    let throttledAt: number | undefined
    const paused: [string, number][] = []
    const { deliveries } = storage
    const queue = queueWith(deliveries, {
      pauseTenant: (tenant, until) => {
        paused.push([tenant, until])
        return deliveries.pauseTenant(tenant, until)
      },
    })
    const throttled = (tenant: string) => tenant === 'contoso' && throttledAt === undefined
    world = startWorld(
      storage,
      ({ key }) => {
        if (!throttled(key.tenant)) return accepted
        throttledAt = world?.now() ?? 0
        return refused(429, 1500)
      },
      { callsPerSecond: 45 },
      queue,
      1,
    )
    await world.until(() => world?.counted('sent') === 60)
    const [pausedAt, all] = [throttledAt ?? 0, world.sent]
    const inPause = all.filter(
      ({ key, at }) => key.tenant === 'contoso' && at > pausedAt && at < pausedAt + 1500,
    )
    assert.deepEqual(inPause, [])
    const others = all.filter(({ key }) => key.tenant === 'fabrikam')
    assert.deepEqual(
      others.filter(({ at }) => at >= pausedAt + 1500),
      [],
    )
    assert.equal(world.counted('throttled'), 1)
    // what other processes go by
    const [[tenant, until] = []] = paused
    assert.equal(tenant, 'contoso')
    assert.ok((until ?? 0) >= pausedAt + 1500, `${until} for ${pausedAt}`)
  })

  it('send to nobody while the credentials are refused, and say so', async () => {
    await subscribe(3)
    let refusals = 0
    world = startWorld(storage, () => (refusals++ === 0 ? refused(401) : accepted), {
      mostAtOnce: 1,
    })
    await world.until(() => world?.counted('sent') === 3)
    assert.equal(world.counted('halted'), 1)
    assert.match(String(world.reported[0]), /401/)
    const [first, second] = world.sent
    assert.ok((second?.at ?? 0) - (first?.at ?? 0) >= 60_000, 'it waited a minute')
  })

  it('keep to the pace, answers to people included', async () => {
    await subscribe(20)
    world = startWorld(storage, undefined, { callsPerSecond: 1 })
    await world.until(() => (world?.sent.length ?? 0) >= 5)
    const answeredAt = world.now()
    for (let answer = 0; answer < 10; answer++) world.nudges.spent('contoso')
    await world.pass(30_000)
    const sentSince = world.sent.filter(({ at }) => at > answeredAt + 2000).length
    const seconds = (world.now() - answeredAt) / 1000
    assert.ok(sentSince <= seconds - 10 + 1, `${sentSince} nudges and 10 answers in ${seconds} s`)
    const gaps = world.sent
      .slice(1)
      .map(({ sendAt }, index) => sendAt - (world?.sent[index]?.sendAt ?? 0))
    assert.ok(Math.min(...gaps) >= 1000, `${Math.min(...gaps)}`)
  })

  it('make no call in a place of the pace that they missed, and lose none by it', async () => {
    await subscribe(40)
    // as a process does that gets no time to run
    const starved = heldUpOnce(700)
    world = startWorld(storage, undefined, { callsPerSecond: 45 }, starved, 1)
    await world.until(() => world?.counted('sent') === 40)
    const behind = world.sent.map(({ at, sendAt }) => at - sendAt)
    // 89 ms, and some for the call itself
    assert.ok(Math.max(...behind) <= 120, `${Math.max(...behind)} ms behind`)
    assert.equal(new Set(conversations(world)).size, 40)
  })

  it('do not let a tenant whose calls hang keep another waiting', async () => {
    await subscribe(40)
    await subscribe(40, 'fabrikam')
    let release: () => void = () => undefined
    const hung = new Promise<void>((resolve) => (release = resolve))
    world = startWorld(
      storage,
      async ({ key }) => {
        if (key.tenant === 'contoso') await hung
        return accepted
      },
      { mostOfTenant: 10, mostAtOnce: 30 },
    )
    await world.until(() => world?.counted('sent') === 40)
    assert.equal(world.sent.filter(({ key }) => key.tenant === 'contoso').length, 10)
    release()
    await world.until(() => world?.counted('sent') === 80)
  })

  it('drop what is too late, and count it', async () => {
    await subscribe(3)
    world = startWorld(storage, () => refused(429, minute), { expiryMs: minute / 2 })
    await world.until(() => world?.counted('late') === 3)
    assert.equal(world.counted('sent'), 0)
  })

  it('drop what became too late between claim and call', async () => {
    await subscribe(3)
    const { deliveries } = storage
    const late = queueWith(deliveries, {
      claim: async (request) => {
        const claimed = await deliveries.claim(request)
        const expired = claimed.deliveries.map((one) => ({ ...one, expiresAt: request.now }))
        return { ...claimed, deliveries: expired }
      },
    })
    world = startWorld(storage, undefined, {}, late)
    await world.until(() => world?.counted('late') === 3)
    await world.nudges.stop()
    assert.deepEqual(world.sent, [])
    world = startWorld(storage)
    await world.pass(40_000)
    assert.deepEqual(world.sent, [], 'it left the queue')
  })

  it('make no call that could outlive its lease', async () => {
    await subscribe(3)
    const settings = { leaseMs: 12_000, longestSendMs: 10_000 }
    const heldUp = heldUpOnce(9000)
    world = startWorld(storage, undefined, settings, heldUp)
    await world.until(() => world?.counted('sent') === 3)
    const left = world.sent.map(({ at, leaseUntil }) => leaseUntil - at)
    // the clock of this world goes on for some ticks between the look at it and the call
    assert.ok(Math.min(...left) > 5000, `${Math.min(...left)} ms of the lease were left`)
  })

  it('bring a nudge that was put off, with its slot', async () => {
    await subscribe(1)
    world = startWorld(storage)
    await world.until(() => world?.counted('sent') === 1)
    await storage.subscriptions.snooze(aKey('contoso-0'), dueSlot, world.now() + 5000)
    await world.until(() => world?.counted('sent') === 2)
    assert.equal(world.sent[1]?.slot, `${dueSlot}+`)
  })

  it('stop at once, lose nothing, and go on when started again', async () => {
    await subscribe(60)
    world = startWorld(storage, undefined, { callsPerSecond: 5, horizonMs: 5000 })
    await world.until(() => (world?.sent.length ?? 0) >= 10)
    await world.nudges.stop()
    const before = conversations(world)
    assert.ok(before.length < 60, `${before.length} of 60`)
    world = startWorld(storage)
    await world.until(() => world?.counted('sent') === 60 - before.length)
    assert.equal(new Set([...before, ...conversations(world)]).size, 60)
  })

  it('wait for a send that is under way before they stop', async () => {
    await subscribe(1)
    let answered = false
    world = startWorld(storage, async () => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      answered = true
      return accepted
    })
    await world.until(() => world?.sent.length === 1)
    await world.nudges.stop()
    assert.equal(answered, true)
    assert.equal(world.counted('sent'), 1)
  })

  it('note an answer as soon as the store is back, and send nothing twice', async () => {
    await subscribe(1)
    let failures = 0
    const { deliveries } = storage
    world = startWorld(
      storage,
      undefined,
      { leaseMs: 10 * minute },
      queueWith(deliveries, {
        finish: (delivery) =>
          failures++ < 2 ? Promise.reject(new Error('store away')) : deliveries.finish(delivery),
      }),
    )
    await world.until(() => failures === 3)
    await world.pass(60_000)
    assert.equal(world.sent.length, 1)
    assert.deepEqual(world.reported.map(String), ['Error: store away', 'Error: store away'])
  })

  it('report a bug in composing, drop that nudge, and go on', async () => {
    await subscribe(2)
    world = startWorld(storage, ({ key }) => {
      if (key.conversation === 'a:contoso-0') throw new Error('no such text')
      return accepted
    })
    await world.until(() => world?.counted('sent') === 1 && world.counted('dropped') === 1)
    assert.deepEqual(world.reported.map(String), ['Error: no such text'])
  })
})

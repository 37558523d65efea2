import assert from 'node:assert/strict'
import { openStorage, type Storage } from '../../src/storage/open.ts'
import {
  aKey,
  aSubscription,
  claimOne,
  claimSome,
  dueAt,
  dueSlot,
  minute,
  planAll,
} from './a-subscription.ts'
import { freshStorage, overEachDatabase } from './over-each-database.ts'
import { aRule } from '../core/nudges/a-rule.ts'

const key = aKey('1')

async function subscribe(storage: Storage, count: number, tenant = 'contoso'): Promise<void> {
  for (let person = 0; person < count; person++) {
    await storage.subscriptions.put(aKey(`${person}`, tenant), aSubscription())
  }
}

overEachDatabase('Planning', (makePlace) => {
  const storage = freshStorage(makePlace)

  it('leaves alone who is not due', async () => {
    await storage().subscriptions.put(key, aSubscription())
    assert.deepEqual(await planAll(storage(), dueAt - 1), { due: 0, enqueued: 0, late: 0 })
  })

  it('enqueues the slot and moves on to the next', async () => {
    await storage().subscriptions.put(key, aSubscription())
    assert.deepEqual(await planAll(storage(), dueAt), { due: 1, enqueued: 1, late: 0 })
    const after = await storage().subscriptions.find(key)
    assert.equal(after?.lastSlot, dueSlot)
    assert.equal(after.nextAt, Date.parse('2026-11-24T09:30Z'))
    assert.deepEqual(await planAll(storage(), dueAt), { due: 0, enqueued: 0, late: 0 })
  })

  it('moves each on by their own rule, in as many batches as it takes', async () => {
    const times = ['10:31', '10:32', '10:33']
    for (const [index, time] of times.entries()) {
      const rule = aRule({ moments: { kind: 'times', times: ['10:30', time] } })
      await storage().subscriptions.put(aKey(`${index}`), aSubscription({ rule }))
    }
    assert.equal((await planAll(storage(), dueAt, { limit: 2 })).due, 2)
    assert.equal((await planAll(storage(), dueAt, { limit: 2 })).due, 1)
    const nexts = await Promise.all(
      times.map((_, index) => storage().subscriptions.find(aKey(`${index}`))),
    )
    assert.deepEqual(
      nexts.map((found) => ((found?.nextAt ?? 0) - dueAt) / minute),
      [1, 2, 3],
    )
  })

  it('sends nothing old after a day off, and goes on', async () => {
    await storage().subscriptions.put(key, aSubscription())
    assert.deepEqual(await planAll(storage(), dueAt + 24 * 60 * minute - 1), {
      due: 1,
      enqueued: 0,
      late: 1,
    })
    assert.equal((await storage().subscriptions.find(key))?.nextAt, Date.parse('2026-11-24T09:30Z'))
  })

  it('never enqueues a slot twice, whoever plans at once', async () => {
    await subscribe(storage(), 60)
    const planned = await Promise.all(
      [1, 2, 3, 4].map(() => planAll(storage(), dueAt, { limit: 25 })),
    )
    const rest = await planAll(storage(), dueAt)
    assert.equal(
      [...planned, rest].reduce((sum, { enqueued }) => sum + enqueued, 0),
      60,
    )
    const { deliveries } = await claimSome(storage(), dueAt, { intervalMs: 0 })
    assert.equal(new Set(deliveries.map((delivery) => delivery.key.conversation)).size, 60)
  })

  it('lets a nudge live longer while the crowd that it is in drains, and no longer', async () => {
    const drain = 3 * 20 * minute
    for (const [past, comes] of [
      [drain + 29 * minute, 3],
      [drain + 31 * minute, 0],
    ] as const) {
      await subscribe(storage(), 3, `${past}`)
      await planAll(storage(), dueAt, { intervalMs: 20 * minute })
      const { deliveries, late } = await claimSome(storage(), dueAt + past)
      assert.deepEqual([deliveries.length, late], [comes, 3 - comes], `${past} ms later`)
    }
  })
})

overEachDatabase('Claiming', (makePlace) => {
  const storage = freshStorage(makePlace)

  it('gives all that sending needs', async () => {
    await storage().subscriptions.put(key, aSubscription({ wishes: ['quiet'], language: 'en' }))
    assert.deepEqual(await claimOne(storage()), {
      subscription: 1,
      key,
      kind: 'person',
      address: 'address-1',
      language: 'en',
      rule: aRule(),
      wishes: ['quiet'],
      slot: dueSlot,
      dueAt,
      expiresAt: dueAt + 30 * minute,
      sendAt: dueAt,
      unfoundSlot: null,
      tries: 0,
      leaseUntil: dueAt + 30_000,
    })
  })

  it('gives each nudge its place in the pace of the tenant, up to the horizon', async () => {
    await subscribe(storage(), 40)
    await planAll(storage(), dueAt)
    const first = await claimSome(storage(), dueAt)
    assert.deepEqual(
      first.deliveries.map(({ sendAt }) => sendAt - dueAt),
      Array.from({ length: 23 }, (_, place) => place * 22),
    )
    assert.deepEqual((await claimSome(storage(), dueAt)).deliveries, [])
    assert.equal(first.nextAt, dueAt + 23 * 22 - 250)
    const second = await claimSome(storage(), first.nextAt)
    assert.equal(second.deliveries[0]?.sendAt, dueAt + 23 * 22)
  })

  it('takes no more than there is room for', async () => {
    await subscribe(storage(), 5)
    await planAll(storage(), dueAt)
    assert.equal((await claimSome(storage(), dueAt, { room: () => 2 })).deliveries.length, 2)
    assert.equal((await claimSome(storage(), dueAt, { room: () => 0 })).deliveries.length, 0)
    assert.equal((await claimSome(storage(), dueAt + 60, { room: () => 9 })).deliveries.length, 3)
  })

  it('gives those first that expire first', async () => {
    await storage().subscriptions.put(aKey('later'), aSubscription({ nextAt: dueAt + minute }))
    await storage().subscriptions.put(aKey('first'), aSubscription())
    await planAll(storage(), dueAt + minute)
    const { deliveries } = await claimSome(storage(), dueAt + minute, { room: () => 1 })
    assert.deepEqual(
      deliveries.map((delivery) => delivery.key),
      [aKey('first')],
    )
  })

  it('serves every tenant, though one has a crowd', async () => {
    await subscribe(storage(), 50)
    await subscribe(storage(), 1, 'fabrikam')
    await planAll(storage(), dueAt)
    const { deliveries } = await claimSome(storage(), dueAt)
    const fabrikam = deliveries.filter((delivery) => delivery.key.tenant === 'fabrikam')
    assert.deepEqual(
      fabrikam.map(({ sendAt }) => sendAt),
      [dueAt],
    )
  })

  it('serves the tenant first that waited longest', async () => {
    for (const tenant of ['one', 'two', 'three']) {
      await subscribe(storage(), 3, tenant)
      await planAll(storage(), dueAt)
    }
    const served: (string | undefined)[] = []
    for (let time = 0; time < 6; time++) {
      const request = { tenants: 1, intervalMs: 0, room: () => 1 }
      const { deliveries } = await claimSome(storage(), dueAt + time, request)
      served.push(deliveries[0]?.key.tenant)
    }
    assert.deepEqual(served.slice(0, 3).sort(), served.slice(3).sort())
    assert.equal(new Set(served).size, 3)
  })

  it('gives no nudge to two, whoever claims at once', async () => {
    await subscribe(storage(), 30)
    await subscribe(storage(), 30, 'fabrikam')
    await planAll(storage(), dueAt)
    const claims = await Promise.all(
      [1, 2, 3, 4].map(() =>
        claimSome(storage(), dueAt, { intervalMs: 0, tenants: 1, room: () => 20 }),
      ),
    )
    const names = claims.flatMap(({ deliveries }) =>
      deliveries.map(({ key: { tenant, conversation } }) => `${tenant} ${conversation}`),
    )
    assert.equal(new Set(names).size, names.length)
  })

  it('takes away what is past its expiry, counts it, and sends the rest', async () => {
    await storage().subscriptions.put(key, aSubscription())
    await storage().subscriptions.put(aKey('2'), aSubscription({ nextAt: dueAt + 20 * minute }))
    await planAll(storage(), dueAt)
    await planAll(storage(), dueAt + 20 * minute)
    const { late, deliveries } = await claimSome(storage(), dueAt + 31 * minute)
    assert.equal(late, 1)
    assert.deepEqual(
      deliveries.map((delivery) => delivery.key),
      [aKey('2')],
    )
  })

  it('says that nothing waits when nothing does', async () => {
    assert.deepEqual(await claimSome(storage(), dueAt), { deliveries: [], late: 0, nextAt: null })
    await storage().subscriptions.put(key, aSubscription())
    await planAll(storage(), dueAt)
    assert.equal((await claimSome(storage(), dueAt)).nextAt, null)
  })

  it('leaves room in the pace for calls that were made outside the queue', async () => {
    await subscribe(storage(), 3)
    await planAll(storage(), dueAt)
    await storage().deliveries.spend('contoso', 10, dueAt, 22)
    await storage().deliveries.spend('contoso', 1, dueAt, 22)
    assert.equal((await claimSome(storage(), dueAt)).deliveries[0]?.sendAt, dueAt + 11 * 22)
  })

  it('waits for no place from before the clock was set back, but for a pause of an hour', async () => {
    await subscribe(storage(), 3)
    await planAll(storage(), dueAt)
    await storage().deliveries.pauseTenant('contoso', dueAt + 60 * minute)
    assert.deepEqual((await claimSome(storage(), dueAt)).deliveries, [])
    const backAt = dueAt - minute
    await storage().subscriptions.put(aKey('new'), aSubscription({ nextAt: backAt }))
    await planAll(storage(), backAt)
    const { deliveries } = await claimSome(storage(), backAt)
    assert.equal(deliveries[0]?.sendAt, backAt)
  })

  it('waits while the tenant is paused, and no other tenant with it', async () => {
    await subscribe(storage(), 3)
    await subscribe(storage(), 3, 'fabrikam')
    await planAll(storage(), dueAt)
    await storage().deliveries.pauseTenant('contoso', dueAt + minute)
    const now = await claimSome(storage(), dueAt)
    assert.deepEqual(
      [...new Set(now.deliveries.map((delivery) => delivery.key.tenant))],
      ['fabrikam'],
    )
    const later = await claimSome(storage(), dueAt + minute)
    assert.equal(later.deliveries.length, 3)
  })
})

overEachDatabase('A nudge that was claimed', (makePlace) => {
  const storage = freshStorage(makePlace)
  beforeEach(() => storage().subscriptions.put(key, aSubscription()))

  it('is gone once it is finished', async () => {
    await storage().deliveries.finish(await claimOne(storage()))
    assert.equal(await storage().deliveries.releaseExpired(dueAt + minute), 0)
    assert.deepEqual((await claimSome(storage(), dueAt + minute)).deliveries, [])
  })

  it('comes back when it is to be tried again, with its tries', async () => {
    await storage().deliveries.retry(await claimOne(storage()), dueAt + 5000, 4)
    assert.deepEqual((await claimSome(storage(), dueAt + 4999)).deliveries, [])
    const [again] = (await claimSome(storage(), dueAt + 5000)).deliveries
    assert.equal(again?.tries, 4)
    assert.equal(again.sendAt, dueAt + 5000)
  })

  it('comes back when its lease runs out', async () => {
    await claimOne(storage())
    assert.equal(await storage().deliveries.releaseExpired(dueAt + 30_000), 0)
    assert.equal(await storage().deliveries.releaseExpired(dueAt + 30_001), 1)
    assert.equal((await claimSome(storage(), dueAt + 30_001)).deliveries.length, 1)
  })

  it('is not put back by who lost the lease', async () => {
    const lost = await claimOne(storage())
    await storage().deliveries.releaseExpired(dueAt + 31_000)
    await claimSome(storage(), dueAt + 31_000)
    await storage().deliveries.retry(lost, dueAt + 32_000, 1)
    assert.deepEqual((await claimSome(storage(), dueAt + 33_000)).deliveries, [])
  })

  it('is finished by who lost the lease: it was sent', async () => {
    const lost = await claimOne(storage())
    await storage().deliveries.releaseExpired(dueAt + 31_000)
    await storage().deliveries.finish(lost)
    assert.deepEqual((await claimSome(storage(), dueAt + 31_000)).deliveries, [])
  })

  it('ends the nudges of who refuses us, until they write', async () => {
    const refused = await claimOne(storage())
    await storage().subscriptions.snooze(key, '2026-11-20T10:30', dueAt + minute)
    await storage().deliveries.suspend(refused)
    assert.equal((await storage().subscriptions.find(key))?.state, 'suspended')
    assert.deepEqual((await claimSome(storage(), dueAt + minute)).deliveries, [])
    assert.deepEqual(await planAll(storage(), dueAt + 24 * 60 * minute), {
      due: 0,
      enqueued: 0,
      late: 0,
    })
    await storage().subscriptions.refresh(key, 'address-1')
    assert.equal((await planAll(storage(), dueAt + 24 * 60 * minute)).enqueued, 1)
  })

  const oneDay = 24 * 60 * minute

  it('leaves a note of the slot that was not found', async () => {
    await storage().deliveries.doubt(await claimOne(storage()))
    assert.equal((await claimOne(storage(), dueAt + oneDay)).unfoundSlot, dueSlot)
  })

  it('is not doubted any more once its person writes, or wrote meanwhile', async () => {
    await storage().deliveries.doubt(await claimOne(storage()))
    await storage().subscriptions.refresh(key, 'address-1')
    const next = await claimOne(storage(), dueAt + oneDay)
    assert.equal(next.unfoundSlot, null)
    await storage().subscriptions.refresh(key, 'address-2')
    await storage().deliveries.doubt(next)
    assert.equal((await claimOne(storage(), dueAt + 2 * oneDay)).unfoundSlot, null)
  })

  it('does not suspend who wrote from a new address meanwhile', async () => {
    const refused = await claimOne(storage())
    await storage().subscriptions.refresh(key, 'address-2')
    await storage().deliveries.suspend(refused)
    assert.equal((await storage().subscriptions.find(key))?.state, 'active')
  })
})

describe('A store on SQLite that is opened after a death', () => {
  it('sends at once what was on its way', async () => {
    const { embedded } = await import('./over-each-database.ts')
    const place = await embedded.makePlace()
    const first = await openStorage(place.settings)
    await first.subscriptions.put(key, aSubscription())
    await claimOne(first)
    await first.close()
    const second = await openStorage(place.settings)
    assert.equal((await claimSome(second, dueAt)).deliveries.length, 1)
    await second.close()
    await place.remove()
  })
})

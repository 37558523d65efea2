import assert from 'node:assert/strict'
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

overEachDatabase('The subscription store', (makePlace) => {
  const storage = freshStorage(makePlace)

  it('knows nothing of who never asked for nudges', async () => {
    assert.equal(await storage().subscriptions.find(key), null)
  })

  it('gives back what was put, in all its parts', async () => {
    const subscription = aSubscription({
      kind: 'channel',
      language: 'en',
      rule: aRule({ holidays: 'NL', quiet: [{ from: '12:00', to: '13:00' }] }),
      wishes: ['seated', 'wheelchair-ok'],
      pauseFrom: dueAt - 2,
      pauseUntil: dueAt - 1,
      lastSlot: '2026-11-20T10:30',
      state: 'suspended',
    })
    await storage().subscriptions.put(key, subscription)
    assert.deepEqual(await storage().subscriptions.find(key), subscription)
  })

  it('keeps the same conversation of two tenants apart', async () => {
    const { subscriptions } = storage()
    await subscriptions.put(key, aSubscription())
    await subscriptions.put(aKey('1', 'fabrikam'), aSubscription({ language: 'en' }))
    await subscriptions.remove(key)
    assert.equal(await subscriptions.find(key), null)
    assert.equal((await subscriptions.find(aKey('1', 'fabrikam')))?.language, 'en')
  })

  it('never forgets a slot that was sent since the caller looked', async () => {
    const { subscriptions } = storage()
    await subscriptions.put(key, aSubscription())
    await planAll(storage(), dueAt)
    await subscriptions.put(key, aSubscription({ lastSlot: null }))
    assert.equal((await subscriptions.find(key))?.lastSlot, dueSlot)
    assert.equal((await planAll(storage(), dueAt)).enqueued, 0)
  })

  it('withdraws what waits when it is to come at other times', async () => {
    const { subscriptions } = storage()
    await subscriptions.put(key, aSubscription())
    await planAll(storage(), dueAt)
    const rule = aRule({ moments: { kind: 'times', times: ['10:31'] } })
    await subscriptions.put(key, aSubscription({ rule, nextAt: dueAt + minute }))
    assert.deepEqual((await claimSome(storage(), dueAt)).deliveries, [])
  })

  it('keeps what waits when its times stay as they were', async () => {
    const { subscriptions } = storage()
    await subscriptions.put(key, aSubscription())
    await planAll(storage(), dueAt)
    await subscriptions.snooze(key, '2026-11-20T10:30', dueAt)
    const rule = aRule({ holidays: 'BE' })
    await subscriptions.put(key, aSubscription({ rule, language: 'en', wishes: ['seated'] }))
    const { deliveries } = await claimSome(storage(), dueAt)
    assert.deepEqual(
      deliveries.map(({ slot, language, wishes }) => [slot, language, wishes]).sort(),
      [
        ['2026-11-20T10:30+', 'en', ['seated']],
        [dueSlot, 'en', ['seated']],
      ],
    )
  })

  it('withdraws what waits when it is removed', async () => {
    const { subscriptions } = storage()
    await subscriptions.put(key, aSubscription())
    await planAll(storage(), dueAt)
    await subscriptions.remove(key)
    assert.deepEqual((await claimSome(storage(), dueAt)).deliveries, [])
  })

  it('sends to the newest address, and goes on after a suspension', async () => {
    const { subscriptions } = storage()
    await subscriptions.put(key, aSubscription({ state: 'suspended' }))
    assert.equal((await planAll(storage(), dueAt)).due, 0)
    await subscriptions.refresh(key, 'address-2')
    assert.equal((await claimOne(storage())).address, 'address-2')
  })

  it('does not begin nudges by an address', async () => {
    await storage().subscriptions.refresh(key, 'address-2')
    assert.equal(await storage().subscriptions.find(key), null)
  })

  it('names the last slot on the clock of the zone that somebody moved to', async () => {
    const { subscriptions } = storage()
    await subscriptions.put(key, aSubscription())
    await planAll(storage(), dueAt)
    const rule = aRule({ zone: 'America/New_York' })
    await subscriptions.put(key, aSubscription({ rule, lastSlot: null }))
    assert.equal((await subscriptions.find(key))?.lastSlot, '2026-11-23T04:30')
  })

  describe('asked to pause', () => {
    const until = dueAt + 60 * minute

    it('from later on, sends what is due before, and nothing within', async () => {
      const { subscriptions } = storage()
      await subscriptions.put(key, aSubscription())
      await planAll(storage(), dueAt)
      await subscriptions.pause(key, { from: dueAt + minute, until }, until)
      const found = await subscriptions.find(key)
      assert.deepEqual(
        [found?.pauseFrom, found?.pauseUntil, found?.nextAt, found?.lastSlot],
        [dueAt + minute, until, until, dueSlot],
      )
      assert.equal((await claimSome(storage(), dueAt)).deliveries.length, 1)
    })

    it('withdraws what waits within it', async () => {
      for (const from of [null, dueAt - minute, dueAt]) {
        const { subscriptions } = storage()
        await subscriptions.put(key, aSubscription({ lastSlot: null }))
        await subscriptions.snooze(key, dueSlot, dueAt)
        await subscriptions.pause(key, { from, until }, until)
        assert.deepEqual((await claimSome(storage(), dueAt)).deliveries, [], String(from))
      }
    })

    it('enqueues nothing within it, whatever the row says is due', async () => {
      const { subscriptions } = storage()
      await subscriptions.put(key, aSubscription({ pauseFrom: dueAt - minute, pauseUntil: until }))
      const planned = await planAll(storage(), dueAt)
      assert.deepEqual([planned.due, planned.enqueued], [1, 0])
      const found = await subscriptions.find(key)
      assert.ok((found?.nextAt ?? 0) >= until, 'the next is past the pause')
    })

    it('ends it again, and leaves what waits', async () => {
      const { subscriptions } = storage()
      await subscriptions.put(key, aSubscription())
      await planAll(storage(), dueAt)
      await subscriptions.pause(key, { from: dueAt + minute, until }, until)
      await subscriptions.pause(key, null, dueAt + 2 * minute)
      const found = await subscriptions.find(key)
      assert.deepEqual([found?.pauseFrom, found?.pauseUntil], [null, null])
      assert.equal(found?.nextAt, dueAt + 2 * minute)
      assert.equal((await claimSome(storage(), dueAt)).deliveries.length, 1)
    })

    it('does nothing for who has stopped', async () => {
      await storage().subscriptions.pause(key, null, dueAt)
      assert.equal(await storage().subscriptions.find(key), null)
    })
  })

  describe('asked to put a nudge off', () => {
    it('sends it once more, at the moment asked for last', async () => {
      const { subscriptions } = storage()
      await subscriptions.put(key, aSubscription({ nextAt: null }))
      await subscriptions.snooze(key, dueSlot, dueAt + 10 * minute)
      await subscriptions.snooze(key, dueSlot, dueAt + 30 * minute)
      assert.deepEqual((await claimSome(storage(), dueAt + 29 * minute)).deliveries, [])
      const { deliveries } = await claimSome(storage(), dueAt + 30 * minute)
      assert.deepEqual(
        deliveries.map(({ slot, dueAt: due }) => [slot, due]),
        [[`${dueSlot}+`, dueAt + 30 * minute]],
      )
    })

    it('does nothing for who cannot be reached', async () => {
      await storage().subscriptions.put(key, aSubscription({ state: 'suspended' }))
      await storage().subscriptions.snooze(key, dueSlot, dueAt)
      assert.deepEqual((await claimSome(storage(), dueAt)).deliveries, [])
    })

    it('does nothing for who has stopped', async () => {
      await storage().subscriptions.snooze(key, dueSlot, dueAt)
      assert.deepEqual((await claimSome(storage(), dueAt)).deliveries, [])
    })
  })
})

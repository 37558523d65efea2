import assert from 'node:assert/strict'
import type { Conversation, ConversationKey, Heard } from '../../src/core/ports.ts'
import type { SilentRequest } from '../../src/core/silence/silence.ts'
import type { Storage } from '../../src/storage/open.ts'
import { aSubscription, claimSome } from './a-subscription.ts'
import { freshStorage, overEachDatabase } from './over-each-database.ts'

const position = { tree: 'silence', node: 'ask', version: '' }
const request: SilentRequest = {
  since: '2025-12',
  today: '2026-12-01',
  position,
  except: new Set(),
}

const aKey = (conversation: string, tenant = 'contoso'): ConversationKey => ({
  tenant,
  conversation,
})

function aConversation(heard: Partial<Heard> | null, changed: Partial<Conversation> = {}) {
  const known: Heard = { month: '2025-11', address: 'an address', toldOn: null }
  return {
    language: 'nl',
    languageChosen: false,
    country: 'NL',
    countryChosen: false,
    position: null,
    heard: heard === null ? null : { ...known, ...heard },
    ...changed,
  } satisfies Conversation
}

const met = ({ conversations }: Storage, key: ConversationKey, heard: Partial<Heard> | null = {}) =>
  conversations.save(key, aConversation(heard), null)

overEachDatabase('The rows of silent people', (makePlace) => {
  const storage = freshStorage(makePlace)

  it('are found by the month in which they were last heard, the longest silent first', async () => {
    await met(storage(), aKey('a:recent'), { month: '2025-12' })
    await met(storage(), aKey('a:long'), { month: '2024-02' })
    await met(storage(), aKey('a:just'), { month: '2025-11' })
    const { silence } = storage()
    assert.deepEqual(await silence.takeSilent(request), {
      key: aKey('a:long'),
      language: 'nl',
      country: 'NL',
      heardIn: '2024-02',
      address: 'an address',
    })
    assert.equal((await silence.takeSilent(request))?.key.conversation, 'a:just')
    assert.equal(await silence.takeSilent(request), null)
  })

  it('are taken once, however many processes look', async () => {
    for (let index = 0; index < 20; index++) await met(storage(), aKey(`a:${index}`))
    const { silence } = storage()
    const taken = await Promise.all(Array.from({ length: 30 }, () => silence.takeSilent(request)))
    const names = taken.flatMap((one) => (one === null ? [] : [one.key.conversation]))
    assert.equal(new Set(names).size, names.length, 'somebody was taken twice')
    for (let more = await silence.takeSilent(request); more !== null;) {
      names.push(more.key.conversation)
      more = await silence.takeSilent(request)
    }
    assert.equal(new Set(names).size, 20)
    assert.equal(names.length, 20)
  })

  it('keep the day, and where the notice leaves them', async () => {
    await met(storage(), aKey('a:1'))
    await storage().silence.takeSilent(request)
    const kept = await storage().conversations.load(aKey('a:1'))
    assert.deepEqual(kept?.heard, { month: '2025-11', address: 'an address', toldOn: '2026-12-01' })
    assert.deepEqual(kept.position, position)
  })

  it('are told at the address of their nudges, which is newer', async () => {
    await met(storage(), aKey('a:1'))
    const nudges = aSubscription({ address: 'a newer address' })
    await storage().subscriptions.put(aKey('a:1'), nudges)
    assert.equal((await storage().silence.takeSilent(request))?.address, 'a newer address')
  })

  it('wait while their tenant is left alone', async () => {
    await met(storage(), aKey('a:1', 'fabrikam'))
    const except = new Set(['fabrikam'])
    assert.equal(await storage().silence.takeSilent({ ...request, except }), null)
    await met(storage(), aKey('a:2'))
    const taken = await storage().silence.takeSilent({ ...request, except })
    assert.equal(taken?.key.conversation, 'a:2')
  })

  it('are taken again after they were put back, on that day alone', async () => {
    await met(storage(), aKey('a:1'))
    const { silence } = storage()
    await silence.takeSilent(request)
    await silence.putBack(aKey('a:1'), '2026-11-30')
    assert.equal(await silence.takeSilent(request), null)
    await silence.putBack(aKey('a:1'), request.today)
    assert.equal((await storage().conversations.load(aKey('a:1')))?.position, null)
    assert.equal((await silence.takeSilent(request))?.key.conversation, 'a:1')
  })

  it('go when the term is over, the queue included, and nobody else goes', async () => {
    const { silence, conversations, subscriptions } = storage()
    for (const name of ['a:told', 'a:later', 'a:heard']) {
      await met(storage(), aKey(name))
      await subscriptions.put(aKey(name), aSubscription())
      await subscriptions.snooze(aKey(name), '2026-11-20T15:15', 5000)
    }
    await conversations.save(aKey('a:told'), aConversation({ toldOn: '2026-12-01' }), 1)
    await conversations.save(aKey('a:later'), aConversation({ toldOn: '2026-12-02' }), 1)
    assert.equal(await silence.forgetOne('2026-12-01'), true)
    assert.equal(await silence.forgetOne('2026-12-01'), false)
    assert.equal(await conversations.load(aKey('a:told')), null)
    assert.equal(await subscriptions.find(aKey('a:told')), null)
    const { deliveries: left } = await claimSome(storage(), 5000)
    assert.deepEqual(left.map(({ key }) => key.conversation).sort(), ['a:heard', 'a:later'])
  })

  it('stay when somebody was heard in between', async () => {
    await met(storage(), aKey('a:1'))
    const { silence, conversations } = storage()
    await silence.takeSilent(request)
    await conversations.save(aKey('a:1'), aConversation({ month: '2026-12' }), 1)
    assert.equal(await silence.forgetOne('2027-12-31'), false)
  })

  it('begin to count when nothing was counted yet; a team or a group never does', async () => {
    const { silence, conversations, subscriptions } = storage()
    const team = { country: null, language: 'en' } as const
    await conversations.save(aKey('19:team'), aConversation(null, team), null)
    await met(storage(), aKey('a:before'), null)
    await met(storage(), aKey('a:known'))
    await subscriptions.put(aKey('19:team 19:channel'), aSubscription({ kind: 'channel' }))
    await subscriptions.put(aKey('a:alone'), aSubscription({ address: 'theirs' }))
    for (const month of ['2026-11', '2026-12']) await silence.startCounting(month)
    const heard = async (name: string) => (await conversations.load(aKey(name)))?.heard
    assert.equal(await heard('19:team'), null)
    assert.equal((await heard('a:before'))?.month, '2026-11')
    assert.equal((await heard('a:known'))?.month, '2025-11')
    assert.deepEqual(await heard('a:alone'), { month: '2026-11', address: 'theirs', toldOn: null })
    assert.equal(await heard('19:team 19:channel'), undefined)
  })
})

overEachDatabase('A call outside the queue', (makePlace) => {
  const storage = freshStorage(makePlace)

  it('takes its place behind the one before, tenant by tenant', async () => {
    const { deliveries } = storage()
    const place = (tenant: string, now: number) => deliveries.takePlace(tenant, now, 22)
    assert.deepEqual([await place('one', 1000), await place('one', 1001)], [1000, 1022])
    assert.equal(await place('two', 1001), 1001)
    assert.equal(await place('one', 5000), 5000)
    await deliveries.pauseTenant('one', 9000)
    assert.equal(await place('one', 5001), 9000)
  })
})

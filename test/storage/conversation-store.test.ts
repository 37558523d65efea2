import assert from 'node:assert/strict'
import type { Conversation } from '../../src/core/ports.ts'
import { openStorage } from '../../src/storage/open.ts'
import { freshStorage, overEachDatabase } from './over-each-database.ts'

const key = { tenant: 'contoso', conversation: 'a:1' }

function aConversation(changed: Partial<Conversation> = {}): Conversation {
  return {
    language: 'nl',
    languageChosen: false,
    country: 'NL',
    countryChosen: false,
    position: { tree: 'triage', node: 'start', version: 'abc' },
    heard: { month: '2026-11', address: 'somewhere', toldOn: null },
    ...changed,
  }
}

overEachDatabase('The conversation store', (makePlace) => {
  const storage = freshStorage(makePlace)

  it('knows nothing of a conversation that was never saved', async () => {
    assert.equal(await storage().conversations.load(key), null)
  })

  it('gives back what was saved, with its revision', async () => {
    const saved = aConversation({ languageChosen: true, countryChosen: true })
    assert.equal(await storage().conversations.save(key, saved, null), true)
    assert.deepEqual(await storage().conversations.load(key), { ...saved, revision: 1 })
  })

  it('keeps an unknown country and an absent position as null', async () => {
    const saved = aConversation({ country: null, position: null })
    await storage().conversations.save(key, saved, null)
    assert.deepEqual(await storage().conversations.load(key), { ...saved, revision: 1 })
  })

  it('raises the revision with each write', async () => {
    const { conversations } = storage()
    await conversations.save(key, aConversation(), null)
    assert.equal(await conversations.save(key, aConversation({ language: 'en' }), 1), true)
    assert.deepEqual(await conversations.load(key), {
      ...aConversation({ language: 'en' }),
      revision: 2,
    })
  })

  it('refuses a write that was based on an older revision', async () => {
    const { conversations } = storage()
    await conversations.save(key, aConversation(), null)
    await conversations.save(key, aConversation({ country: 'BE' }), 1)
    assert.equal(await conversations.save(key, aConversation({ country: 'DE' }), 1), false)
    assert.equal((await conversations.load(key))?.country, 'BE')
  })

  it('refuses a first write when another came first', async () => {
    const { conversations } = storage()
    await conversations.save(key, aConversation(), null)
    assert.equal(await conversations.save(key, aConversation({ country: 'DE' }), null), false)
    assert.equal((await conversations.load(key))?.country, 'NL')
  })

  it('refuses a later write to a conversation that was removed', async () => {
    const { conversations } = storage()
    await conversations.save(key, aConversation(), null)
    await conversations.remove(key)
    assert.equal(await conversations.save(key, aConversation(), 1), false)
    assert.equal(await conversations.load(key), null)
  })

  it('lets one of many writers win, and no other', async () => {
    const { conversations } = storage()
    await conversations.save(key, aConversation(), null)
    const wins = await Promise.all(
      ['BE', 'DE', 'GB', 'IE', 'FR'].map((country) =>
        conversations.save(key, aConversation({ country }), 1),
      ),
    )
    assert.equal(wins.filter(Boolean).length, 1)
    assert.equal((await conversations.load(key))?.revision, 2)
  })

  it('keeps conversations of two tenants apart, though their ids be the same', async () => {
    const { conversations } = storage()
    await conversations.save(key, aConversation(), null)
    await conversations.save({ ...key, tenant: 'fabrikam' }, aConversation({ country: 'GB' }), null)
    await conversations.remove(key)
    assert.equal(await conversations.load(key), null)
    assert.equal((await conversations.load({ ...key, tenant: 'fabrikam' }))?.country, 'GB')
  })

  it('saves no more than it was asked to, whatever else the key carries', async () => {
    const carrying = { ...key, typed: 'my back hurts' }
    assert.equal(await storage().conversations.save(carrying, aConversation(), null), true)
  })
})

overEachDatabase('A store that is opened again', (makePlace) => {
  it('still knows the conversation', async () => {
    const place = await makePlace()
    try {
      const first = await openStorage(place.settings)
      await first.conversations.save(key, aConversation(), null)
      await first.close()
      const second = await openStorage(place.settings)
      assert.equal((await second.conversations.load(key))?.revision, 1)
      await second.close()
    } finally {
      await place.remove()
    }
  })
})

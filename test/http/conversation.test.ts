import assert from 'node:assert/strict'
import type { Press } from '../../src/core/view.ts'
import {
  aMemberUpdate,
  aMessage,
  anEdit,
  anInstallation,
  anInvoke,
  aPress,
  aReaction,
  aSubmit,
  aTenant,
  botId,
  type Facts,
} from './activities.ts'
import { type FakeConnector, startFakeConnector } from './fake-connector.ts'
import { aFakeChat, aView, type FakeChat, type ServedBot, serveBot } from './served-bot.ts'

const press: Press = {
  kind: 'answer',
  position: { tree: 'menu', node: 'start', version: 'abc' },
  option: 'learn',
}

describe('a conversation over HTTP in local mode', () => {
  let connector: FakeConnector
  let chat: FakeChat
  let bot: ServedBot
  let facts: Facts

  before(async () => {
    connector = await startFakeConnector()
    chat = aFakeChat()
    bot = await serveBot(chat)
  })
  beforeEach(() => {
    connector.sent.length = 0
    connector.answer = () => ({ status: 200 })
    chat.events.length = 0
    chat.views = () => [aView()]
    facts = { serviceUrl: connector.serviceUrl }
  })
  after(async () => {
    await bot.stop()
    await connector.close()
  })

  const lastEvent = () => chat.events.at(-1)

  it('answers a typed message with a card of its own', async () => {
    const { status } = await bot.post(aMessage('hallo', facts))
    assert.equal(status, 200)
    const [sent] = connector.sent
    assert.match(sent?.path ?? '', /^\/v3\/conversations\/a%3Aconversation\/activities\//)
    assert.equal(sent?.method, 'POST')
    assert.equal(sent.activity.type, 'message')
    assert.equal(sent.activity.summary, 'Ruggespraak')
    assert.equal(sent.activity.text, undefined)
    assert.equal(sent.activity.attachments?.[0]?.content['version'], '1.5')
  })

  it('tells the chat who, where and in which language, country and zone', async () => {
    await bot.post(aMessage('hallo', facts))
    const { address, ...event } = lastEvent() ?? assert.fail()
    assert.deepEqual(event, {
      tenant: aTenant,
      conversation: 'a:conversation',
      person: 'person',
      where: 'personal',
      locale: 'nl-NL',
      country: 'NL',
      zone: 'Europe/Amsterdam',
      what: { kind: 'typed', text: 'hallo' },
    })
    assert.ok(address.includes(connector.serviceUrl))
  })

  it('tells the chat of a message that was changed, and sends what the chat says to it', async () => {
    await bot.post(anEdit('hallo daar', facts))
    assert.deepEqual(lastEvent()?.what, { kind: 'edited', text: 'hallo daar' })
    assert.equal(connector.sent.length, 1)
  })

  it('answers a press by a new card in the response, without a call to the connector', async () => {
    const { status, json } = await bot.post(aPress(press, facts, { group: 'a,b' }))
    assert.equal(status, 200)
    assert.equal(json['statusCode'], 200)
    assert.equal(json['type'], 'application/vnd.microsoft.card.adaptive')
    assert.equal((json['value'] as { version: string }).version, '1.5')
    assert.deepEqual(lastEvent()?.what, { kind: 'pressed', press, inputs: { group: 'a,b' } })
    assert.equal(connector.sent.length, 0)
  })

  it('sends what comes after the first view of a press as messages', async () => {
    chat.views = () => [aView(), aView({ summary: 'Tweede' })]
    const { json } = await bot.post(aPress(press, facts))
    assert.equal(json['statusCode'], 200)
    await connector.received(1)
    assert.deepEqual(
      connector.sent.map(({ activity }) => activity.summary),
      ['Tweede'],
    )
  })

  it('keeps the card when the chat has nothing to show after a press', async () => {
    chat.views = () => []
    const { json } = await bot.post(aPress(press, facts))
    assert.equal(json['type'], 'application/vnd.microsoft.activity.message')
  })

  it('takes a plain submit for a press, and answers it by a message', async () => {
    await bot.post(aSubmit(press, facts, { group: 'a' }))
    assert.deepEqual(lastEvent()?.what, { kind: 'pressed', press, inputs: { group: 'a' } })
    assert.equal(connector.sent.length, 1)
  })

  it('hands a press that it cannot read to the chat as such', async () => {
    const strange = { kind: 'answer', option: 7 } as unknown as Press
    const { status } = await bot.post(aPress(strange, facts))
    assert.equal(status, 200)
    assert.deepEqual(lastEvent()?.what, { kind: 'other', reason: 'malformed-press' })
  })

  it('says installed and removed, whichever of the two events comes', async () => {
    await bot.post(anInstallation('add', facts))
    await bot.post(aMemberUpdate([botId], [], facts))
    await bot.post(anInstallation('add-upgrade', facts))
    await bot.post(aMemberUpdate([], [botId], facts))
    await bot.post(anInstallation('remove', facts))
    assert.deepEqual(
      chat.events.map(({ what }) => what.kind),
      ['installed', 'installed', 'other', 'removed', 'removed'],
    )
  })

  it('accepts what it has no use for, and keeps silent', async () => {
    for (const activity of [
      aReaction(facts),
      aMemberUpdate(['29:somebody'], ['29:else'], facts),
      anInvoke('composeExtension/query', facts),
      { ...aReaction(facts), type: 'somethingNew' },
    ]) {
      assert.equal((await bot.post(activity)).status, 200)
    }
    assert.equal(chat.events.length, 0)
    assert.equal(connector.sent.length, 0)
  })

  it('keeps the order of one conversation', async () => {
    const done: string[] = []
    chat.views = async ({ what }) => {
      const text = what.kind === 'typed' ? what.text : ''
      await new Promise((resolve) => setTimeout(resolve, text === '1' ? 60 : 1))
      done.push(text)
      return []
    }
    const posts: Promise<unknown>[] = []
    for (const text of ['1', '2', '3']) {
      posts.push(bot.post(aMessage(text, facts)))
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
    await Promise.all(posts)
    assert.deepEqual(done, ['1', '2', '3'])
  })

  it('handles an event once although Teams sends it twice, unless the first try failed', async () => {
    const twice = { ...aMessage('2', facts), timestamp: '2026-11-23T09:00:00.000Z' }
    await bot.post(twice)
    assert.equal((await bot.post(twice)).status, 200)
    assert.equal(chat.events.length, 1)

    const failing = { ...aMessage('2', facts), timestamp: '2026-11-23T09:00:01.000Z' }
    chat.views = () => Promise.reject(new Error('no'))
    await bot.post(failing)
    chat.views = () => [aView()]
    await bot.post(failing)
    assert.equal(chat.events.length, 3)
  })

  it('answers a press within 3 seconds although the chat does not', async () => {
    chat.views = () => new Promise(() => undefined)
    const { status, json } = await bot.post(aPress(press, { ...facts, conversation: 'a:slow' }))
    assert.equal(status, 200)
    assert.equal(json['statusCode'], 504)
  })

  it('answers 500 when the chat throws, and goes on with the next event', async () => {
    chat.views = () => Promise.reject(new Error('a secret word'))
    assert.equal((await bot.post(aMessage('x', facts))).status, 500)
    const pressed = await bot.post(aPress(press, facts))
    assert.equal(pressed.status, 200)
    assert.equal(pressed.json['statusCode'], 500)
    assert.equal(pressed.json['type'], 'application/vnd.microsoft.error')
    chat.views = () => [aView()]
    assert.equal((await bot.post(aMessage('x', facts))).status, 200)
    assert.ok(!bot.log().includes('secret word'))
  })

  it('accepts the event although its answer could not be sent', async () => {
    connector.answer = () => ({ status: 403, body: { error: { code: 'BotDisabledByAdmin' } } })
    assert.equal((await bot.post(aMessage('hallo', facts))).status, 200)
    assert.ok((await bot.metric('ruggespraak_edge_total{what="send-failed"}')) > 0)
    assert.ok(bot.log().includes('"statusCode":403'))
  })

  it('refuses to draw a card that Teams would refuse', async () => {
    chat.views = () => [aView({ paragraphs: ['x'.repeat(45_000)] })]
    const { json } = await bot.post(aPress(press, facts))
    assert.equal(json['statusCode'], 500)
  })

  it('logs no word, no name and no id of a person', async () => {
    await bot.post(
      aMessage('gevoelloos tussen de benen', { ...facts, person: 'person-id-in-clear' }),
    )
    for (const trace of [
      'gevoelloos',
      'Somebody',
      'person-id-in-clear',
      'a:conversation',
      aTenant,
    ]) {
      assert.ok(!bot.log().includes(trace), trace)
    }
  })
})

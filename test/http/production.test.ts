import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { aMessage, aTenant, type Facts } from './activities.ts'
import { type FakeConnector, startFakeConnector } from './fake-connector.ts'
import { listenOnLoopback } from './loopback.ts'
import { aFakeChat, aView, type FakeChat, type ServedBot, serveBot } from './served-bot.ts'
import {
  appId,
  botToken,
  type Claims,
  startTokenService,
  type TokenService,
} from './token-service.ts'

const credentials = {
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'a-secret',
  MicrosoftAppTenantId: aTenant,
}

const hour = 3600
const now = () => Math.floor(Date.now() / 1000)
const base64url = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

describe('production mode over HTTP', () => {
  let connector: FakeConnector
  let tokens: TokenService
  let chat: FakeChat
  let bot: ServedBot
  let facts: Facts

  before(async () => {
    connector = await startFakeConnector()
    tokens = await startTokenService()
    chat = aFakeChat()
    bot = await serveBot(chat, credentials, { cloud: tokens.cloud })
  })
  beforeEach(() => {
    chat.events.length = 0
    connector.sent.length = 0
    facts = { serviceUrl: connector.serviceUrl }
  })
  after(async () => {
    await bot.stop()
    await connector.close()
    await tokens.close()
  })

  const claims = (some: Claims = {}): Claims => ({ serviceUrl: connector.serviceUrl, ...some })
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const message = () => aMessage('hallo', facts)

  async function refuses(
    status: number,
    reason: string,
    post: () => ReturnType<ServedBot['post']>,
  ) {
    const counter = `ruggespraak_edge_total{what="refused: ${reason}"}`
    const before = await bot.metric(counter)
    const answer = await post()
    assert.equal(answer.status, status)
    assert.deepEqual(answer.json, { error: reason })
    assert.equal(await bot.metric(counter), before + 1)
    assert.equal(chat.events.length, 0)
    assert.equal(connector.sent.length, 0)
  }

  it('accepts a right token, and signs its own answer', async () => {
    const { status } = await bot.post(message(), bearer(await tokens.sign(claims())))
    assert.equal(status, 200)
    assert.equal(chat.events.length, 1)
    assert.equal(connector.sent[0]?.authorization, `Bearer ${botToken}`)
  })

  it('refuses a request without a token', async () => {
    await refuses(401, 'no-token', () => bot.post(message()))
  })

  const wrong: Record<string, () => Claims> = {
    'an expired token': () => ({ expires: now() - hour }),
    'a token that never expires': () => ({ expires: null }),
    'a token that is not yet valid': () => ({ notBefore: now() + hour, expires: now() + 2 * hour }),
    'a token for another bot': () => ({ audience: '33333333-3333-4333-8333-333333333333' }),
    'a token of another issuer': () => ({ issuer: 'https://sts.windows.net/somebody/' }),
    'a token of the issuer of emulators': () => ({
      issuer: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
    }),
    'a token with an unknown key': () => ({ keyId: 'key-2' }),
    'a token for another service': () => ({ serviceUrl: 'https://smba.trafficmanager.net/other/' }),
  }
  for (const [title, some] of Object.entries(wrong)) {
    it(`refuses ${title}`, async () => {
      const token = await tokens.sign(claims(some()))
      await refuses(401, 'bad-token', () => bot.post(message(), bearer(token)))
    })
  }

  it('refuses a token that somebody else signed', async () => {
    const token = await tokens.signAsStranger(claims())
    await refuses(401, 'bad-token', () => bot.post(message(), bearer(token)))
  })

  it('refuses a token without a signature', async () => {
    const [, payload] = (await tokens.sign(claims())).split('.')
    const token = `${base64url({ alg: 'none', kid: 'key-1' })}.${payload ?? ''}.`
    await refuses(401, 'bad-token', () => bot.post(message(), bearer(token)))
  })

  it('refuses a token signed with the public key as if it were a password', async () => {
    const [, payload] = (await tokens.sign(claims())).split('.')
    const signed = `${base64url({ alg: 'HS256', kid: 'key-1' })}.${payload ?? ''}`
    const key = String(tokens.publicKey['n'])
    const signature = createHmac('sha256', key).update(signed).digest('base64url')
    await refuses(401, 'bad-token', () => bot.post(message(), bearer(`${signed}.${signature}`)))
  })

  it('refuses a token whose content was changed', async () => {
    const [header, payload, signature] = (await tokens.sign(claims())).split('.')
    const read = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object
    const changed = base64url({ ...read, exp: now() + 9 * hour })
    const token = [header, changed, signature].join('.')
    await refuses(401, 'bad-token', () => bot.post(message(), bearer(token)))
  })

  for (const header of ['Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic YTpi', 'x y z']) {
    it(`refuses the header "${header}"`, async () => {
      await refuses(401, 'bad-token', () => bot.post(message(), { authorization: header }))
    })
  }

  it('sends nothing to a host that is not on the list', async () => {
    facts = { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }
    const token = await tokens.sign({ serviceUrl: facts.serviceUrl })
    await refuses(403, 'service-url', () => bot.post(message(), bearer(token)))
  })

  it('takes no activity of another channel', async () => {
    const token = await tokens.sign(claims())
    const body = { ...message(), channelId: 'webchat' }
    // the key is endorsed for Teams alone, so the token is refused before the channel is
    await refuses(401, 'bad-token', () => bot.post(body, bearer(token)))
  })

  it('takes no activity of another tenant, nor one that names two', async () => {
    const token = await tokens.sign(claims())
    const other = '44444444-4444-4444-8444-444444444444'
    for (const tenant of [other, undefined]) {
      const body = { ...aMessage('hallo', { ...facts, tenant: other }), channelData: { tenant } }
      await refuses(403, 'tenant', () => bot.post(body, bearer(token)))
    }
    const two = { ...message(), channelData: { tenant: { id: other } } }
    await refuses(403, 'tenant', () => bot.post(two, bearer(token)))
  })

  it('asks to try again when the keys cannot be fetched', async () => {
    const gone = await listenOnLoopback(() => undefined)
    await gone.close()
    const cloud = { ...tokens.cloud, keysUrl: `${gone.url}/openid` }
    const cutOff = await serveBot(chat, credentials, { cloud })
    const token = await tokens.sign(claims())
    assert.equal((await cutOff.post(message(), bearer(token))).status, 503)
    await cutOff.stop()
  })

  it('answers 429 to a flood in one conversation, and not to the next', async function () {
    this.timeout(30_000)
    chat.views = () => []
    const headers = bearer(await tokens.sign(claims()))
    const statuses = new Set<number>()
    for (let count = 0; count < 310; count += 10) {
      const ten = Array.from({ length: 10 }, () => bot.post(aMessage('x', facts), headers))
      for (const { status } of await Promise.all(ten)) statuses.add(status)
    }
    assert.deepEqual([...statuses], [200, 429])
    const other = aMessage('x', { ...facts, conversation: 'a:other' })
    assert.equal((await bot.post(other, headers)).status, 200)
    chat.views = () => [aView()]
  })

  it('writes no token, word or tenant to its log', () => {
    for (const trace of ['Bearer', 'eyJ', 'hallo', aTenant, appId]) {
      assert.ok(!bot.log().includes(trace), trace)
    }
  })
})

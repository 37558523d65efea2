import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import {
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
} from 'botframework-connector'
import { createTeamsMessenger, type TeamsMessenger } from '../../src/teams/messenger.ts'
import type { Cloud, Trust } from '../../src/teams/trust.ts'
import { aTenant, botId } from '../http/activities.ts'
import { type FakeConnector, startFakeConnector } from '../http/fake-connector.ts'
import { aView } from '../http/served-bot.ts'
import { appId, botToken, startTokenService, type TokenService } from '../http/token-service.ts'

const channel = '19:general@thread.tacv2'

function anAddress(serviceUrl: string, conversation = 'a:conversation'): string {
  return JSON.stringify({ serviceUrl, conversation, bot: botId, tenant: aTenant })
}

/** A client secret that ran out: the login answers with an error instead of a token. */
class SecretExpired extends ServiceClientCredentialsFactory {
  override isValidAppId() {
    return Promise.resolve(true)
  }
  override isAuthenticationDisabled() {
    return Promise.resolve(false)
  }
  override createCredentials(): Promise<ServiceClientCredentials> {
    const signRequest = () => Promise.reject(new Error('AADSTS7000222'))
    return Promise.resolve({ signRequest })
  }
}

describe('a message of our own accord', () => {
  let connector: FakeConnector
  let tokens: TokenService
  let production: TeamsMessenger
  const noPictures = () => null
  const trusting = (cloud: Cloud): Trust => ({
    kind: 'production',
    credentials: { appId, appTenant: aTenant, appType: 'SingleTenant', password: 'a-secret' },
    tenants: new Set([aTenant]),
    cloud,
  })

  before(async () => {
    connector = await startFakeConnector()
    tokens = await startTokenService()
    production = createTeamsMessenger(trusting(tokens.cloud), noPictures, 300)
  })
  beforeEach(() => {
    connector.sent.length = 0
    connector.answer = () => ({ status: 200 })
  })
  after(async () => {
    await connector.close()
    await tokens.close()
  })

  const post = (address = anAddress(connector.serviceUrl)) => production.post(address, aView())

  it('is one request with a token of our own, to the conversation, without a thread', async () => {
    const outcome = await post(anAddress(connector.serviceUrl, channel))
    assert.deepEqual(outcome, { kind: 'accepted', tries: 1 })
    const [sent, ...more] = connector.sent
    assert.equal(more.length, 0)
    assert.equal(sent?.method, 'POST')
    assert.equal(sent.authorization, `Bearer ${botToken}`)
    assert.ok(sent.path.startsWith(`/v3/conversations/${encodeURIComponent(channel)}/activities`))
    assert.equal(sent.activity.summary, 'Ruggespraak')
    assert.equal(sent.activity.attachments?.[0]?.content['version'], '1.5')
    assert.equal(sent.activity.text, undefined)
  })

  it('mentions nobody', async () => {
    await post()
    assert.doesNotMatch(JSON.stringify(connector.sent[0]?.activity), /mention|<at>/)
  })

  const refusals: readonly (readonly [number, string])[] = [
    [401, 'AuthorizationDenied'],
    [403, 'BotNotInConversationRoster'],
    [403, 'MessageWritesBlocked'],
    [404, 'ConversationNotFound'],
    [412, 'PreconditionFailed'],
    [413, 'MessageSizeTooBig'],
    [429, 'TooManyRequests'],
    [500, 'ServiceError'],
    [502, 'BadGateway'],
    [503, 'ServiceUnavailable'],
    [504, 'GatewayTimeout'],
  ]
  for (const [status, code] of refusals) {
    it(`is one request, and told as it is, when the answer is ${String(status)} ${code}`, async () => {
      connector.answer = () => ({ status, body: { error: { code, message: 'no' } } })
      assert.deepEqual(await post(), { kind: 'refused', tries: 1, status, code })
      assert.equal(connector.sent.length, 1)
    })
  }

  it('tells how long Teams asks to wait', async () => {
    for (const [header, retryAfterMs] of [
      ['7', 7000],
      ['1.5', 1500],
      ['1e99', 3_600_000],
    ] as const) {
      connector.answer = () => ({ status: 429, headers: { 'retry-after': header } })
      assert.deepEqual(await post(), { kind: 'refused', tries: 1, status: 429, retryAfterMs })
    }
  })

  it('makes nothing of a wait that is no time', async () => {
    for (const header of ['soon', '-3', '0', 'Wed, 21 Oct 2026 07:28:00 GMT', '']) {
      connector.answer = () => ({ status: 429, headers: { 'retry-after': header } })
      assert.deepEqual(await post(), { kind: 'refused', tries: 1, status: 429 }, header)
    }
  })

  it('reads an answer of any shape', async () => {
    for (const body of ['not json', [], null, { error: 7 }, { error: { code: 'a b' } }]) {
      connector.answer = () => ({ status: 403, body })
      assert.deepEqual(await post(), { kind: 'refused', tries: 1, status: 403 })
    }
  })

  it('is unanswered, after one request, when the connector takes too long', async () => {
    connector.answer = () => ({ status: 200, delayMs: 1000 })
    assert.deepEqual(await post(), { kind: 'unanswered', tries: 1 })
    assert.equal(connector.sent.length, 1)
  })

  it('is unanswered when nobody listens, or the line is cut', async () => {
    let cut = 0
    const cutter = createServer((socket) => {
      socket.once('data', () => {
        cut += 1
        socket.destroy()
      })
    }).listen(0, '127.0.0.1')
    await once(cutter, 'listening')
    const url = `http://127.0.0.1:${String((cutter.address() as AddressInfo).port)}/`
    assert.deepEqual(await post(anAddress(url)), { kind: 'unanswered', tries: 1 })
    assert.equal(cut, 1)
    const closed = once(cutter, 'close')
    cutter.close()
    await closed
    assert.deepEqual(await post(anAddress(url)), { kind: 'unanswered', tries: 1 })
  })

  it('does not follow the connector to another place', async () => {
    const elsewhere = await startFakeConnector()
    connector.answer = () => ({ status: 307, headers: { location: elsewhere.serviceUrl } })
    assert.deepEqual(await post(), { kind: 'refused', tries: 1, status: 307 })
    assert.equal(elsewhere.sent.length, 0)
    await elsewhere.close()
  })

  it('is not sent at all, and told as refused credentials, when the login gives no token', async () => {
    const signer = new SecretExpired()
    const messenger = createTeamsMessenger(trusting({ ...tokens.cloud, signer }), noPictures)
    const outcome = await messenger.post(anAddress(connector.serviceUrl), aView())
    assert.deepEqual(outcome, { kind: 'refused', tries: 0, status: 401 })
    assert.equal(connector.sent.length, 0)
  })

  it('is not sent at all when Teams would find it too large', async () => {
    const view = aView({ paragraphs: ['x'.repeat(45_000)] })
    const outcome = await production.post(anAddress(connector.serviceUrl), view)
    assert.deepEqual(outcome, { kind: 'refused', tries: 0, status: 413 })
    assert.equal(connector.sent.length, 0)
  })

  it('throws on an address that is none: sending it again would meet the same', async () => {
    for (const address of ['', '{}', 'null', 'address']) {
      await assert.rejects(post(address))
    }
    assert.equal(connector.sent.length, 0)
  })

  it('keeps conversations apart when many are sent at once', async () => {
    connector.answer = ({ path }) => ({ status: path.includes('odd') ? 429 : 200 })
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        post(anAddress(connector.serviceUrl, `${index % 2 === 0 ? 'even' : 'odd'}-${index}`)),
      ),
    )
    outcomes.forEach(({ kind }, index) => {
      assert.equal(kind, index % 2 === 0 ? 'accepted' : 'refused')
    })
    assert.equal(connector.sent.length, 40)
  })

  it('goes to the connector of this machine in local mode, without a token', async () => {
    const local = createTeamsMessenger({ kind: 'local' }, noPictures)
    const outcome = await local.post(anAddress(connector.serviceUrl), aView())
    assert.deepEqual(outcome, { kind: 'accepted', tries: 1 })
    assert.equal(connector.sent.length, 1)
    assert.equal(connector.sent[0]?.authorization, undefined)
  })
})

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { aMessage, aTenant } from './activities.ts'
import { type FakeConnector, startFakeConnector } from './fake-connector.ts'
import { aFakeChat, type FakeChat, type ServedBot, serveBot } from './served-bot.ts'
import { appId, startTokenService, type TokenService } from './token-service.ts'

/** A request as it goes over the wire: parts, and what is done to the connection after them. */
interface Raw {
  readonly parts: readonly (string | Buffer)[]
  readonly then?: 'half-close' | 'destroy'
}

describe('raw requests in production mode', () => {
  let connector: FakeConnector
  let tokens: TokenService
  let chat: FakeChat
  let bot: ServedBot
  let token: string

  before(async () => {
    connector = await startFakeConnector()
    tokens = await startTokenService()
    chat = aFakeChat()
    const credentials = {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'a-secret',
      MicrosoftAppTenantId: aTenant,
    }
    bot = await serveBot(chat, credentials, { cloud: tokens.cloud, slowestRequestMs: 600 })
    token = await tokens.sign({ serviceUrl: connector.serviceUrl })
  })
  after(async () => {
    await bot.stop()
    await connector.close()
    await tokens.close()
  })

  /** Another activity each time: the same again would count as a repeat. */
  const good = () => JSON.stringify(aMessage('hallo', { serviceUrl: connector.serviceUrl }))
  const start = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\n'
  const head = (...headers: string[]) =>
    [`${start}Authorization: Bearer ${token}`, ...headers, '', ''].join('\r\n')
  const json = 'Content-Type: application/json'
  const post = (body: string | Buffer, ...headers: string[]): Raw => ({
    parts: [head(json, ...headers, `Content-Length: ${String(Buffer.byteLength(body))}`), body],
  })
  const unfinished = () => head(json, 'Content-Length: 100')

  async function exchange({ parts, then }: Raw): Promise<string> {
    const socket: Socket = connect(bot.port, '127.0.0.1')
    const heard: Buffer[] = []
    socket.on('data', (part: Buffer) => heard.push(part))
    const closed = once(socket, 'close')
    for (const part of parts) socket.write(part)
    if (then === 'half-close') socket.end()
    if (then === 'destroy') {
      await sleep(50)
      socket.destroy()
    }
    await closed
    return Buffer.concat(heard).toString('latin1')
  }

  const refused = (reason: string) =>
    bot.metric(`ruggespraak_http_refused_total{reason="${reason}"}`)

  async function refuses(status: number, reason: string, raw: Raw): Promise<void> {
    const before = await refused(reason)
    chat.events.length = 0
    const answer = await exchange(raw)
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${String(status)} `))
    const [, body = ''] = answer.split('\r\n\r\n')
    assert.ok(body === '' || body === JSON.stringify({ error: reason }), body)
    assert.equal(await refused(reason), before + 1, 'it is counted once')
    assert.equal(chat.events.length, 0)
  }

  const bodies: Record<string, [number, string, () => Raw]> = {
    'a body that is no JSON': [400, 'not-json', () => post('{')],
    'a body too large': [413, 'too-large', () => post(' '.repeat(300_000))],
    'a small body that unpacks to a large one': [
      413,
      'too-large',
      () => post(gzipSync(Buffer.alloc(50_000_000, ' ')), 'Content-Encoding: gzip'),
    ],
    'a body that does not unpack': [
      400,
      'not-json',
      () => post('rubbish', 'Content-Encoding: gzip'),
    ],
    'half a packed body': [
      400,
      'not-json',
      () => post(gzipSync(good()).subarray(0, 40), 'Content-Encoding: gzip'),
    ],
    'an unknown packing': [415, 'content-type', () => post(good(), 'Content-Encoding: foo')],
    'a key that comes twice, the last one wrong': [
      400,
      'not-an-activity',
      () => post(good().replace('{', '{"type":"message",').replace(/\}$/, ',"type":7}')),
    ],
  }
  for (const [title, [status, reason, raw]] of Object.entries(bodies)) {
    it(`are refused by one short line with ${title}`, () => refuses(status, reason, raw()))
  }

  const broken: Record<string, [number, string, () => Raw]> = {
    'two lengths': [
      400,
      'not-http',
      () => ({ parts: [head(json, 'Content-Length: 5', 'Content-Length: 6'), '{}   '] }),
    ],
    'a length and chunks': [
      400,
      'not-http',
      () => ({ parts: [head(json, 'Content-Length: 5', 'Transfer-Encoding: chunked'), '0\r\n'] }),
    ],
    'a chunk without a size': [
      400,
      'not-http',
      () => ({ parts: [head(json, 'Transfer-Encoding: chunked'), 'zz\r\n'] }),
    ],
    'no HTTP at all': [
      400,
      'not-http',
      () => ({ parts: [Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])] }),
    ],
    'endless headers': [431, 'too-large', () => ({ parts: [head(`X: ${'x'.repeat(40_000)}`)] })],
    'a body that ends too soon': [
      400,
      'broken-off',
      () => ({ parts: [unfinished(), '{"type"'], then: 'half-close' }),
    ],
    'a body that never ends': [408, 'too-slow', () => ({ parts: [unfinished(), '{"type"'] })],
    'headers that never end': [408, 'too-slow', () => ({ parts: [start] })],
  }
  for (const [title, [status, reason, raw]] of Object.entries(broken)) {
    it(`are refused with ${title}`, () => refuses(status, reason, raw()))
  }

  it('are counted when nobody waits for the answer', async () => {
    const before = await refused('broken-off')
    await exchange({ parts: [unfinished(), '{"type"'], then: 'destroy' })
    for (let wait = 0; wait < 100 && (await refused('broken-off')) === before; wait++)
      await sleep(20)
    assert.equal(await refused('broken-off'), before + 1)
  })

  const harmless: Record<string, () => Raw> = {
    'keys that JavaScript knows': () =>
      post(good().replace('{', '{"__proto__":{"odd":1},"constructor":{"prototype":{"odd":1}},')),
    'a deep value': () =>
      post(good().replace('{', `{"value":${'['.repeat(50_000)}${']'.repeat(50_000)},`)),
    'many mentions': () =>
      post(
        good().replace(
          '"entities":[',
          `"entities":[${'{"type":"mention","text":"a","mentioned":{"id":"28:bot"}},'.repeat(3000)}`,
        ),
      ),
    'a mark of the order of bytes': () => post(`\ufeff${good()}`),
    'a packed body': () => post(gzipSync(good()), 'Content-Encoding: gzip'),
  }
  for (const [title, raw] of Object.entries(harmless)) {
    it(`are answered as any other with ${title}`, async () => {
      chat.events.length = 0
      const answer = await exchange(raw())
      assert.match(answer, /^HTTP\/1\.1 200 /)
      assert.equal(chat.events.length, 1)
      assert.equal((Object.prototype as Record<string, unknown>)['odd'], undefined)
    })
  }

  it('show nothing of ours when they are refused', async () => {
    for (const [, , raw] of Object.values({ ...bodies, ...broken })) {
      const answer = await exchange(raw())
      for (const trace of ['node_modules', 'at ', '<html', 'Error:', import.meta.dirname]) {
        assert.ok(!answer.includes(trace), `${trace} in ${answer}`)
      }
    }
  })
})

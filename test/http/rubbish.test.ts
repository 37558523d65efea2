import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { aMessage } from './activities.ts'
import { type FakeConnector, startFakeConnector } from './fake-connector.ts'
import { aFakeChat, type FakeChat, type ServedBot, serveBot } from './served-bot.ts'

describe('rubbish at the door', () => {
  let connector: FakeConnector
  let chat: FakeChat
  let bot: ServedBot

  before(async () => {
    connector = await startFakeConnector()
    chat = aFakeChat()
    bot = await serveBot(chat, {}, { slowestRequestMs: 500 })
  })
  after(async () => {
    await bot.stop()
    await connector.close()
  })
  beforeEach(() => {
    chat.events.length = 0
  })
  afterEach(async () => {
    const { status } = await fetch(`${bot.url}/healthz`)
    assert.equal(status, 200)
    assert.equal(chat.events.length, 0)
  })

  for (const body of ['{}', '[]', '[{"type":"message"}]', '{"type":7}', '{"type":""}']) {
    it(`answers 400 to ${body}`, async () => {
      assert.equal((await bot.post(body)).status, 400)
    })
  }

  for (const body of ['{', 'null', '"text"', 'type=message', '\u0000']) {
    it(`answers 400 to ${JSON.stringify(body)}`, async () => {
      assert.equal((await bot.post(body)).status, 400)
    })
  }

  it('answers 400 to an activity without sender, conversation or service', async () => {
    const whole = aMessage('hallo', { serviceUrl: connector.serviceUrl })
    for (const part of ['from', 'recipient', 'conversation', 'serviceUrl']) {
      const { status } = await bot.post({ ...whole, [part]: undefined })
      assert.equal(status, 400, part)
    }
  })

  it('counts what it refuses', async () => {
    const name = 'ruggespraak_http_refused_total{reason="not-an-activity"}'
    const before = await bot.metric(name)
    await bot.post('{}')
    assert.equal(await bot.metric(name), before + 1)
  })

  it('answers 415 to another content type, as a form of a web page would send', async () => {
    const body = aMessage('hallo', { serviceUrl: connector.serviceUrl })
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      assert.equal((await bot.post(body, { 'content-type': type })).status, 415)
    }
  })

  it('answers 413 to more than 256 KB', async () => {
    const body = aMessage('x'.repeat(300_000), { serviceUrl: connector.serviceUrl })
    assert.equal((await bot.post(body)).status, 413)
  })

  it('survives deep nesting', async () => {
    const deep = `{"type":"message","value":${'['.repeat(60_000)}${']'.repeat(60_000)}}`
    assert.equal((await bot.post(deep)).status, 400)
  })

  it('answers the probe of the Playground, which has no body', async () => {
    for (const method of ['HEAD', 'GET', 'PUT']) {
      const { status } = await fetch(`${bot.url}/api/messages`, { method })
      assert.equal(status, 405, method)
    }
    const { status } = await fetch(`${bot.url}/api/messages`, { method: 'POST' })
    assert.equal(status, 400)
  })

  it('answers 403 to a request for another host name, and to one from a web page', async () => {
    const body = aMessage('hallo', { serviceUrl: connector.serviceUrl })
    assert.equal((await bot.post(body, { origin: 'https://evil.example' })).status, 403)
    assert.equal(await statusFor({ host: 'rebound.example' }), 403)
    assert.equal(await statusFor({ host: `localhost:${String(bot.port)}` }), 200)
  })

  it('sends no answer to another machine in local mode', async () => {
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/',
      'http://10.0.0.1/',
      'file:///x',
      'x',
    ]) {
      assert.equal((await bot.post(aMessage('hallo', { serviceUrl }))).status, 403, serviceUrl)
    }
  })

  it('stays up whatever JSON comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        assert.ok([400, 413, 415].includes((await bot.post(body)).status))
      }),
      { numRuns: 50 },
    )
  })

  it('closes on a body that does not end', async () => {
    const socket = connect(bot.port, '127.0.0.1')
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n',
    )
    socket.write('Content-Length: 100\r\n\r\n{"type"')
    const parts: Buffer[] = []
    for await (const part of socket) parts.push(part as Buffer)
    assert.match(Buffer.concat(parts).toString(), /^HTTP\/1\.1 408/)
  })

  function statusFor(headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      httpRequest(`${bot.url}/healthz`, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
  }
})

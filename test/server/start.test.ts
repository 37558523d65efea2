import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { startPlayground } from '../../src/server/playground.ts'
import { aMessage } from '../http/activities.ts'
import { startFakeConnector } from '../http/fake-connector.ts'
import { aFakeChat, serveBot } from '../http/served-bot.ts'

describe('the server', () => {
  it('lets what runs end before it stops, and takes nothing new', async () => {
    const connector = await startFakeConnector()
    const chat = aFakeChat()
    const bot = await serveBot(chat)
    let answerChat!: () => void
    const asked = new Promise<void>((isAsked) => {
      chat.views = () =>
        new Promise((resolve) => {
          answerChat = () => {
            resolve([])
          }
          isAsked()
        })
    })
    const running = bot.post(aMessage('hallo', { serviceUrl: connector.serviceUrl }))
    await asked
    const stopped = bot.stop()
    await assert.rejects(fetch(`${bot.url}/healthz`, { headers: { connection: 'close' } }))
    answerChat()
    assert.equal((await running).status, 200)
    await stopped
    await connector.close()
  })

  it('says that it is alive and ready, and gives totals', async () => {
    const bot = await serveBot(aFakeChat())
    const text = async (path: string) => (await fetch(`${bot.url}${path}`)).text()
    assert.equal(await text('/healthz'), '{"status":"ok"}')
    assert.equal(await text('/readyz'), '{"status":"ready"}')
    assert.match(await text('/metrics'), /ruggespraak_answer_seconds_count 0/)
    assert.equal((await fetch(`${bot.url}/pictures/../package.json`)).status, 404)
    assert.equal((await fetch(`${bot.url}/`)).status, 404)
    await bot.stop()
  })

  it('listens on this machine alone in local mode', async () => {
    const bot = await serveBot(aFakeChat())
    await assert.rejects(fetch(`http://[::1]:${String(bot.port)}/healthz`))
    await bot.stop()
  })

  it('keeps the Playground on this machine as well', async function () {
    this.timeout(60_000)
    const probe = createServer().listen(0, '127.0.0.1')
    await once(probe, 'listening')
    const { port } = probe.address() as AddressInfo
    probe.close()
    await once(probe, 'close')
    const stopping = new AbortController()
    assert.equal((await startPlayground(port, 3978, stopping.signal)).kind, 'running')
    assert.equal((await fetch(`http://127.0.0.1:${String(port)}`)).status, 200)
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address)
    for (const host of ['[::1]', ...elsewhere]) {
      await assert.rejects(fetch(`http://${host}:${String(port)}`), host)
    }
    stopping.abort()
  })

  it('starts no Playground on a port that is taken', async () => {
    const other = createServer().listen(0)
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    assert.deepEqual(await startPlayground(port, 3978, AbortSignal.abort()), {
      kind: 'port-taken',
      port,
    })
    other.close()
  })
})

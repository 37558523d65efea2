import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { overEachDatabase, type Place } from '../storage/over-each-database.ts'
import { aMessage, aPress, aTenant, type Facts } from './activities.ts'
import { type FakeConnector, startFakeConnector } from './fake-connector.ts'
import { aClock, serveNudges } from './nudged-bot.ts'
import { oddActivities, oddValues, parts, withPart } from './odd-activities.ts'
import type { Answered } from './served-bot.ts'
import { appId, startTokenService, type TokenService } from './token-service.ts'

const refusals: Readonly<Record<number, readonly string[]>> = {
  400: ['malformed', 'not-an-activity'],
  401: ['bad-token'],
  403: ['channel', 'service-url', 'tenant'],
}

/** In bytes. */
function heapAfterCleaning(): number {
  setFlagsFromString('--expose-gc')
  const clean = runInNewContext('gc') as () => void
  clean()
  return process.memoryUsage().heapUsed
}

overEachDatabase('Whatever comes with a right token, in production mode', (makePlace) => {
  let place: Place
  let connector: FakeConnector
  let tokens: TokenService
  let bot: Awaited<ReturnType<typeof serveNudges>>
  let headers: Record<string, string>
  let posted = 0

  before(async () => {
    place = await makePlace()
    connector = await startFakeConnector()
    tokens = await startTokenService()
    const { settings } = place
    const dataDir = 'dataDir' in settings ? settings.dataDir : 'unused'
    bot = await serveNudges(
      dataDir,
      aClock(Date.UTC(2026, 10, 23, 9)),
      {
        MicrosoftAppId: appId,
        MicrosoftAppPassword: 'a-secret',
        MicrosoftAppTenantId: aTenant,
        ...('dataDir' in settings ? {} : { DATABASE_URL: settings.databaseUrl }),
      },
      tokens.cloud,
    )
    const token = await tokens.sign({ serviceUrl: connector.serviceUrl })
    headers = { authorization: `Bearer ${token}` }
  })
  after(async () => {
    await bot.stop()
    await connector.close()
    await tokens.close()
    await place.remove()
  })

  /** Somebody else every time: what one did must not stand in the way of the next, nor the limit. */
  const facts = (): Facts => ({
    serviceUrl: connector.serviceUrl,
    conversation: `a:anybody-${String(posted % 200)}`,
  })
  const post = (body: object): Promise<Answered> => {
    posted += 1
    return bot.post(body, headers)
  }
  const assertProper = ({ status, text, json }: Answered, about: unknown): void => {
    const message = `${String(status)} ${text.slice(0, 100)} to ${JSON.stringify(about)}`
    if (status === 200) {
      assert.ok([undefined, 200].includes(json['statusCode'] as number | undefined), message)
    } else {
      assert.ok(refusals[status]?.includes(String(json['error'])), message)
      assert.deepEqual(Object.keys(json), ['error'], message)
    }
  }
  const errors = () => bot.log().match(/"level":50.*/g) ?? []
  const total = async (pattern: RegExp) =>
    (await bot.totals())
      .filter(([name]) => pattern.test(name))
      .reduce((sum, [, value]) => sum + value, 0)

  it('is answered or refused when any part of it is anything', async function () {
    this.timeout(120_000)
    const waiting = parts.flatMap((part) => oddValues.map((value) => ({ part, value })))
    const one = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { part, value } = next
        const body = part.startsWith('value.')
          ? aPress({ kind: 'command', name: 'nudge', value: '{"kind":"open"}' }, facts())
          : aMessage('menu', facts())
        assertProper(await post(withPart(body, part, value)), next)
      }
    }
    await Promise.all(Array.from({ length: 8 }, one))
    assert.deepEqual(errors(), [])
  })

  it('is answered or refused when it is odd all over', async function () {
    this.timeout(120_000)
    await fc.assert(
      fc.asyncProperty(oddActivities, async (build) => {
        const body = build(facts())
        assertProper(await post(body), body)
      }),
      { numRuns: 200 },
    )
    assert.deepEqual(errors(), [])
    assert.equal((Object.prototype as Record<string, unknown>)['id'], undefined)
  })

  it('is counted, each request once', async () => {
    assert.equal(
      await total(/"(answered|repeated|refused: .*|failed|late|queue-full)"|http_refused/),
      posted,
    )
    assert.equal(await total(/"(failed|late|queue-full)"/), 0, 'no turn failed')
  })

  it('does not make the bot grow', async function () {
    this.timeout(120_000)
    const flood = async (): Promise<void> => {
      for (let index = 0; index < 120; index++) {
        const attachments = [{ content: `${String(index)} ${'x'.repeat(100_000)}` }]
        await post({ ...aMessage('menu', facts()), attachments })
      }
    }
    await flood() // what is kept on purpose is full after this
    const before = heapAfterCleaning()
    await flood()
    const grown = heapAfterCleaning() - before
    assert.ok(grown < 8e6, `${String(Math.round(grown / 1e6))} MB`)
  })

  it('leaves everybody else served', async () => {
    connector.sent.length = 0
    const { status } = await post(aMessage('menu', { ...facts(), conversation: 'a:else' }))
    assert.equal(status, 200)
    assert.equal(connector.sent.length, 1)
  })
})

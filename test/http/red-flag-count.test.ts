import assert from 'node:assert/strict'
import { embedded, type Place } from '../storage/over-each-database.ts'
import { aMessage } from './activities.ts'
import { type FakeConnector, startFakeConnector } from './fake-connector.ts'
import { aClock, type MovedClock, serveNudges } from './nudged-bot.ts'

const counter = 'ruggespraak_red_flags_total'
const dayMs = 86_400_000
const morning = Date.UTC(2026, 10, 23, 9)

describe('the count of red flags over HTTP', function () {
  this.timeout(60_000)
  let place: Place
  let clock: MovedClock
  let connector: FakeConnector
  let bot: Awaited<ReturnType<typeof serveNudges>>

  before(async () => {
    place = await embedded.makePlace()
    assert.ok('dataDir' in place.settings, 'the embedded store has a folder')
    connector = await startFakeConnector()
    clock = aClock(morning)
    bot = await serveNudges(place.settings.dataDir, clock)
  })
  after(async () => {
    await bot.stop()
    await connector.close()
    await place.remove()
  })

  const says = (text: string, conversation: string) =>
    bot.post(aMessage(text, { serviceUrl: connector.serviceUrl, conversation }))

  it('stands still on the day itself, whatever is typed, and is a multiple of ten', async () => {
    for (let index = 0; index < 100; index++) {
      await says('ik kan sinds vanochtend niet meer plassen', `a:${index % 10}`)
      await says('hallo', `a:${index % 10}`)
      if (index % 25 === 0) assert.equal(await bot.metric(counter), 0)
    }
    assert.equal(await bot.metric(counter), 0)
    clock.set(morning + dayMs)
    const published = await bot.metric(counter)
    // chance moves it by a hundred once in twenty thousand times
    assert.ok(published > 0 && published <= 200, String(published))
    assert.equal(published % 10, 0)
    await says('ik kan sinds vanochtend niet meer plassen', 'a:1')
    assert.equal(await bot.metric(counter), published)
  })
})

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { embedded, type Place } from '../storage/over-each-database.ts'
import { aMessage, aTenant } from './activities.ts'
import {
  accessToken,
  type Asked,
  identityToken,
  type Microsoft,
  serviceUrl,
  startMicrosoft,
} from './microsoft.ts'
import { appId, startTokenService, type TokenService } from './token-service.ts'

const path = (file: string) => new URL(file, import.meta.url).pathname
const zone = 'Europe/Amsterdam'
const conversation = 'a:somebody'

/** How the bot proves to Microsoft who it is, in each way that Azure offers to a new bot. */
const kinds = {
  SingleTenant: {
    environment: { MicrosoftAppPassword: 'a-secret' },
    token: accessToken,
    from: `login.microsoftonline.com/${aTenant}/oauth2/v2.0/token`,
  },
  UserAssignedMSI: { environment: {}, token: identityToken, from: '/msi/token' },
}

for (const [kind, { environment, token, from }] of Object.entries(kinds)) {
  describe(`the process in production mode as ${kind}`, function () {
    this.timeout(120_000)
    let place: Place
    let tokens: TokenService
    let microsoft: Microsoft
    let bot: ChildProcess
    let url: string
    let output: string

    before(async () => {
      place = await embedded.makePlace()
      assert.ok('dataDir' in place.settings, 'the embedded store has a folder')
      tokens = await startTokenService()
      microsoft = await startMicrosoft(tokens.publicKey)
      const { PATH = '', HOME = '' } = process.env
      const preloads = ['--import=tsx', `--import=${path('onto-loopback.ts')}`]
      bot = spawn(process.execPath, [...preloads, path('../../src/server/main.ts')], {
        env: {
          ...{ PATH, HOME, NODE_ENV: 'production', PORT: '0', DATA_DIR: place.settings.dataDir },
          ...{ MicrosoftAppId: appId, MicrosoftAppTenantId: aTenant, MicrosoftAppType: kind },
          ...microsoft.environment,
          ...microsoft.identityEnvironment,
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      output = ''
      for (const stream of [bot.stdout, bot.stderr]) {
        stream?.on('data', (part: Buffer) => (output += part.toString()))
      }
      url = `http://127.0.0.1:${await portOf()}/api/messages`
    })
    after(async () => {
      if (bot.exitCode === null) bot.kill('SIGKILL')
      await microsoft.close()
      await tokens.close()
      await place.remove()
    })

    const portOf = async (): Promise<string> => {
      for (;;) {
        const port = /"port":(\d+),"mode":"production"/.exec(output)?.[1]
        if (port !== undefined) return port
        assert.equal(bot.exitCode, null, output)
        await sleep(50)
      }
    }
    const says = async (text: string): Promise<number> => {
      const signed = await tokens.sign({ serviceUrl })
      const { status } = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${signed}` },
        // Antarctica has no holidays on which nudges stay away
        body: JSON.stringify(aMessage(text, { serviceUrl, conversation, zone, country: 'AQ' })),
      })
      return status
    }
    /** What Teams was sent, once there is as much. */
    const sent = async (count: number): Promise<readonly Asked[]> => {
      for (;;) {
        const posts = microsoft.asked.filter(({ host }) => host === 'smba.trafficmanager.net')
        if (posts.length >= count) return posts
        assert.equal(bot.exitCode, null, output)
        await sleep(50)
      }
    }

    it('turns a stranger away, and asks Microsoft nothing on their behalf', async () => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(aMessage('hallo', { serviceUrl, conversation })),
      })
      assert.equal(response.status, 401)
      assert.deepEqual(microsoft.asked, [])
    })

    it('answers a person at Teams, with a token that it fetched itself', async () => {
      assert.equal(await says('hallo'), 200)
      const [answer] = await sent(1)
      assert.equal(answer?.headers.authorization, `Bearer ${token}`)
      assert.match(answer.url.pathname, /^\/emea\/v3\/conversations\/a(:|%3A)somebody\/activities/i)
    })

    it('sends the nudge that was set by chat when its time has come, signed the same way', async () => {
      const soon = DateTime.now().setZone(zone).plus({ minutes: 2 }).startOf('minute')
      await says(`elke dag om ${soon.toFormat('HH:mm')}, ook in het weekend`)
      await says('ja')
      const before = await sent(3)
      assert.match(before.at(-1)?.body ?? '', new RegExp(soon.toFormat('HH:mm')))
      bot.send(soon.toMillis() - Date.now() + 500)
      const nudge = (await sent(4)).at(-1)
      assert.equal(nudge?.headers.authorization, `Bearer ${token}`)
      assert.match(nudge.body, /Gedaan|Klaar/)
      await sleep(1500)
      assert.equal((await sent(4)).length, 4, 'once')
    })

    it('fetched its token from where this kind of bot must, and keeps it', () => {
      const fetched = microsoft.asked.filter(({ url }) => url.pathname.endsWith('/token'))
      assert.ok(fetched.length >= 1 && fetched.length <= 2, `${fetched.length} times`)
      for (const { host, url } of fetched) {
        assert.ok(`${host}${url.pathname}`.endsWith(from), url.href)
      }
    })

    it('writes no token, secret, word or id to its output, and ends well', async () => {
      const gone = once(bot, 'exit')
      bot.kill('SIGTERM')
      assert.deepEqual(await gone, [0, null])
      for (const trace of ['a-secret', token, 'eyJ', 'hallo', aTenant, appId, conversation]) {
        assert.ok(!output.includes(trace), trace)
      }
    })
  })
}

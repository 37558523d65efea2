import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Language } from '../../src/core/language.ts'
import { talkOver, type Talker } from '../chat/talker.ts'
import { everyRow } from '../privacy/everything-kept.ts'
import { embedded, type Place } from '../storage/over-each-database.ts'
import { aTenant, type Facts } from './activities.ts'
import { type FakeConnector, type Sent, startFakeConnector } from './fake-connector.ts'
import { aClock, type MovedClock, serveNudges } from './nudged-bot.ts'
import { lineOver } from './served-chat.ts'
import { shownOfCard } from './shown-card.ts'
import { appId, botToken, startTokenService, type TokenService } from './token-service.ts'

const minuteMs = 60_000
/** Monday 23 November 2026, 10:25 in Amsterdam: five minutes before the first slot. */
const almost = Date.UTC(2026, 10, 23, 9, 25)
const slot = Date.UTC(2026, 10, 23, 9, 30)

const said = {
  nl: {
    times: 'elke werkdag om half elf en kwart over drie',
    yes: 'ja',
    next: /maandag 23 november om 10:30/,
    stop: 'ik wil geen tips meer',
    settings: 'Instellingen',
    later: 'Straks',
    ten: 'Over 10 minuten',
    summary: /Ruggespraak/,
  },
  en: {
    times: 'every weekday at 10:30 and 15:15',
    yes: 'yes',
    next: /Monday 23 November at 10:30/,
    stop: 'no more tips',
    settings: 'Settings',
    later: 'Later',
    ten: 'In 10 minutes',
    summary: /Ruggespraak/,
  },
} as const

/** Longer than the planner and the dispatcher sleep. */
const aWhile = 1800

for (const mode of ['local', 'production'] as const) {
  describe(`nudges over HTTP in ${mode} mode`, function () {
    this.timeout(40_000)
    let place: Place
    let dataDir: string
    let clock: MovedClock
    let connector: FakeConnector
    let tokens: TokenService
    let bot: Awaited<ReturnType<typeof serveNudges>>
    let met = 0

    const start = async () => {
      const credentials = {
        MicrosoftAppId: appId,
        MicrosoftAppPassword: 'a-secret',
        MicrosoftAppTenantId: aTenant,
        PUBLIC_URL: 'https://bot.example',
      }
      const environment = mode === 'production' ? credentials : {}
      bot = await serveNudges(dataDir, clock, environment, tokens.cloud)
    }

    beforeEach(async () => {
      place = await embedded.makePlace()
      assert.ok('dataDir' in place.settings)
      dataDir = place.settings.dataDir
      connector = await startFakeConnector()
      tokens = await startTokenService()
      clock = aClock(almost)
      await start()
    })
    afterEach(async () => {
      await bot.stop()
      await connector.close()
      await tokens.close()
      await place.remove()
    })

    const somebody = async (language: Language = 'nl') => {
      const facts: Facts = {
        serviceUrl: connector.serviceUrl,
        conversation: `a:nudged-${++met}`,
        locale: language === 'nl' ? 'nl-NL' : 'en-GB',
        country: language === 'nl' ? 'NL' : 'GB',
      }
      const token = await tokens.sign({ serviceUrl: connector.serviceUrl })
      const headers = { authorization: `Bearer ${token}` }
      const signed = { post: (body: unknown) => bot.post(body, headers) }
      const talker = talkOver(lineOver(signed, connector, facts))
      return { talker, conversation: facts.conversation ?? '' }
    }
    const setBy = async (talker: Talker, language: Language) => {
      await talker.types(said[language].times)
      const status = await talker.types(said[language].yes)
      assert.match(status.text, said[language].next)
    }
    const sentTo = (conversation: string): readonly Sent[] =>
      connector.sent.filter(({ path }) => path.includes(encodeURIComponent(conversation)))
    const cardOf = ({ activity }: Sent) =>
      shownOfCard(activity.attachments?.[0]?.content ?? assert.fail('no card'))

    for (const language of ['nl', 'en'] as const) {
      it(`set by chat (${language}), come once at their time, with a token of our own`, async () => {
        const { talker, conversation } = await somebody(language)
        await setBy(talker, language)
        assert.equal(sentTo(conversation).length, 0)
        clock.set(slot)
        await connector.received(1)
        await sleep(aWhile)
        const [sent, ...more] = sentTo(conversation)
        assert.ok(sent)
        assert.equal(more.length, 0)
        const token = mode === 'production' ? `Bearer ${botToken}` : undefined
        assert.equal(sent.authorization, token)
        assert.match(sent.activity.summary ?? '', said[language].summary)
        assert.equal(cardOf(sent).buttons.length, 4)
        const activity = JSON.stringify(sent.activity)
        assert.match(activity, /\/pictures\/[\w-]+\.png/)
        assert.match(activity, /"altText":"[^"]{10,}"/)
      })
    }

    // the rest does not depend on tokens
    if (mode === 'production') return

    it('can be set by as many times as somebody likes to name', async () => {
      const { talker } = await somebody()
      const halfHours = Array.from({ length: 16 }, (_, index) => {
        const hour = String(9 + Math.floor(index / 2)).padStart(2, '0')
        return `${hour}:${index % 2 === 0 ? '00' : '30'}`
      })
      await talker.types(`elke werkdag om ${halfHours.join(', ')}`)
      assert.match(talker.card.text, /16:00 en 16:30/)
      const status = await talker.presses('Ja, dat klopt')
      assert.match(status.text, said.nl.next)
    })

    it('are not sent again after a restart, and go on with the next', async () => {
      const { talker, conversation } = await somebody()
      await setBy(talker, 'nl')
      clock.set(slot)
      await connector.received(1)
      await bot.stop()
      clock.set(slot + minuteMs)
      await start()
      await sleep(aWhile)
      assert.equal(sentTo(conversation).length, 1)
      clock.set(Date.UTC(2026, 10, 23, 14, 15))
      await connector.received(2)
      await sleep(aWhile)
      assert.equal(sentTo(conversation).length, 2)
    })

    it('go on when the clock of the machine is set back, and nothing comes twice', async () => {
      const early = await somebody()
      await setBy(early.talker, 'nl')
      clock.set(slot)
      await connector.received(1)
      clock.set(slot - 180 * minuteMs)
      const { talker, conversation } = await somebody()
      await talker.types('elke werkdag om 08:30')
      await talker.types('ja')
      connector.sent.length = 0
      clock.set(slot - 120 * minuteMs)
      await connector.received(1)
      clock.set(slot)
      await sleep(aWhile)
      assert.equal(sentTo(conversation).length, 1)
      assert.equal(sentTo(early.conversation).length, 0)
    })

    it('that fell due while nobody ran are sent late, but not too late', async () => {
      const soon = await somebody()
      await setBy(soon.talker, 'nl')
      await bot.stop()
      clock.set(slot + 20 * minuteMs)
      await start()
      await connector.received(1)
      await bot.stop()
      clock.set(Date.UTC(2026, 10, 23, 15, 0))
      await start()
      await sleep(aWhile)
      assert.equal(sentTo(soon.conversation).length, 1, 'forty-five minutes is too late')
    })

    it('put off by the button, come again then, once, also over a restart', async () => {
      const { talker, conversation } = await somebody()
      await setBy(talker, 'nl')
      clock.set(slot)
      await connector.received(1)
      const nudge = cardOf(sentTo(conversation)[0] ?? assert.fail())
      connector.sent.length = 0
      const choice = await talker.pressesOn(nudge, said.nl.later)
      await talker.pressesOn(choice, said.nl.ten)
      await talker.pressesOn(choice, said.nl.ten)
      await bot.stop()
      await start()
      clock.set(clock.now() + 10 * minuteMs)
      await connector.received(1)
      await sleep(aWhile)
      const [again, ...more] = sentTo(conversation)
      assert.equal(more.length, 0)
      assert.equal(cardOf(again ?? assert.fail()).text, nudge.text)
    })

    it('never come before somebody set them, nor after they stopped or left', async () => {
      const never = await somebody()
      await never.talker.installs()
      const stopped = await somebody()
      await setBy(stopped.talker, 'nl')
      await stopped.talker.types(said.nl.stop)
      const left = await somebody()
      await setBy(left.talker, 'nl')
      await left.talker.removes()
      connector.sent.length = 0
      clock.set(slot)
      await sleep(aWhile)
      clock.set(Date.UTC(2026, 10, 24, 9, 30))
      await sleep(aWhile)
      assert.equal(connector.sent.length, 0)
    })

    it('end when Teams says that the bot is gone, until the person writes again', async () => {
      const { talker, conversation } = await somebody()
      await setBy(talker, 'nl')
      connector.answer = () => ({
        status: 403,
        body: { error: { code: 'BotNotInConversationRoster' } },
      })
      clock.set(slot)
      await connector.received(1)
      await sleep(300)
      connector.answer = () => ({ status: 200 })
      connector.sent.length = 0
      clock.set(Date.UTC(2026, 10, 23, 14, 15))
      await sleep(aWhile)
      assert.equal(sentTo(conversation).length, 0)
      await talker.types('menu')
      clock.set(Date.UTC(2026, 10, 24, 9, 30))
      await connector.received(1)
      assert.equal(cardOf(connector.sent[0] ?? assert.fail()).buttons.length, 4)
    })

    it('leave no row on their way when they have arrived', async () => {
      const { talker } = await somebody()
      await setBy(talker, 'nl')
      clock.set(slot)
      await connector.received(1)
      await bot.stop()
      const { delivery, subscription } = await everyRow(place.settings)
      assert.deepEqual(delivery, [])
      assert.equal(subscription?.length, 1)
      await start()
    })
  })
}

import assert from 'node:assert/strict'
import { chromium, type Browser, type Page } from 'playwright-core'
import { wordings } from '../chat/wordings.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'
import { chromiumFlags, inBrowser } from './chromium.ts'
import { atPlayground, leaveOnlyTheChat, type PlaygroundPage } from './playground-page.ts'

const screens = {
  desktop: { width: 1280, height: 1000 },
  // as wide as a phone, as high as the longest card
  phone: { width: 390, height: 1400 },
} as const

/** What has no place in the content: what people type, and the words that every answer must say. */
const typed = {
  nl: {
    language: 'Nederlands',
    redFlag: 'ik kan sinds vanochtend niet meer plassen',
    consult: 'Raadpleeg je arts',
  },
  en: {
    language: 'English',
    redFlag: 'I have been unable to pee since this morning',
    consult: 'Consult your doctor',
  },
} as const
/** The default: what the Playground says of where its user is, is not believed. */
const country = 'NL'

inBrowser('the main job in a browser', (executablePath) => {
  let bot: BotProcess
  let browser: Browser
  let page: Page
  let somebody: PlaygroundPage

  before(async function () {
    this.timeout(120_000)
    bot = await startBotProcess()
    browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
    page = await browser.newPage()
    page.setDefaultTimeout(20_000)
    somebody = atPlayground(page)
    await page.goto(bot.address, { waitUntil: 'domcontentloaded' })
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await somebody.shows('failed')
  })

  after(async function () {
    this.timeout(30_000)
    await browser.close()
    await bot.stop()
  })

  it('begins with a welcome', async function () {
    this.timeout(60_000)
    await page.setViewportSize(screens.desktop)
    await somebody.sees(wordings.en.welcome)
    await somebody.shows('welcome')
  })

  for (const screen of ['desktop', 'phone'] as const) {
    for (const language of ['nl', 'en'] as const) {
      it(`is done in ${language} at ${screen} width, by buttons and by typing`, async function () {
        this.timeout(120_000)
        const say = wordings[language]
        const { consult, redFlag, language: name } = typed[language]
        const shows = (shot: string) => somebody.shows(`${language}-${screen}-${shot}`)
        await page.setViewportSize(screens[screen])
        if (screen === 'phone') await leaveOnlyTheChat(page)
        await somebody.types(name)

        await somebody.types('menu')
        await somebody.sees(say.menu)
        await shows('1-menu')
        await somebody.presses(say.learn)
        await somebody.sees(say.groups)
        await shows('2-groups')
        await somebody.presses(say.understand)
        await somebody.sees(say.topic)
        await somebody.types(say.topic)
        await somebody.sees(say.topicTitle)
        await shows('3-topic')
        await somebody.presses(say.wording.next)
        await somebody.sees(say.topicNext)
        await shows('4-topic-next')

        await somebody.types(say.check)
        await somebody.sees(say.cardA)
        await shows('5-card-a')
        await somebody.presses(say.wording.noneOfThese)
        await somebody.sees(say.cardB)
        await shows('6-card-b')
        await somebody.ticks(say.sign('b1-fever'))
        await shows('7-card-b-ticked')
        await somebody.presses(say.wording.submit)
        await somebody.sees(say.outcome('today', country))
        await somebody.sees(consult)
        assert.deepEqual(await somebody.buttons(), [say.again, say.pause])
        await shows('8-today')

        await somebody.types(redFlag)
        await somebody.sees(say.outcome('urgent', country))
        await somebody.sees(consult)
        await shows('9-red-flag')
      })
    }
  }
})

import { chromium, type Browser, type Page } from 'playwright-core'
import type { Language } from '../../src/core/language.ts'
import { wordings } from '../chat/wordings.ts'
import { spoken, treeIn } from '../dialogs/real-content.ts'
import { startBotProcess, type BotProcess } from './bot-process.ts'
import { chromiumFlags, inBrowser } from './chromium.ts'
import { withKeyboard, withTouch, type Person } from './person.ts'
import { atPlayground, leaveOnlyTheChat } from './playground-page.ts'

/** What people type, which is no content. */
const typed = {
  nl: { language: 'Nederlands', noTips: 'stop met de tips' },
  en: { language: 'English', noTips: 'stop the tips' },
} as const
/** What the Playground says of where its user is. */
const country = 'US'

/** From the welcome by the check to an outcome, to tips of one's own, and an exercise. */
async function lives(person: Person, language: Language): Promise<void> {
  const say = wordings[language]
  const edition = spoken.find((one) => one.language === language)
  if (edition === undefined) throw new Error(`no edition in ${language}`)
  const words = (key: string) => edition.content.say(language, `nudges:${key}`)
  const menu = treeIn(edition, 'menu').nodes['menu']
  const choice = (id: string): string =>
    menu?.type === 'question' ? (menu.choices.find((one) => one.id === id)?.label ?? '') : ''

  await person.types(typed[language].language)
  await person.sees(edition.content.say(language, 'chat:language.notice'))
  await person.types('menu')
  await person.sees(say.menu)
  await person.presses(choice('check'))
  await person.sees(say.cardA)
  await person.presses(say.wording.noneOfThese)
  await person.sees(say.cardB)
  await person.ticks(say.sign('b1-fever'))
  await person.presses(say.wording.submit)
  await person.sees(say.outcome('today', country))

  await person.types('menu')
  await person.sees(say.menu)
  await person.presses(choice('nudges'))
  await person.sees(words('form.title'))
  // with everything folded away as it is
  await person.presses(words('form.save'))
  await person.sees(words('said.saved'))
  await person.presses(words('option.change'))
  await person.sees(words('form.title'))
  await person.picks(words('form.presets.own'))
  await person.presses(words('form.more'))
  await person.fills(words('form.times'), '25:00')
  await person.presses(words('form.save'))
  await person.sees(words('form.unsaved'))
  await person.sees(words('problem.times.unreadable'))
  await person.fills(words('form.times'), '10:30')
  await person.ticks(words('form.wish.wheelchair-ok'))
  await person.presses(words('form.save'))
  await person.sees(words('said.saved'))
  await person.sees('10:30')
  await person.presses(words('option.exercise'))
  await person.sees(edition.content.say(language, 'exercises:rule').slice(0, 20))

  await person.types(typed[language].noTips)
  await person.sees(words('none.title'))
}

inBrowser('without a mouse', (executablePath) => {
  let bot: BotProcess
  let browser: Browser
  let page: Page

  before(async function () {
    this.timeout(120_000)
    bot = await startBotProcess()
    browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, hasTouch: true })
    await page.goto(bot.address, { waitUntil: 'domcontentloaded' })
    await page.locator('.ac-adaptiveCard').last().waitFor({ timeout: 30_000 })
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await atPlayground(page).shows('without-mouse-failed')
  })

  after(async function () {
    this.timeout(30_000)
    await browser.close()
    await bot.stop()
  })

  for (const language of ['nl', 'en'] as const) {
    it(`all of it can be done by keyboard alone (${language})`, async function () {
      this.timeout(120_000)
      await lives(withKeyboard(page), language)
    })
  }

  for (const language of ['nl', 'en'] as const) {
    it(`all of it can be done by touch on a phone (${language})`, async function () {
      this.timeout(120_000)
      await page.setViewportSize({ width: 390, height: 844 })
      await leaveOnlyTheChat(page)
      await lives(withTouch(page), language)
    })
  }
})

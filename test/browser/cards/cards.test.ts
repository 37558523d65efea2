import assert from 'node:assert/strict'
import axe from 'axe-core'
import { chromium, type Browser } from 'playwright-core'
import { spoken } from '../../dialogs/real-content.ts'
import { everyCard, type Sent } from '../../teams/cards/every-card.ts'
import { chromiumFlags, inBrowser } from '../chromium.ts'
import { openCardPage, widths, type CardPage, type Width } from './card-page.ts'
import { themes, type ThemeName } from './themes.ts'

const everyRule = { resultTypes: ['violations'] }
const contrastOnly = { ...everyRule, runOnly: ['color-contrast', 'link-in-text-block'] }

/** The cards of other countries are built alike; only words differ. */
const isAtHome = ({ name }: Sent) => !/-(BE|GB|US|JP|nowhere)$/.test(name)

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

interface Findings {
  readonly violations: readonly Finding[]
  readonly passes: readonly Finding[]
}

inBrowser('every card, drawn by the official renderer', (executablePath) => {
  let browser: Browser
  let cards: CardPage
  const sent = new Map<string, readonly Sent[]>()

  before(async function () {
    this.timeout(60_000)
    browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
    cards = await openCardPage(browser)
    for (const edition of spoken) sent.set(edition.language, await everyCard(edition))
  })

  after(() => browser.close())

  for (const { name, language } of spoken) {
    for (const theme of Object.keys(themes) as ThemeName[]) {
      // a theme changes colours and nothing else, and colours know no language
      if (theme !== 'light' && language !== 'en') continue
      const rules = theme === 'light' ? 'every rule' : 'contrast'
      it(`has no accessibility fault in ${name}, ${theme} (${rules})`, async function () {
        this.timeout(60_000)
        await cards.draw(sent.get(language)?.filter(isAtHome) ?? [], theme, 'desktop')
        await cards.page.addScriptTag({ content: axe.source })
        const { violations, passes } = await cards.page.evaluate<Findings>(
          `axe.run('main', ${JSON.stringify(theme === 'light' ? everyRule : contrastOnly)})`,
        )
        assert.ok(
          passes.some(({ id }) => id === 'color-contrast'),
          'contrast was looked at',
        )
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]),
          [],
        )
      })
    }

    for (const width of Object.keys(widths) as Width[]) {
      it(`cuts no word off in ${name} at ${width} width`, async function () {
        this.timeout(60_000)
        await cards.draw(sent.get(language) ?? [], 'light', width)
        const cut = await cards.page.evaluate<readonly string[]>(`
          [...document.querySelectorAll('.shown, .shown *')]
            .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== 'visible')
            .map((one) => one.closest('.shown').dataset.name + ': ' + one.innerText)
        `)
        assert.deepEqual(cut, [])
      })
    }
  }
})

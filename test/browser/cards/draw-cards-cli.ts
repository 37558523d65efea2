import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { spoken } from '../../dialogs/real-content.ts'
import { everyCard } from '../../teams/cards/every-card.ts'
import { chromiumFlags, chromiumPath } from '../chromium.ts'
import { openCardPage, widths, type Width } from './card-page.ts'
import { themes, type ThemeName } from './themes.ts'

/** So many cards on a sheet can be looked at in one go. */
const onASheet = 12

/** `npm run draw:cards [folder]`: every card in every theme and width, as sheets to look at. */
const folder = process.argv[2] ?? join('test-output', 'cards')
if (chromiumPath === null)
  throw new Error('no Chromium was found; install it, or name it by CHROMIUM')
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })
const cards = await openCardPage(browser)
for (const edition of spoken) {
  const sent = await everyCard(edition)
  for (const theme of Object.keys(themes) as ThemeName[]) {
    for (const width of Object.keys(widths) as Width[]) {
      for (let from = 0; from < sent.length; from += onASheet) {
        await cards.page.setViewportSize({ width: 4 * (widths[width] + 24), height: 800 })
        await cards.draw(sent.slice(from, from + onASheet), theme, width)
        await cards.page.addStyleTag({
          content: `main { columns: 4; column-gap: 16px } .shown { break-inside: avoid; margin-bottom: 16px }`,
        })
        const sheet = String(from / onASheet + 1).padStart(2, '0')
        const file = `${edition.language}-${theme}-${width}-${sheet}.png`
        await cards.page.screenshot({ path: join(folder, file), fullPage: true })
      }
    }
  }
}
await browser.close()

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { inTheme, themes as pictureThemes } from '../../../pictures/drawing/themes.ts'
import { renderPng } from '../../../pictures/rendering.ts'
import { drawCard } from '../../../src/teams/cards/draw-card.ts'
import type { Sent } from '../../teams/cards/every-card.ts'
import { hostConfigOf, styleSheetOf, type ThemeName } from './themes.ts'

const require = createRequire(import.meta.url)
const renderer = require.resolve('adaptivecards/dist/adaptivecards.min.js')
const drawings = join(import.meta.dirname, '../../../pictures/svg')
const home = 'https://bot.example'

/** How wide a card is in Teams, in CSS pixels. */
export const widths = { desktop: 480, phone: 328 } as const
export type Width = keyof typeof widths

/** Draws cards as the official renderer does, below each other in columns. */
export interface CardPage {
  readonly page: Page
  draw(sent: readonly Sent[], theme: ThemeName, width: Width): Promise<void>
}

export async function openCardPage(browser: Browser): Promise<CardPage> {
  const page = await browser.newPage()
  await page.route(`${home}/**`, (route) => {
    const picture = /\/pictures\/([\w-]+)\.png$/.exec(route.request().url())?.[1]
    return picture === undefined
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Cards</title>' })
      : route.fulfill({ contentType: 'image/png', body: pictureOf(picture) })
  })
  return {
    page,
    async draw(sent, theme, width) {
      const cards = sent.map(({ name, view }) => ({
        name,
        card: themed(
          theme,
          drawCard(view, (file) => `${home}/pictures/${file}`),
        ),
      }))
      await page.goto(home)
      await page.addScriptTag({ path: renderer })
      await page.addStyleTag({ content: styleSheetOf(theme) })
      await page.evaluate(
        drawing({
          cards,
          hostConfig: hostConfigOf(theme),
          width: widths[width],
          language: sent[0]?.view.language ?? 'en',
        }),
      )
      await page.waitForFunction('[...document.images].every((image) => image.complete)')
    },
  }
}

const pictures = new Map<string, Buffer>()

function pictureOf(name: string): Buffer {
  const known = pictures.get(name)
  if (known !== undefined) return known
  const svg = readFileSync(join(drawings, `${name.replace(/-dark$/, '')}.svg`), 'utf8')
  const png = renderPng(name.endsWith('-dark') ? inTheme(svg, pictureThemes.dark) : svg)
  pictures.set(name, png)
  return png
}

/** Teams' renderer takes the picture of its theme; the public one knows of one picture alone. */
function themed(theme: ThemeName, card: object): object {
  const swap = (key: string, value: unknown): unknown =>
    key !== 'body' || !Array.isArray(value)
      ? value
      : value.map((part: Readonly<Record<string, unknown>>) => {
          const [other] = (part['themedUrls'] ?? []) as readonly { theme: string; url: string }[]
          return other?.theme.toLowerCase() === theme ? { ...part, url: other.url } : part
        })
  return JSON.parse(JSON.stringify(card, swap)) as object
}

/**
 * What the browser runs. Markdown is left to the page by the renderer; our cards use links and
 * escapes alone.
 */
function drawing(what: object): string {
  return `{
    const { cards, hostConfig, width, language } = ${JSON.stringify(what)}
    const { AdaptiveCard, HostConfig, SerializationContext, Versions } = window.AdaptiveCards
    const clean = (text) => text.replace(/\\\\([^\\w\\s])/g, '$1')
      .replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';')
    AdaptiveCard.onProcessMarkdown = (text, result) => {
      const link = /^\\[((?:\\\\.|[^\\]])*)\\]\\(([^)]*)\\)$/.exec(text)
      result.outputHtml = link
        ? '<p><a href="' + clean(link[2]) + '">' + clean(link[1]) + '</a></p>'
        : '<p>' + clean(text).replace(/\\n/g, '<br>') + '</p>'
      result.didProcess = true
    }
    document.documentElement.lang = language
    const main = document.createElement('main')
    for (const { name, card } of cards) {
      const drawn = new AdaptiveCard()
      drawn.hostConfig = new HostConfig(hostConfig)
      drawn.parse(card, new SerializationContext(Versions.v1_5))
      // a form keeps the choices of a card apart from those of the next
      const place = document.createElement('form')
      place.className = 'shown'
      place.dataset.name = name
      place.style.width = width + 'px'
      place.append(drawn.render())
      main.append(place)
    }
    document.body.append(main)
  }`
}

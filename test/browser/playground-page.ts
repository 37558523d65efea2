import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

const patienceMs = 20_000
const shotsFolder = join('test-output', 'browser')

/** Somebody at the Playground: acts on the last card, and waits for words to appear on it. */
export interface PlaygroundPage {
  types(text: string): Promise<void>
  presses(label: string): Promise<void>
  ticks(sign: string): Promise<void>
  /** Waits until the last card says this. */
  sees(text: string): Promise<void>
  buttons(): Promise<readonly string[]>
  /** Writes what is on the screen to test-output/browser/. */
  shows(name: string): Promise<void>
}

export function atPlayground(page: Page): PlaygroundPage {
  mkdirSync(shotsFolder, { recursive: true })
  const cards = page.locator('.ac-adaptiveCard')
  const last = (): Locator => cards.last()
  const changesFrom = (before: string): Promise<boolean> =>
    page
      .waitForFunction(
        `[...document.querySelectorAll('.ac-adaptiveCard')].at(-1)?.innerText !== ${JSON.stringify(before)}`,
        undefined,
        { timeout: patienceMs / 2 },
      )
      .then(
        () => true,
        () => false,
      )
  return {
    async types(text) {
      const before = await cards.count()
      await send(page, text)
      await cards.nth(before).waitFor({ timeout: patienceMs })
    },
    async presses(label) {
      const before = await last().innerText({ timeout: patienceMs })
      // a busy machine may answer too late; then a person presses again
      for (let tries = 0; tries < 3; tries++) {
        await last()
          .getByRole('button', { name: label, exact: true })
          .click({ timeout: patienceMs })
        if (await changesFrom(before)) return
      }
      assert.fail(`"${label}" changed nothing on the card:\n${before}`)
    },
    async ticks(sign) {
      await last().getByText(sign).click({ timeout: patienceMs })
    },
    async sees(text) {
      await last().getByText(text).first().waitFor({ timeout: patienceMs })
    },
    buttons: () => last().getByRole('button').allInnerTexts(),
    async shows(name) {
      await last().scrollIntoViewIfNeeded()
      await page.screenshot({ path: join(shotsFolder, `${name}.png`) })
    },
  }
}

/** The Playground has no layout for phones: this leaves its chat alone, as wide as the window. */
export async function leaveOnlyTheChat(page: Page): Promise<void> {
  await page.addStyleTag({
    content:
      ':has(.ac-adaptiveCard) { min-width: 0 !important; max-width: calc(100vw - 24px) !important }',
  })
  await page.evaluate(`{
    const card = [...document.querySelectorAll('.ac-adaptiveCard')].at(-1)
    const box = [...document.querySelectorAll('[role=textbox]')].at(-1)
    let pane = card
    while (pane && !pane.contains(box)) pane = pane.parentElement
    for (let inner = pane; inner && inner !== document.body; inner = inner.parentElement) {
      inner.style.cssText += ';min-width:0!important;width:100%!important;max-width:100vw!important;margin:0!important;flex:1 1 auto!important'
      for (const beside of inner.parentElement.children) {
        if (beside !== inner && !['STYLE', 'SCRIPT'].includes(beside.tagName)) beside.style.display = 'none'
      }
    }
  }`)
}

/** The box takes words only once its editor is ready, so what arrived in it is looked at. */
async function send(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox').last()
  for (let tries = 0; ; tries++) {
    await box.click({ timeout: patienceMs })
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
    if ((await box.innerText()).includes(text)) break
    assert.ok(tries < 50, `the box did not take "${text}"`)
  }
  await page.keyboard.press('Enter')
}

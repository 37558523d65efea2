import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Somebody at the Playground, whatever they act with; always on the last card. */
export interface Person {
  types(text: string): Promise<void>
  presses(label: string): Promise<void>
  ticks(words: string): Promise<void>
  /** One of the first choice on the card. */
  picks(words: string): Promise<void>
  fills(label: string, text: string): Promise<void>
  sees(text: string): Promise<void>
}

const patienceMs = 20_000
/** Far more stops than the window has. */
const mostStops = 150

/** What has the focus, all that it is called by, and whether it is on the last card. */
const focused = `(() => {
  const one = document.activeElement
  const card = [...document.querySelectorAll('.ac-adaptiveCard')].at(-1)
  const ids = (one.getAttribute('aria-labelledby') ?? '').split(' ')
  const names = [
    one.innerText,
    ...[...(one.labels ?? [])].map((label) => label.innerText),
    ...ids.map((id) => document.getElementById(id)?.innerText),
  ]
  return {
    onCard: card?.contains(one) ?? false,
    role: one.getAttribute('role') ?? one.type ?? '',
    name: names.filter(Boolean).join(' ').trim(),
  }
})()`

interface Focused {
  readonly onCard: boolean
  readonly role: string
  readonly name: string
}

const isBox = ({ role, onCard }: Focused) => role === 'textbox' && !onCard

/** Somebody with a keyboard alone: Tab, Shift and Tab, arrows, Space, Enter and letters. */
export function withKeyboard(page: Page): Person {
  const { keyboard } = page
  const goTo = async (what: string, isIt: (at: Focused) => boolean): Promise<Focused> => {
    const seen: string[] = []
    // the last card stands right before the box to type in; behind that are the Playground's logs
    let key = 'Tab'
    for (let stops = 0; stops < mostStops; stops++) {
      const at = await page.evaluate<Focused>(focused)
      if (isIt(at)) return at
      seen.push(`${key}: ${at.role} ${at.name.slice(0, 40)}`)
      if (isBox(at)) key = 'Shift+Tab'
      await keyboard.press(key)
    }
    return assert.fail(`no way to ${what} by Tab alone; there were:\n${seen.join('\n')}`)
  }
  const onCard =
    (roles: readonly string[], name: string) =>
    (at: Focused): boolean =>
      at.onCard && roles.includes(at.role) && at.name.includes(name)
  return {
    async types(text) {
      await goTo('the box to type in', isBox)
      await sends(page, text)
    },
    async presses(label) {
      await goTo(label, onCard(['button', 'submit'], label))
      await keyboard.press(label.length % 2 === 0 ? 'Enter' : 'Space')
    },
    async ticks(words) {
      await goTo(words, onCard(['checkbox'], words))
      await keyboard.press('Space')
    },
    async picks(words) {
      await goTo(`the choice of ${words}`, onCard(['radio'], ''))
      for (let choices = 0; choices < 20; choices++) {
        if ((await page.evaluate<Focused>(focused)).name.includes(words)) {
          await keyboard.press('Space')
          return
        }
        await keyboard.press('ArrowDown')
      }
      assert.fail(`no choice of ${words} by the arrows`)
    },
    async fills(label, text) {
      await goTo(label, onCard(['text', 'textbox'], label))
      await keyboard.press('ControlOrMeta+A')
      await keyboard.type(text)
    },
    sees: (text) => seesOnLastCard(page, text),
  }
}

/** Somebody with a finger on a phone. */
export function withTouch(page: Page): Person {
  const card = () => page.locator('.ac-adaptiveCard').last()
  return {
    async types(text) {
      const box = page.getByRole('textbox').last()
      await box.tap({ timeout: patienceMs })
      await sends(page, text)
    },
    presses: (label) =>
      card().getByRole('button', { name: label, exact: true }).tap({ timeout: patienceMs }),
    ticks: (words) => card().getByText(words).first().tap({ timeout: patienceMs }),
    picks: (words) => card().getByText(words).first().tap({ timeout: patienceMs }),
    async fills(label, text) {
      const field = card().getByRole('textbox', { name: label })
      await field.tap({ timeout: patienceMs })
      await field.fill(text)
    },
    sees: (text) => seesOnLastCard(page, text),
  }
}

/** Types, and waits for the answer: the card before it may say what is looked for as well. */
async function sends(page: Page, text: string): Promise<void> {
  const cards = page.locator('.ac-adaptiveCard')
  const before = await cards.count()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await cards.nth(before).waitFor({ timeout: patienceMs })
}

async function seesOnLastCard(page: Page, text: string): Promise<void> {
  await page
    .locator('.ac-adaptiveCard')
    .last()
    .getByText(text)
    .first()
    .waitFor({ timeout: patienceMs })
}

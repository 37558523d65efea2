import type { Press } from '../../src/core/view.ts'
import { buttonOn, filledIn, type Shown } from './shown.ts'

/** What a client tells of the person who holds it. */
export interface Client {
  readonly locale?: string
  readonly country?: string
  readonly where?: 'personal' | 'group' | 'team'
}

/** One person's way to the bot: over the chat itself, or over HTTP. Each answers the cards shown. */
export interface Line {
  installs(): Promise<readonly Shown[]>
  /** The second event that Teams sends of the same installation. */
  isAdded(): Promise<readonly Shown[]>
  removes(): Promise<readonly Shown[]>
  sends(text: string): Promise<readonly Shown[]>
  sendsPress(press: Press, inputs: Record<string, string>): Promise<readonly Shown[]>
}

/** Opens a line for somebody new. */
export type Connect = (client: Client) => Line

/** Somebody in a conversation: acts, and looks at what comes back. */
export interface Talker {
  /** The card that was shown last. */
  readonly card: Shown
  /** How many cards the last thing brought. */
  readonly count: number
  installs(): Promise<Shown>
  isAdded(): Promise<Shown>
  removes(): Promise<Shown>
  types(text: string): Promise<Shown>
  /** Presses a button of the last card, with signs ticked or a field filled by label. */
  presses(label: string, chosen?: readonly string[]): Promise<Shown>
  /** The same on a card from before. */
  pressesOn(card: Shown, label: string, chosen?: readonly string[]): Promise<Shown>
  sendsPress(press: Press, inputs?: Record<string, string>): Promise<Shown>
}

const nothingYet: Shown = { text: '', buttons: [], fields: [] }

export function talkOver(line: Line): Talker {
  let card = nothingYet
  let count = 0
  const see = (cards: readonly Shown[]): Shown => {
    count = cards.length
    card = cards.at(-1) ?? card
    return card
  }
  const pressesOn = async (on: Shown, label: string, chosen: readonly string[] = []) =>
    see(await line.sendsPress(buttonOn(on, label), filledIn(on, chosen)))
  return {
    get card() {
      return card
    },
    get count() {
      return count
    },
    installs: async () => see(await line.installs()),
    isAdded: async () => see(await line.isAdded()),
    removes: async () => see(await line.removes()),
    types: async (text) => see(await line.sends(text)),
    presses: (label, chosen) => pressesOn(card, label, chosen),
    pressesOn,
    sendsPress: async (press, inputs = {}) => see(await line.sendsPress(press, inputs)),
  }
}

import { createChat, type ChatNeeds } from '../../src/chat/chat.ts'
import type { Happening } from '../../src/chat/inbound.ts'
import { createMemory, createSubscriptions } from '../../src/console/memory.ts'
import { createHolidays } from '../../src/content/holidays.ts'
import { loadPhrases } from '../../src/content/phrases/load-phrases.ts'
import { contentRoot } from '../../src/content/root.ts'
import type { Understood } from '../../src/core/understanding/understanding.ts'
import { createUnderstanding } from '../../src/core/understanding/understanding.ts'
import type { View } from '../../src/core/view.ts'
import { spoken } from '../dialogs/real-content.ts'
import { shownOf } from './shown.ts'
import { talkOver, type Client, type Line, type Talker } from './talker.ts'

const understanding = createUnderstanding(loadPhrases(contentRoot))

export const dutch: Client = { locale: 'nl-NL', country: 'NL' }
export const british: Client = { locale: 'en-GB', country: 'GB' }

/** Everything a chat needs, with the real content and a memory of its own; a report is a failure. */
export function chatNeeds(given: Partial<ChatNeeds> = {}): ChatNeeds {
  const [edition] = spoken
  if (edition === undefined) throw new Error('no edition')
  return {
    content: edition.content,
    understanding,
    settings: { defaultCountry: 'NL', check: 'guided', privateChat: 'https://chat.example/own' },
    conversations: createMemory(),
    nudges: {
      subscriptions: createSubscriptions(),
      holidays: createHolidays(),
      // a Monday morning in Amsterdam
      clock: { now: () => Date.UTC(2026, 10, 23, 8) },
    },
    report: (error) => {
      throw error
    },
    ...given,
  }
}

/** Hears the same in whatever is typed: for what the chat does with it. */
export function hears(heard: Partial<Understood>): ChatNeeds['understanding'] {
  const nothing: Understood = {
    intent: 'unknown',
    topic: null,
    redFlag: null,
    nearest: [],
    language: null,
  }
  return { understand: () => ({ ...nothing, ...heard }) }
}

/** The views themselves, for what only they tell. */
export type Ask = (what: Happening) => Promise<readonly View[]>

let met = 0

/** Somebody new at a chat; the function hands it one happening after the other. */
export function asker(needs: ChatNeeds, client: Client = dutch): Ask {
  const chat = createChat(needs)
  const conversation = `conversation-${++met}`
  const { where = 'personal', locale, country } = client
  return async (what) => {
    const { views } = await chat.reply({
      tenant: 'tenant',
      conversation,
      person: 'person',
      where,
      ...(locale === undefined ? {} : { locale }),
      ...(country === undefined ? {} : { country }),
      address: '',
      what,
    })
    return views
  }
}

/** Somebody new who talks with the chat itself, without any edge. */
export function talk(client: Client = dutch, needs: Partial<ChatNeeds> = {}): Talker {
  return talkOver(lineTo(asker(chatNeeds(needs), client)))
}

export function lineTo(ask: Ask): Line {
  const show = async (what: Happening) => (await ask(what)).map(shownOf)
  return {
    installs: () => show({ kind: 'installed' }),
    isAdded: () => show({ kind: 'installed' }),
    removes: () => show({ kind: 'removed' }),
    sends: (text) => show({ kind: 'typed', text }),
    sendsPress: (press, inputs) => show({ kind: 'pressed', press, inputs }),
  }
}

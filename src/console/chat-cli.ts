import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { createChat } from '../chat/chat.ts'
import type { Happening } from '../chat/inbound.ts'
import { createHolidays } from '../content/holidays.ts'
import { loadContent } from '../content/load.ts'
import { loadPhrases } from '../content/phrases/load-phrases.ts'
import { contentRoot } from '../content/root.ts'
import { createUnderstanding } from '../core/understanding/understanding.ts'
import { draw } from './draw.ts'
import { createMemory, createSubscriptions } from './memory.ts'

/**
 * The same conversation in a terminal, without any SDK: the proof that the walls hold. Every line
 * is typed text, numbers too. `npm run chat -- en` starts in English.
 */
const locale = process.argv[2] ?? process.env['LANG']?.replace('_', '-') ?? 'nl'
const conversation = randomUUID()
const chat = createChat({
  content: loadContent(contentRoot, {}),
  understanding: createUnderstanding(loadPhrases(contentRoot)),
  settings: { defaultCountry: 'NL', check: 'guided', privateChat: null },
  conversations: createMemory(),
  nudges: {
    subscriptions: createSubscriptions(),
    holidays: createHolidays(),
    clock: { now: () => Date.now() },
  },
  report: (error) => {
    console.error(error)
  },
})

async function happens(what: Happening): Promise<void> {
  const { views } = await chat.reply({
    tenant: 'terminal',
    conversation,
    person: 'you',
    where: 'personal',
    locale,
    address: '',
    what,
  })
  for (const view of views) console.log(draw(view))
}

const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' })
await happens({ kind: 'installed' })
terminal.prompt()
for await (const line of terminal) {
  const text = line.trim()
  if (text !== '') await happens({ kind: 'typed', text })
  terminal.prompt()
}

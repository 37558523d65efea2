import type { Happening, InboundEvent } from '../../src/chat/inbound.ts'
import { createChat, type ChatNeeds } from '../../src/chat/chat.ts'
import type { Press, View } from '../../src/core/view.ts'
import { flagTiers } from '../../src/core/understanding/signs.ts'
import { intents, type Understood } from '../../src/core/understanding/understanding.ts'
import { chatNeeds, hears } from '../chat/talk.ts'
import { treeIn, type Edition } from './real-content.ts'

/** Something that can happen to somebody new, and what understanding makes of the words. */
interface Case {
  readonly what: Happening
  readonly heard?: Partial<Understood>
  readonly where?: InboundEvent['where']
  readonly needs?: Partial<ChatNeeds>
}

const typed: Happening = { kind: 'typed', text: 'qwertyuiop' }
const press = (made: Press, inputs: Record<string, string> = {}): Happening => ({
  kind: 'pressed',
  press: made,
  inputs,
})

/** Whatever the chat answers of itself, by what it is. */
export function casesIn(edition: Edition): Readonly<Record<string, Case>> {
  const check = treeIn(edition, 'triage')
  const at = (tree: string, node: string, version: string, option: string): Press => ({
    kind: 'answer',
    position: { tree, node, version },
    option,
  })
  const country = (option: string): Press => ({ kind: 'form', form: 'country', option })
  return {
    ...Object.fromEntries(
      flagTiers.map((tier) => [
        `a red flag: ${tier}`,
        { what: typed, heard: { redFlag: { tier, item: 'b1-fever' } } },
      ]),
    ),
    ...Object.fromEntries(
      intents.map((intent) => [`the wish: ${intent}`, { what: typed, heard: { intent } }]),
    ),
    'a group': { what: typed, where: 'group' },
    'a picture instead of words': { what: { kind: 'other', reason: 'wordless' } },
    'a press that nobody can read': { what: { kind: 'other', reason: 'malformed-press' } },
    'a card that is no longer ours': {
      what: press({ kind: 'form', form: 'gone', option: 'save' }),
    },
    'a card of other content': { what: press(at('triage', 'card-b', 'old', 'none')) },
    'an option that does not exist': { what: press(at('triage', 'card-a', check.version, 'x')) },
    'nothing ticked': { what: press(at('triage', 'card-a', check.version, 'submit')) },
    'the country, asked': { what: press(at('country', 'form', '', 'look')) },
    'the country, unknown': { what: press(country('save'), { country: 'XX' }) },
    'the country, kept': { what: press(country('save'), { country: 'GB' }) },
    'the end': { what: { kind: 'typed', text: 'stop' } },
    'a failure': {
      what: typed,
      needs: {
        report: () => undefined,
        understanding: {
          understand: () => {
            throw new Error('a fault')
          },
        },
      },
    },
  }
}

/** What somebody new is shown then. */
export async function saidIn(
  { content, language }: Edition,
  { what, heard = {}, where = 'personal', needs = {} }: Case,
): Promise<readonly View[]> {
  const chat = createChat(chatNeeds({ content, understanding: hears(heard), ...needs }))
  const { views } = await chat.reply({
    tenant: 'tenant',
    conversation: 'new',
    person: 'person',
    where,
    locale: language,
    country: 'NL',
    zone: 'Europe/Amsterdam',
    address: '',
    what,
  })
  return views
}

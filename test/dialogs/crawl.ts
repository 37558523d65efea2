import { createChat } from '../../src/chat/chat.ts'
import type { Happening } from '../../src/chat/inbound.ts'
import type { ChatSettings } from '../../src/chat/scene.ts'
import { createMemory } from '../../src/console/memory.ts'
import type { Conversation } from '../../src/core/ports.ts'
import type { Press, View } from '../../src/core/view.ts'
import { chatNeeds, hears } from '../chat/talk.ts'
import type { Edition } from './real-content.ts'

/** A card that was met, what led to it, and where the chat says that the person is now. */
export interface Met {
  readonly view: View
  readonly by: string
  readonly kept: Conversation | null
}

/** Exercises follow each other without end; one round shows them all. */
const mostTurns = 15

/**
 * Somebody of that language in whom nothing is known but where they are, again and again: the
 * answer to one happening. Typed words mean nothing but what the open card makes of them.
 */
export function oneTurn(edition: Edition, check: ChatSettings['check'] = 'guided') {
  return async (
    what: Happening,
    position: Conversation['position'] = null,
  ): Promise<readonly Met[]> => {
    const conversations = createMemory()
    const key = { tenant: 'tenant', conversation: 'one' }
    const { language, content } = edition
    await conversations.save(
      key,
      { language, languageChosen: true, country: 'NL', countryChosen: true, position, heard: null },
      null,
    )
    const chat = createChat(
      chatNeeds({
        content,
        conversations,
        understanding: hears({}),
        settings: { defaultCountry: 'NL', check, privateChat: 'https://chat.example/own' },
      }),
    )
    const { views } = await chat.reply({
      ...key,
      person: 'person',
      where: 'personal',
      zone: 'Europe/Amsterdam',
      address: '',
      what,
    })
    const kept = await conversations.load(key)
    return views.map((view) => ({ view, by: JSON.stringify(what), kept }))
  }
}

/** Every card that can be reached by pressing, from the menu and the welcome, over all trees. */
export async function crawl(
  edition: Edition,
  check: ChatSettings['check'] = 'guided',
): Promise<readonly Met[]> {
  const turn = oneTurn(edition, check)
  const tried = new Set<string>()
  const met: Met[] = []
  const queue: Happening[] = [
    { kind: 'typed', text: 'menu' },
    lookAt(edition, 'welcome'),
    lookAt(edition, 'menu'),
  ]
  for (const what of queue) {
    const name = JSON.stringify(what)
    if (tried.has(name)) continue
    tried.add(name)
    for (const found of await turn(what)) {
      met.push(found)
      // the same cards in the other language are the other edition's
      if (found.view.language === edition.language) queue.push(...answersTo(found.view))
    }
  }
  return met
}

/** Everything that can be done at a card with its buttons: on signs, once with each tick. */
function answersTo(view: View): readonly Happening[] {
  return view.options.flatMap(({ press }) => {
    if (goesOnForever(press)) return []
    const plain = pressed(press, valuesOf(view))
    if (view.kind !== 'checklist' || press.kind !== 'answer' || press.option === 'back') {
      return [plain]
    }
    const ticked = view.groups.flatMap((group) =>
      group.ticks.map((tick) => pressed(press, { [group.id]: tick.id })),
    )
    return [plain, ...ticked]
  })
}

function pressed(press: Press, inputs: Record<string, string>): Happening {
  return { kind: 'pressed', press, inputs }
}

function lookAt({ content, language }: Edition, tree: string): Happening {
  const { start, version } = content.tree(tree, language, 'NL') ?? { start: '', version: '' }
  return pressed({ kind: 'answer', position: { tree, node: start, version }, option: 'look' }, {})
}

/** A form as it stands, sent back unchanged. */
function valuesOf(view: View): Record<string, string> {
  if (view.kind !== 'form') return {}
  return Object.fromEntries(
    view.fields.map((field) => [
      field.id,
      field.kind === 'choice' ? field.value.join(',') : String(field.value ?? ''),
    ]),
  )
}

function goesOnForever(press: Press): boolean {
  if (press.kind !== 'command') return false
  const turn = Number(/"turn":(\d+)/.exec(press.value ?? '')?.[1] ?? 0)
  return turn > mostTurns
}

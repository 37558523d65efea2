import { open } from '../core/dialog/step.ts'
import type { Position } from '../core/dialog/position.ts'
import type { Link, Option, View } from '../core/view.ts'
import { countryOf, requireTree, type Scene } from './scene.ts'

/** A button that shows a tree, from its first card or at a node. */
export function opens(scene: Scene, label: string, tree: string, node?: string): Option {
  return looks(
    label,
    open(requireTree(scene, tree), node),
    node === undefined ? tree : `${tree}-${node}`,
  )
}

/** A button that shows a position as it is. */
export function looks(label: string, position: Position, id = 'look'): Option {
  return { id, label, press: { kind: 'answer', position, option: 'look' } }
}

/** Lines that dial, for who reads on a phone; none where the number is not known. */
export function calls(scene: Scene, who: 'emergency' | 'crisis'): readonly Link[] {
  const { emergencyNumber, crisisLine } = numbers(scene)
  const found =
    (who === 'emergency' ? emergencyNumber : crisisLine).match(/\d+(?:[ -]\d+)*/gu) ?? []
  return found.map((number) => ({
    label: say(scene, 'call', { number }),
    url: `tel:${number.replaceAll(/\D/gu, '')}`,
  }))
}

export function menuButton(scene: Scene): Option {
  return opens(scene, say(scene, 'meant.menu'), 'menu')
}

/** One text of the chat itself: by its key in `chat.json`, or `file:key`. */
export function say(scene: Scene, key: string, params: Params = {}): string {
  const { language } = scene.conversation
  return scene.content.say(language, fullKey(key), { ...numbers(scene), ...params })
}

type Params = Readonly<Record<string, string | number>>

function fullKey(key: string): string {
  return key.includes(':') ? key : `chat:${key}`
}

function numbers(scene: Scene): Record<'emergencyNumber' | 'crisisLine', string> {
  const { content, conversation } = scene
  const country = countryOf(scene)
  return {
    emergencyNumber: content.emergencyNumber(conversation.language, country),
    crisisLine: content.crisisLine(conversation.language, country),
  }
}

interface Extras {
  readonly options?: readonly Option[]
  readonly links?: readonly Link[]
  /** The key of the paragraphs, when they stand apart from the title. */
  readonly text?: string
  readonly params?: Params
}

/** A card of the chat itself: title and paragraphs stand under the key. */
export function notice(scene: Scene, key: string, extras: Extras = {}): View & { kind: 'notice' } {
  const { language } = scene.conversation
  const params = { ...numbers(scene), ...extras.params }
  const title = say(scene, `${key}.title`, params)
  const text = fullKey(extras.text ?? `${key}.text`)
  const paragraphs = scene.content.sayAll(language, text, params)
  return {
    kind: 'notice',
    language,
    title,
    paragraphs,
    options: extras.options ?? [],
    ...(extras.links === undefined ? {} : { links: extras.links }),
    summary: scene.content.say(language, 'wording:summary'),
    speak: [title, ...paragraphs].join(' '),
  }
}

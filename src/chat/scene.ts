import type { Content } from '../content/load.ts'
import type { Position } from '../core/dialog/position.ts'
import { open } from '../core/dialog/step.ts'
import type { Tree } from '../core/dialog/tree.ts'
import type { Conversation } from '../core/ports.ts'
import { listOf } from '../core/triage/list.ts'
import type { Understanding, Understood } from '../core/understanding/understanding.ts'
import type { View } from '../core/view.ts'
import type { ChannelRequest } from './company/request.ts'
import type { NudgeRequest } from './nudges/request.ts'
import type { PrivacyRequest } from './privacy/request.ts'

/** What the deployer decides about the chat. */
export interface ChatSettings {
  /** Counts until the client or the person names another; ISO 3166-1 alpha-2. */
  readonly defaultCountry: string | null
  /** `list` shows the same signs as a text to read, without any answer (docs/decisions/0005). */
  readonly check: 'guided' | 'list'
  /** A link that opens a 1:1 chat with the bot; null where there is none. */
  readonly privateChat: string | null
}

/** What every turn needs besides the event. */
export interface ChatParts {
  readonly content: Content
  readonly understanding: Understanding
  readonly settings: ChatSettings
}

/** One turn's surroundings: the parts, and the conversation as it stands. */
export interface Scene extends ChatParts {
  /** Epoch milliseconds. */
  readonly now: number
  /** What the client says of where the person is; IANA. */
  readonly zone: string | undefined
  readonly conversation: Conversation
}

/** A channel's request, kept apart from a person's own. */
export interface CompanyRequest {
  readonly kind: 'channel'
  readonly request: ChannelRequest
}

/** What a turn comes to: the conversation as it should be kept, and what the person is shown. */
export interface Turn {
  readonly conversation: Conversation
  readonly views: readonly View[]
  /** A red flag was heard in what was typed. */
  readonly redFlag?: true
  /** Still to be served, and then shown: it needs what is stored. */
  readonly request?: NudgeRequest | PrivacyRequest | CompanyRequest
}

/** The country that counts for numbers now. */
export function countryOf({ conversation, settings }: Scene): string | null {
  return conversation.country ?? settings.defaultCountry
}

/** A tree in the person's language, for their country; the check as the deployer wants it. */
export function treeOf(scene: Scene, id: string): Tree | undefined {
  const tree = scene.content.tree(id, scene.conversation.language, countryOf(scene))
  return tree?.kind === 'triage' && scene.settings.check === 'list' ? listOf(tree) : tree
}

/** A tree that the content check guarantees. */
export function requireTree(scene: Scene, id: string): Tree {
  const tree = treeOf(scene, id)
  if (tree === undefined) throw new Error(`the content has no tree ${id}`)
  return tree
}

/** Where the person is; the menu when nothing else is known. */
export function positionOf(scene: Scene): Position {
  return scene.conversation.position ?? open(requireTree(scene, 'menu'))
}

/** The same scene with something of the conversation changed. */
export function change(scene: Scene, changed: Partial<Conversation>): Scene {
  return { ...scene, conversation: { ...scene.conversation, ...changed } }
}

/**
 * What words mean, and the scene in which they are answered: who has chosen no language is answered in
 * the one they write, since many a client is set to English.
 */
export function listen(scene: Scene, text: string): { heard: Understood; scene: Scene } {
  const { language, languageChosen } = scene.conversation
  const heard = scene.understanding.understand(text, language)
  const isOther = heard.language !== null && !languageChosen && heard.language !== language
  return {
    heard,
    scene: isOther ? change(scene, { language: heard.language, languageChosen: true }) : scene,
  }
}

/** A turn with one more line above its first view. */
export function addLine({ conversation, views }: Turn, line: string): Turn {
  const [first, ...rest] = views
  if (first === undefined) return { conversation, views }
  const said = first.notice === undefined ? line : `${first.notice} ${line}`
  return { conversation, views: [{ ...first, notice: said }, ...rest] }
}

export function turn(scene: Scene, ...views: readonly View[]): Turn {
  return { conversation: scene.conversation, views }
}

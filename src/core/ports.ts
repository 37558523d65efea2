import type { Position } from './dialog/position.ts'
import type { Language } from './language.ts'

/** Which conversation: the tenant is part of the key, since ids are unique only within it. */
export interface ConversationKey {
  readonly tenant: string
  readonly conversation: string
}

/** When a person was last heard, as roughly as will do to end in deletion (decision 0012). */
export interface Heard {
  /** `yyyy-MM`, in UTC. */
  readonly month: string
  /** Where the notice before the deletion goes; opaque, only the edge reads it. */
  readonly address: string | null
  /** `yyyy-MM-dd`, in UTC: the day of that notice. Null: there was none since they were heard. */
  readonly toldOn: string | null
}

/**
 * All that is kept of a conversation. Never an answer, never an outcome.
 * `languageChosen` / `countryChosen`: the person set it, or wrote in it, so the client's own no longer counts.
 */
export interface Conversation {
  readonly language: Language
  readonly languageChosen: boolean
  /** ISO 3166-1 alpha-2, upper case; null while unknown. */
  readonly country: string | null
  readonly countryChosen: boolean
  readonly position: Position | null
  /** Null for a team or a group: nobody in particular is there. */
  readonly heard: Heard | null
}

/** A conversation as stored; `revision` counts its writes and guards against a lost update. */
export interface StoredConversation extends Conversation {
  readonly revision: number
}

export interface ConversationStore {
  load(key: ConversationKey): Promise<StoredConversation | null>
  /**
   * Writes when the stored revision is still `expected` (null: no row yet).
   * Answers false, having written nothing, when another writer came first.
   */
  save(key: ConversationKey, next: Conversation, expected: number | null): Promise<boolean>
  remove(key: ConversationKey): Promise<void>
}

/** The present moment; an edge hands it in, so that time is always an argument. */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  now(): number
}

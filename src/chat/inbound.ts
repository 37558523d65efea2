import type { Press, View } from '../core/view.ts'

/** What happened, in words that every edge can speak. */
export type Happening =
  | { readonly kind: 'installed' }
  | { readonly kind: 'removed' }
  /** Plain words: mention and markup are gone, spaces are single. Never empty. */
  | { readonly kind: 'typed'; readonly text: string }
  /** The same of a message that was sent before and changed since. */
  | { readonly kind: 'edited'; readonly text: string }
  /** `inputs` by field id; several choices are joined by commas, a toggle is `true` or `false`. */
  | {
      readonly kind: 'pressed'
      readonly press: Press
      readonly inputs: Readonly<Record<string, string>>
    }
  /**
   * Nothing that the chat can act on. A person waits for an answer to `malformed-press` (a card
   * that is not ours, or no longer) and to `wordless` (a picture, a file); not to `upgraded`.
   */
  | {
      readonly kind: 'other'
      readonly reason: 'malformed-press' | 'wordless' | 'upgraded'
    }

/** Others are there: who acts, and whether they belong. */
export interface Company {
  /** The name that others see, for the one post that says who changed something. Never kept. */
  readonly by: string
  /** Whether the person is a member of the team; a guest is not. */
  readonly mayChange: () => Promise<boolean>
}

/** Between a team's id and its channel's in the key of a conversation; neither id has a space. */
export const teamSeparator = ' '

/** One event of one conversation, as the edge hands it to the chat. */
export interface InboundEvent {
  readonly tenant: string
  readonly conversation: string
  /** The directory's object id when the client gives it, else the channel's own id of the person. */
  readonly person: string
  readonly where: 'personal' | 'group' | 'team'
  /** BCP 47, as the client sends it. */
  readonly locale?: string
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string
  /** IANA name. */
  readonly zone?: string
  /** What a later message of our own needs; opaque, only the edge reads it. */
  readonly address: string
  readonly what: Happening
  /** In a team only. */
  readonly company?: Company
}

export interface Reply {
  /** In the order in which they are sent. After a press, the first replaces the pressed card. */
  readonly views: readonly View[]
}

/** The use case behind every edge. A failure inside a turn is answered with a view, not thrown. */
export interface Chat {
  reply(event: InboundEvent): Promise<Reply>
}

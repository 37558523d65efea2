import type { Position } from './dialog/position.ts'
import type { Language } from './language.ts'
import type { Tier } from './triage/tier.ts'

/**
 * What a press sends back to us. It is all that a card carries, so an old card still says
 * what it meant.
 */
export type Press =
  | { readonly kind: 'answer'; readonly position: Position; readonly option: string }
  | { readonly kind: 'command'; readonly name: string; readonly value?: string }
  | { readonly kind: 'form'; readonly form: string; readonly option: string }

export interface Option {
  readonly id: string
  readonly label: string
  readonly press: Press
  /** `primary` is the step that most people want; at most one a view. */
  readonly style?: 'primary' | 'destructive'
}

/** A link that leaves the chat (a source, a private chat, a phone number). */
export interface Link {
  readonly label: string
  readonly url: string
}

export interface Picture {
  /** A file name under `/pictures/`, without folder. */
  readonly file: string
  readonly alt: string
}

/** One thing that can be ticked, with the number by which it can be typed (from 1, over the card). */
export interface Tick {
  readonly id: string
  readonly number: number
  readonly label: string
}

export interface TickGroup {
  readonly id: string
  readonly label: string
  readonly ticks: readonly Tick[]
}

export type Field = {
  readonly id: string
  readonly label: string
  /** Said beside the field when what was filled in cannot be used. */
  readonly error?: string
  readonly required?: boolean
  readonly hint?: string
  /** Rarely changed: stands among what can be folded away. */
  readonly aside?: true
} & (
  | { readonly kind: 'text' | 'time' | 'date'; readonly value?: string }
  | {
      readonly kind: 'choice'
      readonly multiple: boolean
      /** `list` shows every choice, `compact` folds them, `filtered` lets a person type to find one. */
      readonly style: 'list' | 'compact' | 'filtered'
      readonly choices: readonly { readonly id: string; readonly label: string }[]
      readonly value: readonly string[]
    }
  | { readonly kind: 'toggle'; readonly value: boolean }
)

interface Shown {
  readonly language: Language
  readonly title: string
  readonly paragraphs: readonly string[]
  /** One friendly line above everything else: why this is shown now. */
  readonly notice?: string
  readonly picture?: Picture
  /** At most six, in the order in which they stand on the card. */
  readonly options: readonly Option[]
  readonly links?: readonly Link[]
  /** Small print in lines: where the facts come from, in words for a reader. */
  readonly source?: string
  /** For the notification and clients that cannot draw: never anything about health. */
  readonly summary: string
  /** For a screen reader that reads the card as one. */
  readonly speak: string
}

/** What a person is shown, in their language, whatever the screen. */
export type View = Shown &
  (
    | { readonly kind: 'page' | 'question' | 'notice' | 'nudge' }
    | { readonly kind: 'checklist'; readonly groups: readonly TickGroup[] }
    | {
        readonly kind: 'form'
        readonly fields: readonly Field[]
        /** What shows the fields that stand aside; without it every field is shown. */
        readonly more?: string
      }
    | { readonly kind: 'outcome'; readonly tier: Tier | 'crisis' }
  )

import type { Language } from '../../core/language.ts'

/** The few elements of Adaptive Cards 1.5 that we draw with. */
export interface TextBlock {
  readonly type: 'TextBlock'
  readonly text: string
  readonly wrap: true
  readonly style?: 'heading'
  readonly size?: 'small' | 'medium' | 'large'
  readonly weight?: 'bolder'
  readonly isSubtle?: true
  readonly spacing?: 'small' | 'medium'
}

export interface CardImage {
  readonly type: 'Image'
  readonly url: string
  readonly altText: string
  readonly size?: 'stretch'
  /** Teams' own, beside Adaptive Cards 1.5: whoever does not know it shows `url`. */
  readonly themedUrls?: readonly { readonly theme: 'Dark'; readonly url: string }[]
}

export interface Container {
  readonly type: 'Container'
  readonly style?: 'emphasis' | 'accent' | 'good' | 'warning' | 'attention'
  readonly bleed?: true
  readonly items: readonly CardElement[]
  readonly id?: string
  readonly isVisible?: false
}

export interface ActionSet {
  readonly type: 'ActionSet'
  readonly actions: readonly (Action | Unfold)[]
  readonly spacing?: 'small' | 'medium'
}

/** Shows what was folded away; the bot is not asked. */
export interface Unfold {
  readonly type: 'Action.ToggleVisibility'
  readonly title: string
  readonly targetElements: readonly string[]
}

interface Input {
  readonly id: string
  readonly label: string
}

export interface ChoiceSet extends Input {
  readonly type: 'Input.ChoiceSet'
  readonly isMultiSelect: boolean
  readonly style: 'expanded' | 'compact' | 'filtered'
  readonly wrap: true
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly value?: string
}

export interface SimpleInput extends Input {
  readonly type: 'Input.Text' | 'Input.Time' | 'Input.Date'
  readonly value?: string
  readonly maxLength?: number
}

/** Its words stand beside the box, so it needs no label above it. */
export interface Toggle {
  readonly type: 'Input.Toggle'
  readonly id: string
  readonly title: string
  readonly value: 'true' | 'false'
  readonly wrap: true
}

export type CardElement =
  TextBlock | CardImage | Container | ActionSet | ChoiceSet | SimpleInput | Toggle

interface Pressed {
  readonly title: string
  readonly data: Readonly<Record<string, unknown>>
  readonly style?: 'positive' | 'destructive'
  readonly associatedInputs: 'auto' | 'none'
}

export interface Action extends Pressed {
  readonly type: 'Action.Execute'
  readonly verb: string
  /** For clients that do not know Action.Execute. */
  readonly fallback: Pressed & { readonly type: 'Action.Submit' }
}

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  readonly lang: Language
  readonly speak: string
  readonly fallbackText: string
  readonly body: readonly CardElement[]
}

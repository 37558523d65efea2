import type { Target } from '../../core/dialog/tree.ts'
import type { Scene, Turn } from '../scene.ts'

/** Where a place leads: a card to show, or out of it to another part of the chat. */
export type PlaceStep =
  | { readonly kind: 'stay'; readonly turn: Turn }
  | {
      readonly kind: 'leave'
      readonly scene: Scene
      readonly to: Target
      readonly notice?: string
    }

/**
 * Somewhere in the chat that is not a tree, since it changes what is kept of a person: a form.
 * A tree leads here by the place's name (`to: /country`), a stored position by the same name.
 */
export interface Place {
  enter(scene: Scene): PlaceStep
  /** A button of the place's own form, with what was filled in. */
  submit(scene: Scene, option: string, inputs: Readonly<Record<string, string>>): PlaceStep
  /** What the form offers by name: typed in full, it is that and nothing else. */
  offers?(scene: Scene): readonly { readonly id: string; readonly label: string }[]
  /** Words typed while the form is open; null when they say nothing to it. */
  hear(scene: Scene, text: string): PlaceStep | null
  /** The form again, when nobody could make anything of the words. */
  unclear(scene: Scene): PlaceStep
}

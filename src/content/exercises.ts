import type { Language } from '../core/language.ts'
import type { Picture } from '../core/view.ts'
import type { Sayings } from './localize/sayings.ts'
import type { Exercises } from './shape/exercises-shape.ts'

/** A micro-exercise in one language. */
export interface Exercise {
  readonly id: string
  readonly name: string
  /** At most three short lines. */
  readonly steps: readonly string[]
  /** When to take care, or to skip it. */
  readonly care: string
  readonly seconds: number
  readonly tags: readonly string[]
  readonly picture: Picture
}

/** The exercises with their texts, in the order of `dialogs/exercises.yaml`. */
export function localizeExercises(
  data: Exercises,
  sayings: Sayings,
  language: Language,
): readonly Exercise[] {
  return data.map(({ id, seconds, tags }) => ({
    id,
    name: sayings.say(language, `exercises:${id}.name`),
    steps: sayings.sayAll(language, `exercises:${id}.steps`),
    care: sayings.say(language, `exercises:${id}.care`),
    seconds,
    tags,
    picture: { file: `${id}.png`, alt: sayings.say(language, `exercises:${id}.pictureAlt`) },
  }))
}

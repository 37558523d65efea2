import { chooseExercise, fittingExercises } from '../../core/nudges/choose-exercise.ts'
import type { ExerciseWish } from '../../core/nudges/choose-exercise.ts'
import type { Option, View } from '../../core/view.ts'
import type { Exercise } from '../../content/exercises.ts'
import { menuButton, notice, say } from '../notice.ts'
import type { Scene } from '../scene.ts'
import type { NudgeRequest } from './request.ts'
import { pressOf, snoozes, type PressableRequest } from './press.ts'

export function asks(scene: Scene, key: string, request: PressableRequest): Option {
  return { id: key, label: say(scene, `nudges:option.${key}`), press: pressOf(request) }
}

/** The exercises that somebody's own go round. */
export function exercisesFor(
  { content, conversation }: Scene,
  wishes: readonly ExerciseWish[],
): readonly Exercise[] {
  return fittingExercises(content.exercises(conversation.language), wishes)
}

/** What is asked for now goes before how somebody sits or stands, never before what they can do. */
export function wishesFor(
  asked: readonly ExerciseWish[] | undefined,
  kept: readonly ExerciseWish[],
): readonly ExerciseWish[] {
  if (asked === undefined) return kept
  const demands = kept.filter((wish) => wish === 'wheelchair-ok' || wish === 'quiet')
  return [...new Set([...asked, ...demands])]
}

/** Which exercise: the one of this turn among those that fit, for somebody's own rotation. */
export function exerciseOf(
  scene: Scene,
  rotation: string,
  wishes: readonly ExerciseWish[],
  turn: number,
): Exercise {
  const chosen = chooseExercise(exercisesFor(scene, wishes), rotation, turn)
  if (chosen === undefined) throw new Error('the content has no exercise that fits')
  return chosen
}

/** An exercise without buttons; who shows it adds them. */
export function exerciseCard(
  scene: Scene,
  exercise: Exercise,
): Omit<View & { kind: 'nudge' }, 'options'> & { readonly source: string } {
  const paragraphs = [...exercise.steps, exercise.care]
  const rule = say(scene, 'exercises:rule')
  return {
    kind: 'nudge',
    language: scene.conversation.language,
    title: exercise.name,
    paragraphs,
    picture: exercise.picture,
    source: rule,
    summary: say(scene, 'wording:summary'),
    speak: [exercise.name, ...paragraphs, rule].join(' '),
  }
}

/** A nudge as it arrives. Its buttons change the card; only putting it off is kept. */
export function nudgeCard(scene: Scene, exercise: Exercise, slot: string): View {
  const card = exerciseCard(scene, exercise)
  return {
    ...card,
    source: `${card.source}\n${say(scene, 'nudges:card.how')}`,
    options: [
      { ...asks(scene, 'done', { kind: 'done', slot }), style: 'primary' },
      asks(scene, 'later', { kind: 'later', slot }),
      asks(scene, 'skip', { kind: 'skip', slot }),
      asks(scene, 'settings', { kind: 'status' }),
    ],
  }
}

/** An exercise that somebody asked for, at any hour. */
export function exerciseNow(
  scene: Scene,
  exercise: Exercise,
  next: NudgeRequest & { kind: 'exercise' },
): View {
  return {
    ...exerciseCard(scene, exercise),
    options: [
      asks(scene, 'another', next),
      asks(scene, 'nudges', { kind: 'open' }),
      menuButton(scene),
    ],
  }
}

/** How long to put a nudge off. */
export function laterCard(scene: Scene, slot: string): View {
  return notice(scene, 'nudges:later', {
    options: snoozes.map((minutes) => ({
      id: `later-${minutes}`,
      label: say(scene, 'nudges:option.minutes', { minutes }),
      press: pressOf({ kind: 'snooze', slot, minutes }),
    })),
  })
}

/** After a button of a nudge: a short word, and the way to the settings. */
export function afterNudge(scene: Scene, kind: 'done' | 'skip' | 'snoozed'): View {
  return notice(scene, `nudges:${kind}`, {
    options: [asks(scene, 'settings', { kind: 'status' })],
  })
}

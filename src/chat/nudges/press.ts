import { z } from 'zod/v4'
import { exerciseWishes } from '../../core/nudges/choose-exercise.ts'
import type { Press } from '../../core/view.ts'
import { readCarried } from '../carried.ts'
import { proposalShape, time } from './proposal-shape.ts'
import type { Agreeable, NudgeRequest } from './request.ts'

/** How long a nudge can be put off, in minutes (users ask for a choice, not one fixed length). */
export const snoozes = [10, 30, 60] as const

/** A plus for each time that the nudge was put off. */
const slot = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d\+{0,9}$/)
/** A date, or a minute of one. */
const localMoment = z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/)
const pause = z.union([
  z.strictObject({ kind: z.literal('today') }),
  z.strictObject({ kind: z.literal('tomorrow-morning'), at: time }),
  z.strictObject({ kind: z.literal('until'), date: localMoment }),
  z.strictObject({ kind: z.literal('between'), from: localMoment, until: localMoment }),
])
const agreeable = [
  z.strictObject({ kind: z.literal('accept'), proposal: proposalShape }),
  z.strictObject({
    kind: z.literal('pause'),
    pause,
    instead: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('postpone'), minutes: z.int().min(1).max(480).nullable() }),
] as const
export const agreeableShape: z.ZodType<Agreeable> = z.union(agreeable)
const requestShape = z.union([
  z.strictObject({ kind: z.literal(['open', 'form', 'status', 'pauses', 'resume', 'stop']) }),
  ...agreeable,
  z.strictObject({ kind: z.literal(['done', 'skip', 'later']), slot }),
  z.strictObject({ kind: z.literal('snooze'), slot, minutes: z.literal([...snoozes]) }),
  z.strictObject({
    kind: z.literal('exercise'),
    turn: z.int().nonnegative().nullable(),
    wishes: z.array(z.literal(exerciseWishes)).max(exerciseWishes.length).optional(),
  }),
])

/** The name of the commands that nudge cards carry; the request travels as their value. */
const command = 'nudge'

/** What a button can carry; forms and words come another way. */
export type PressableRequest = Exclude<
  NudgeRequest,
  {
    kind:
      | 'save'
      | 'save-pause'
      | 'propose'
      | 'until'
      | 'unclear'
      | 'choose'
      | 'not-on'
      | 'quiet'
      | 'change'
  }
>

/** A request as what a button sends back. */
export function pressOf(request: PressableRequest): Press {
  return { kind: 'command', name: command, value: JSON.stringify(request) }
}

/** The request of a pressed button; null when the card is not one of ours, or too old to read. */
export function requestOf(press: Press & { kind: 'command' }): NudgeRequest | null {
  if (press.name !== command || press.value === undefined) return null
  return readCarried(requestShape, press.value)
}

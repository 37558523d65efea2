import { z } from 'zod/v4'
import type { Position } from '../../core/dialog/position.ts'
import type { Asked } from '../../core/understanding/times/read-times.ts'
import { readCarried } from '../carried.ts'
import type { Scene } from '../scene.ts'
import { agreeableShape } from './press.ts'
import { day, range, time } from './proposal-shape.ts'
import type { Agreeable } from './request.ts'

const askedShape: z.ZodType<Asked> = z.strictObject({
  ask: z.literal([
    'days',
    'times',
    'end',
    'length',
    'past',
    'impossible',
    'how-often',
    'weekly',
    'same-times',
  ]),
  before: z.strictObject({
    days: z.array(day).max(7),
    times: z.array(time).max(48),
    minutes: z.int().min(1).max(1440).nullable(),
    ranges: z.array(range).max(12),
  }),
})
const choicesShape: z.ZodType<readonly Agreeable[]> = z.array(agreeableShape).max(6)

/**
 * What the chat waits for after times in words: a yes, a choice, or the rest of what was said. The
 * times as understood stand in the position until then; the words do not.
 */
export const waiting = {
  forYes: (yes: Agreeable): Position => at('proposal', yes),
  forChoice: (choices: readonly Agreeable[]): Position => at('choose', choices),
  forMore: (asked: Asked): Position => at('asked', asked),
}

function at(node: string, carried: unknown): Position {
  return { tree: 'nudges', node, version: JSON.stringify(carried) }
}

function carriedAt(scene: Scene, node: string): string | null {
  const { position } = scene.conversation
  return position?.tree === 'nudges' && position.node === node ? position.version : null
}

/** What a person was asked to agree to. */
export function waitingForYes(scene: Scene): Agreeable | null {
  const text = carriedAt(scene, 'proposal')
  return text === null ? null : readCarried(agreeableShape, text)
}

/** What a person was asked to choose from, in the order of the buttons. */
export function waitingForChoice(scene: Scene): readonly Agreeable[] | null {
  const text = carriedAt(scene, 'choose')
  return text === null ? null : readCarried(choicesShape, text)
}

/** What a person was asked, and what they had said before. */
export function waitingForMore(scene: Scene): Asked | null {
  const text = carriedAt(scene, 'asked')
  return text === null ? null : readCarried(askedShape, text)
}

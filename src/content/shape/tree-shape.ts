import { z } from 'zod/v4'
import { tiers } from '../../core/triage/tier.ts'
import { idShape, sourceIdsShape, targetShape } from './id-shape.ts'
import { reviewShape } from './review-shape.ts'

const tierShape = z.enum(tiers)
const choicesShape = z.array(z.strictObject({ id: idShape, to: targetShape }))

const pictureShape = z
  .string()
  .regex(/^[a-z0-9-]+\.(?:png|svg)$/, 'must be a file name such as walk.png')
  .optional()

const shared = {
  sources: sourceIdsShape.optional(),
  texts: z
    .string()
    .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'must be `file.key`')
    .optional(),
}

const nodeShape = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('page'),
    ...shared,
    picture: pictureShape,
    next: targetShape.optional(),
    choices: choicesShape.optional(),
  }),
  z.strictObject({
    type: z.literal('question'),
    ...shared,
    picture: pictureShape,
    choices: choicesShape,
  }),
  z.strictObject({
    type: z.literal('checklist'),
    ...shared,
    groups: z
      .array(
        z.strictObject({
          id: idShape,
          items: z
            .array(
              z.strictObject({ id: idShape, tier: tierShape, sources: sourceIdsShape.optional() }),
            )
            .min(1),
        }),
      )
      .min(1),
    combinations: z
      .array(z.strictObject({ all: z.array(idShape).min(2), tier: tierShape }))
      .optional(),
    none: targetShape,
  }),
  z.strictObject({
    type: z.literal('outcome'),
    ...shared,
    tier: tierShape,
    choices: choicesShape.optional(),
  }),
])

/** A file of `dialogs/` that is a tree, as its writer wrote it. */
export const treeShape = z.strictObject({
  id: idShape,
  kind: z.enum(['menu', 'education', 'triage']),
  parent: targetShape.optional(),
  review: reviewShape,
  start: idShape,
  nodes: z.record(idShape, nodeShape),
})

export type TreeData = z.infer<typeof treeShape>
export type NodeData = z.infer<typeof nodeShape>

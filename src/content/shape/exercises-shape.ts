import { z } from 'zod/v4'
import { idShape, sourceIdsShape } from './id-shape.ts'
import { reviewShape } from './review-shape.ts'

/** `dialogs/exercises.yaml`; name, steps, care and picture text stand in the locales. */
export const exercisesShape = z.array(
  z.strictObject({
    id: idShape,
    seconds: z.int().min(10).max(600),
    tags: z.array(z.enum(['seated', 'standing', 'quiet', 'no-floor', 'wheelchair-ok'])),
    region: z.enum(['back', 'hips', 'legs', 'shoulders', 'breath', 'whole-body']),
    sources: sourceIdsShape,
    review: reviewShape,
  }),
)

export type Exercises = z.infer<typeof exercisesShape>

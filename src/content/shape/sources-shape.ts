import { z } from 'zod/v4'
import { idShape } from './id-shape.ts'

/** `dialogs/sources.yaml`; how a reader sees a source stands in the locales. */
export const sourcesShape = z.record(
  idShape,
  z.strictObject({ url: z.url().optional(), year: z.int().min(1900).optional() }),
)

import { z } from 'zod/v4'

/** Whether a clinician has read it; an unreviewed one says so to whoever deploys it. */
export const reviewShape = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unreviewed') }),
  z.strictObject({
    state: z.literal('reviewed'),
    by: z.string().min(1),
    on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-30'),
  }),
])

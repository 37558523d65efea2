import { z } from 'zod/v4'

export const time = z.string().regex(/^\d\d:\d\d$/)
export const range = z.strictObject({ from: time, to: time })
export const day = z.literal([1, 2, 3, 4, 5, 6, 7])

/** Times that somebody said in words, as they travel in a button until they are confirmed. */
export const proposalShape = z.strictObject({
  days: z.array(day).max(7),
  moments: z.union([
    z.strictObject({ kind: z.literal('times'), times: z.array(time).max(48) }),
    z.strictObject({
      kind: z.literal('every'),
      minutes: z.int().min(1).max(1440),
      ranges: z.array(range).max(12),
    }),
  ]),
  quiet: z.array(range).max(12).optional(),
})

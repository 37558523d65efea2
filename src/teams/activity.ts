import { z } from 'zod/v4'

/**
 * Ids are opaque; the bound keeps a stranger's body out of keys and queues. None has a space, and what
 * PostgreSQL cannot keep as text (a zero, half a character) would fail the turn.
 */
const id = z
  .string()
  .max(1000)
  .regex(/^[^\s\p{Cc}\p{Cs}]+$/u)

/** A field that we can do without: what has another shape counts as absent. */
const optional = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined)

const list = <T extends z.ZodType>(shape: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.slice(0, 100).flatMap((item) => {
        const read = shape.safeParse(item)
        return read.success ? [read.data] : []
      }),
    )

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id }),
})

const clientInfo = z.object({
  type: z.literal('clientInfo'),
  locale: optional(z.string()),
  country: optional(z.string()),
  timezone: optional(z.string()),
})

const activity = z.object({
  type: z.string().min(1),
  id: optional(id),
  timestamp: optional(z.string()),
  name: optional(z.string()),
  action: optional(z.string()),
  channelId: optional(z.string()),
  serviceUrl: z.string().min(1).max(2000),
  from: z.object({ id, aadObjectId: optional(id), name: optional(z.string().max(200)) }),
  recipient: z.object({ id }),
  conversation: z.object({
    id,
    tenantId: optional(id),
    conversationType: optional(z.string()),
    isGroup: optional(z.boolean()),
  }),
  channelData: optional(
    z.object({
      tenant: optional(z.object({ id: optional(id) })),
      team: optional(z.object({ id: optional(id) })),
    }),
  ),
  text: optional(z.string()),
  value: z.unknown(),
  locale: optional(z.string()),
  localTimezone: optional(z.string()),
  entities: list(z.union([mention, clientInfo])),
  membersAdded: list(z.object({ id })),
  membersRemoved: list(z.object({ id })),
})

/** The part of a Bot Framework activity that we read; the rest is never looked at. */
export type InboundActivity = z.infer<typeof activity>

/** Null when a part is missing without which nobody can be answered. */
export function readActivity(body: unknown): InboundActivity | null {
  const read = activity.safeParse(body)
  return read.success ? read.data : null
}

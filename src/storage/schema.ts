import type { Generated } from 'kysely'

/** The tables as they stand after every migration. Times are epoch milliseconds, booleans 0 or 1. */
export interface Schema {
  conversation: ConversationTable
  subscription: SubscriptionTable
  moment: MomentTable
  delivery: DeliveryTable
  tenant_pace: TenantPaceTable
}

interface ConversationTable {
  tenant: string
  conversation: string
  language: string
  language_chosen: number
  country: string | null
  country_chosen: number
  tree: string | null
  node: string | null
  version: string | null
  /** `yyyy-MM`; null for a team or a group. */
  heard_in: string | null
  address: string | null
  /** `yyyy-MM-dd` */
  told_on: string | null
  revision: number
}

interface SubscriptionTable {
  id: Generated<number>
  tenant: string
  conversation: string
  kind: string
  address: string
  language: string
  /** JSON of a Rule. */
  rule: string
  /** JSON of a list of wishes. */
  wishes: string
  /** Null: the pause, if there is one, has begun. */
  pause_from: number | null
  pause_until: number | null
  /** The last slot that Teams answered with 404, until something arrives. */
  unfound_slot: string | null
}

/**
 * What changes with every nudge, apart from what a person set: a wave rewrites narrow rows (on
 * PostgreSQL five times as fast as the wide ones with their long keys).
 */
interface MomentTable {
  subscription: number
  next_at: number | null
  last_slot: string | null
  state: string
}

/** A nudge on its way; once sent, dropped or withdrawn its row is gone. */
interface DeliveryTable {
  subscription: number
  slot: string
  tenant: string
  due_at: number
  run_at: number
  expires_at: number
  tries: number
  /** Null: it waits. Else somebody sends it, and it waits again after this moment. */
  lease_until: number | null
}

interface TenantPaceTable {
  tenant: string
  /** GCRA's theoretical arrival time: the first moment at which the next call may be made. */
  tat: number
  /** The end of the crowd that was planned, at the pace of the tenant. */
  crowd_until: number
  /** When a claim should look at this tenant; null when nothing waits. */
  work_at: number | null
}

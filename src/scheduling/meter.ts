/** What happened to nudges, as totals: never to whom. `unsure`: a retry that can make a double. */
export type NudgeEvent =
  | 'planned'
  | 'sent'
  | 'retried'
  | 'unsure'
  | 'late'
  | 'dropped'
  /** A first 404. */
  | 'unfound'
  | 'suspended'
  | 'throttled'
  | 'halted'
  | 'lease-expired'

export interface NudgeMeter {
  count(event: NudgeEvent, times?: number): void
  /** Milliseconds from the slot until Teams accepted the nudge. */
  lateness(ms: number): void
}

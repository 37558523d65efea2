import { nudgeExpiryMs } from '../core/delivery.ts'

export interface SchedulingSettings {
  /** Calls to one tenant a second; Teams allows 50 per app and tenant, answers included. 0: no limit. */
  readonly callsPerSecond: number
  /** How late a nudge may come. */
  readonly expiryMs: number
  /** How long a nudge belongs to the process that claimed it. */
  readonly leaseMs: number
  /** The longest that the messenger takes; with less left of its lease a nudge is not sent. */
  readonly longestSendMs: number
  /** How far ahead of its place in the pace a nudge is claimed; what a 429 elsewhere reaches too late. */
  readonly horizonMs: number
  /** Nudges of one tenant, and of all, that one process holds at once. */
  readonly mostOfTenant: number
  readonly mostAtOnce: number
}

export const defaultSettings: SchedulingSettings = {
  callsPerSecond: 45,
  expiryMs: nudgeExpiryMs,
  leaseMs: 30_000,
  longestSendMs: 10_000,
  horizonMs: 500,
  mostOfTenant: 100,
  mostAtOnce: 1000,
}

export function intervalMs({ callsPerSecond }: SchedulingSettings): number {
  return callsPerSecond === 0 ? 0 : 1000 / callsPerSecond
}

/** What Teams takes from one app in one tenant within any second. */
const teamsLimit = 50

/**
 * How late a call may be made in its place. Several processes that are late at once send the calls
 * of one second and this time within one second; with the one on the edge that is the limit.
 */
export function mostBehindMs({ callsPerSecond }: SchedulingSettings): number {
  if (callsPerSecond === 0) return Infinity
  return (Math.max(teamsLimit - 1 - callsPerSecond, 1) * 1000) / callsPerSecond
}

import type { SendOutcome } from '../delivery.ts'

/** What is done with a nudge after an attempt. */
export type Decision =
  | { readonly kind: 'done' }
  /** `unsure`: it may have arrived, so that this can make a double. */
  | { readonly kind: 'retry'; readonly afterMs: number; readonly unsure: boolean }
  /** The whole tenant waits, and the nudge with it. */
  | { readonly kind: 'pause-tenant'; readonly afterMs: number }
  /** Perhaps gone: noted, and this nudge is not sent. */
  | { readonly kind: 'doubt' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'drop'; readonly why: 'refused' | 'gave-up' }
  /** Our own credentials are refused: nothing can be sent to anyone. */
  | { readonly kind: 'halt'; readonly afterMs: number }

/** HTTP requests for one nudge, the SDK's own retries (4 a call after 5xx) included. */
const mostTries = 12
const firstWaitMs = 2000
const longestWaitMs = 300_000
const haltMs = 60_000

/**
 * The table of what Teams may answer. `tries`: all HTTP requests made, this attempt included.
 * `wasUnfound`: a slot before this one was answered with 404 too, and nothing has arrived since.
 * `chance`: from 0 to 1; spreads waits by a fifth either way, so that a crowd does not return as one.
 */
export function decide(
  outcome: SendOutcome,
  tries: number,
  chance: number,
  wasUnfound: boolean,
): Decision {
  if (outcome.kind === 'accepted') return { kind: 'done' }
  if (outcome.kind === 'unanswered') return again(tries, chance, true)
  switch (outcome.status) {
    case 401:
      return { kind: 'halt', afterMs: haltMs }
    case 403: // blocked, disabled or not installed; the bodies differ too much to tell these apart
      return { kind: 'suspend' }
    case 404: // the conversation is gone, or Teams says so for a while
      return { kind: wasUnfound ? 'suspend' : 'doubt' }
    case 429:
      return tries >= mostTries
        ? { kind: 'drop', why: 'gave-up' }
        : { kind: 'pause-tenant', afterMs: outcome.retryAfterMs ?? wait(tries, chance) }
    case 412: // another operation ran on the same conversation
      return again(tries, chance, false)
    case 408:
    case 502:
    case 503:
    case 504:
      return again(tries, chance, true)
    default: // our fault (400, 413) or not to be retried (500)
      return { kind: 'drop', why: 'refused' }
  }
}

function again(tries: number, chance: number, unsure: boolean): Decision {
  return tries >= mostTries
    ? { kind: 'drop', why: 'gave-up' }
    : { kind: 'retry', afterMs: wait(tries, chance), unsure }
}

function wait(tries: number, chance: number): number {
  const doubled = firstWaitMs * 2 ** Math.max(0, tries - 1)
  return Math.round(Math.min(doubled, longestWaitMs) * (0.8 + 0.4 * chance))
}

/** A stretch of time at which nothing falls due: a pause. Epoch milliseconds. */
export interface Away {
  /** Null: it has begun, and nobody needs to know when. */
  readonly from: number | null
  /** Nudges come again from here on. */
  readonly until: number
}

export function isAway(away: Away | null, at: number): boolean {
  return away !== null && at < away.until && (away.from === null || at >= away.from)
}

/** What is kept of a pause, as a stretch; null when there is none, or when it is over at `after`. */
export function awayOf(
  pause: { readonly pauseFrom: number | null; readonly pauseUntil: number | null },
  after: number,
): Away | null {
  const { pauseFrom, pauseUntil } = pause
  return pauseUntil === null || pauseUntil <= after ? null : { from: pauseFrom, until: pauseUntil }
}

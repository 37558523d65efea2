/** What the edge counts: totals, never about a person. */
export type EdgeCount =
  | 'admitted'
  | 'answered'
  | 'late'
  | 'queue-full'
  | 'failed'
  | 'send-failed'
  | 'card-large'
  | 'repeated'
  | `refused: ${RefusalReason}`

export type RefusalReason =
  'malformed' | 'no-token' | 'bad-token' | 'keys-unreachable' | 'channel' | 'service-url' | 'tenant'

/** How the edge reports; the server hands it in. Facts are plain words and numbers, no content. */
export interface EdgeReport {
  count(what: EdgeCount): void
  problem(what: EdgeCount, facts: Readonly<Record<string, string | number>>): void
}

/**
 * What may be written of an error of the SDK: its kind and codes. Its message and its request can
 * hold a person's words, the bearer token and addresses.
 */
export function describeError(error: unknown): Record<string, string | number> {
  if (!(error instanceof Error)) return { error: typeof error }
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown }
  return {
    error: error.name,
    ...(typeof statusCode === 'number' && { statusCode }),
    ...(typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) && { code }),
  }
}

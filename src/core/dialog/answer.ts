import type { TickChoice } from '../triage/route.ts'

/** What a person did at a card. `look` only shows where they are. */
export type Answer =
  | { readonly kind: 'look' }
  | { readonly kind: 'chosen'; readonly option: string }
  | { readonly kind: 'ticked'; readonly items: readonly string[]; readonly choice: TickChoice }
  | { readonly kind: 'said'; readonly text: string }

/** How soon somebody should be seen, the most pressing first (clinical sources in docs/decisions). */
export const tiers = [
  'emergency',
  'urgent',
  'today',
  'appointment',
  'check-first',
  'self-care',
] as const

export type Tier = (typeof tiers)[number]

/** The most pressing of the tiers given; `self-care` when there are none. */
export function highestTier(found: readonly Tier[]): Tier {
  return tiers.find((tier) => found.includes(tier)) ?? 'self-care'
}

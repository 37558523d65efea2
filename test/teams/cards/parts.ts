/** An element or action of a card. */
export interface Part {
  readonly type: string
  readonly [key: string]: unknown
}

/** Every element and action of a card, whatever holds it; what a button sends back is no part. */
export function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, one]) => (key === 'data' ? [] : partsOf(one)))
  return 'type' in value ? [value as Part, ...inner] : inner
}

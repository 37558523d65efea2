import type { z } from 'zod/v4'

/** What a button or a position carried as text; null when it is not ours, or too old to read. */
export function readCarried<Out>(shape: z.ZodType<Out>, text: string): Out | null {
  try {
    const found = shape.safeParse(JSON.parse(text))
    return found.success ? found.data : null
  } catch {
    return null
  }
}

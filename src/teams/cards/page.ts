import type { View } from '../../core/view.ts'
import type { CardElement } from './adaptive-card.ts'
import { heading, paragraph } from './text.ts'

/** Also a notice: a title and what there is to read. */
export function drawPage(view: View, picture: readonly CardElement[]): CardElement[] {
  return [heading(view.title), ...picture, ...view.paragraphs.map(paragraph)]
}

/** Steps stand close together, so that they read as one; when to take care stands apart. */
export function drawNudge(view: View, picture: readonly CardElement[]): CardElement[] {
  const [first, ...rest] = view.paragraphs.map(paragraph)
  const care = rest.at(-1)
  const steps = rest.slice(0, -1).map((step) => ({ ...step, spacing: 'small' as const }))
  return [heading(view.title), ...picture, ...[first, ...steps, care].filter(isThere)]
}

const isThere = <T>(one: T | undefined): one is T => one !== undefined

import type { View } from '../../core/view.ts'
import type { CardElement } from './adaptive-card.ts'
import { heading, paragraph } from './text.ts'

/** Also a notice and a nudge: a title and what there is to read. */
export function drawPage(view: View, picture: readonly CardElement[]): CardElement[] {
  return [heading(view.title), ...picture, ...view.paragraphs.map(paragraph)]
}

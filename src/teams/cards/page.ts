import type { View } from '../../core/view.ts'
import type { CardElement, TextBlock } from './adaptive-card.ts'
import { close, heading, paragraph, strong } from './text.ts'

/** Also a notice: a title and what there is to read. */
export function drawPage(view: View, picture: readonly CardElement[]): CardElement[] {
  return [heading(view.title), ...picture, ...view.paragraphs.map(drawParagraph)]
}

/** The lines of a list stand close together, under a head that stands out. */
function drawParagraph(text: string, at: number, all: readonly string[]): TextBlock {
  if (isListed(text)) return close(paragraph(text))
  return isListed(all[at + 1] ?? '') ? strong(text) : paragraph(text)
}

const isListed = (text: string) => text.startsWith('- ')

/** Steps stand close together, so that they read as one; when to take care stands apart. */
export function drawNudge(view: View, picture: readonly CardElement[]): CardElement[] {
  const texts = view.paragraphs.map((text, at, { length }) =>
    at > 0 && at < length - 1 ? close(paragraph(text)) : paragraph(text),
  )
  return [heading(view.title), ...picture, ...texts]
}

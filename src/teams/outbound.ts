import type { Activity } from 'botbuilder'
import type { View } from '../core/view.ts'
import { drawCard, type PictureUrl } from './cards/draw-card.ts'

/** Bytes as Teams counts them (UTF-16). It refuses messages over about 100 KB; see decision 0002. */
const largeBytes = 60_000
const refusedBytes = 80_000

export const cardType = 'application/vnd.microsoft.card.adaptive'

export type Drawn =
  | { readonly kind: 'card'; readonly card: object; readonly large: boolean }
  | { readonly kind: 'too-large'; readonly bytes: number }

/** Draws a view and weighs it; a picture inside the card does not count. */
export function draw(view: View, pictureUrl: PictureUrl): Drawn {
  const card = drawCard(view, pictureUrl)
  const bytes = 2 * JSON.stringify(card).replace(/data:image\/[^"]*/g, '').length
  if (bytes > refusedBytes) return { kind: 'too-large', bytes }
  return { kind: 'card', card, large: bytes > largeBytes }
}

/** A message with one card and no text of its own: Teams splits those in two. */
export function messageOf(view: View, card: object): Partial<Activity> {
  return {
    type: 'message',
    locale: view.language,
    summary: view.summary,
    attachments: [{ contentType: cardType, content: card }],
  }
}

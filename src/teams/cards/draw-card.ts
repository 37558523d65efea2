import type { View } from '../../core/view.ts'
import { drawRows } from './actions.ts'
import type { AdaptiveCard, CardElement, TextBlock } from './adaptive-card.ts'
import { drawChecklist } from './checklist.ts'
import { drawForm } from './form.ts'
import { drawOutcome } from './outcome.ts'
import { drawNudge, drawPage } from './page.ts'
import { close, linkText, paragraph, small } from './text.ts'

/** Where a client finds a picture: a full address; null leaves the picture out. */
export type PictureUrl = (file: string) => string | null

/** An Adaptive Card 1.5 that shows the view; its words are the view's own. */
export function drawCard(view: View, pictureUrl: PictureUrl): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: view.language,
    speak: spoken(view),
    fallbackText: view.summary,
    body: [
      ...drawNotice(view),
      ...drawBody(view, drawPicture(view, pictureUrl)),
      ...(view.links ?? []).map(linkText),
      ...drawSmallPrint(view),
      ...drawRows(view),
    ],
  }
}

function drawSmallPrint({ source }: View): TextBlock[] {
  const [first, ...rest] = source?.split('\n').map(small) ?? []
  return first === undefined ? [] : [first, ...rest.map(close)]
}

/** Whoever hears the card hears first why it is shown, and what is wrong on it. */
function spoken(view: View): string {
  const { notice = '', speak } = view
  const errors = view.kind === 'form' ? view.fields.map(({ error = '' }) => error) : []
  const before = [notice, ...errors].filter((line) => line !== '' && !speak.includes(line))
  return [...before, speak].join(' ')
}

function drawBody(view: View, picture: readonly CardElement[]): CardElement[] {
  switch (view.kind) {
    case 'page':
    case 'question':
    case 'notice':
      return drawPage(view, picture)
    case 'nudge':
      return drawNudge(view, picture)
    case 'checklist':
      return drawChecklist(view)
    case 'form':
      return drawForm(view)
    case 'outcome':
      return drawOutcome(view)
  }
}

function drawNotice({ notice }: View): CardElement[] {
  if (notice === undefined) return []
  return [{ type: 'Container', style: 'emphasis', bleed: true, items: [paragraph(notice)] }]
}

/** An image without an address makes the whole card fail on phones, so it is all or nothing. */
function drawPicture({ picture }: View, pictureUrl: PictureUrl): CardElement[] {
  const url = picture && pictureUrl(picture.file)
  const dark = picture && pictureUrl(picture.file.replace(/\.png$/, '-dark.png'))
  if (!url || !dark) return []
  const themedUrls = [{ theme: 'Dark', url: dark }] as const
  return [{ type: 'Image', url, altText: picture.alt, size: 'stretch', themedUrls }]
}

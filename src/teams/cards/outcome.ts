import type { View } from '../../core/view.ts'
import type { CardElement, Container } from './adaptive-card.ts'
import { heading, paragraph } from './text.ts'

type Outcome = Extract<View, { kind: 'outcome' }>

/** Colour repeats what the words say; nobody has to see it. */
const styles: Readonly<Record<Outcome['tier'], Container['style']>> = {
  crisis: 'attention',
  emergency: 'attention',
  urgent: 'attention',
  today: 'warning',
  appointment: 'accent',
  'check-first': 'accent',
  'self-care': 'good',
}

/** What to do stands in a band of its own, with the title; the rest is read below it. */
export function drawOutcome(view: Outcome): CardElement[] {
  const [first, ...rest] = view.paragraphs.map(paragraph)
  const items = [heading(view.title), ...(first === undefined ? [] : [first])]
  const style = styles[view.tier]
  return [{ type: 'Container', ...(style && { style }), bleed: true, items }, ...rest]
}

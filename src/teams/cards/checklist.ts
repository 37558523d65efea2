import type { TickGroup, View } from '../../core/view.ts'
import type { CardElement, ChoiceSet } from './adaptive-card.ts'
import { heading, numbered, paragraph } from './text.ts'

/** Nothing is ticked beforehand, and the numbers are those by which a tick can be typed. */
export function drawChecklist(view: Extract<View, { kind: 'checklist' }>): CardElement[] {
  return [heading(view.title), ...view.paragraphs.map(paragraph), ...view.groups.map(drawGroup)]
}

function drawGroup({ id, label, ticks }: TickGroup): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    isMultiSelect: true,
    style: 'expanded',
    wrap: true,
    choices: ticks.map((tick) => ({ title: numbered(tick.number, tick.label), value: tick.id })),
  }
}

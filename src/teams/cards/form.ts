import type { Field, View } from '../../core/view.ts'
import type { ActionSet, CardElement } from './adaptive-card.ts'
import { close, heading, paragraph, small, strong } from './text.ts'

const longestAnswer = 500

const choiceStyles = { list: 'expanded', compact: 'compact', filtered: 'filtered' } as const

/** What is filled in is judged by us alone, so that Back and Menu work on a half-filled form. */
export function drawForm(view: Extract<View, { kind: 'form' }>): CardElement[] {
  const { title, paragraphs, fields, more } = view
  const folded = more === undefined ? [] : fields.filter(({ aside }) => aside)
  const shown = fields.filter((field) => !folded.includes(field))
  return [
    heading(title),
    ...paragraphs.map(paragraph),
    ...shown.flatMap(drawField),
    ...(more === undefined ? [] : fold(more, folded.flatMap(drawField))),
  ]
}

const foldId = 'more'

/** What is folded away is sent along all the same, as it stands. */
function fold(title: string, items: readonly CardElement[]): CardElement[] {
  const unfold: ActionSet = {
    type: 'ActionSet',
    spacing: 'medium',
    actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [foldId] }],
  }
  return [unfold, { type: 'Container', id: foldId, isVisible: false, items }]
}

function drawField(field: Field): CardElement[] {
  // a toggle says its hint itself
  const hint = field.hint === undefined || field.kind === 'toggle' ? [] : [close(small(field.hint))]
  if (field.error === undefined) return [drawInput(field), ...hint]
  const items = [strong(field.error), drawInput(field), ...hint]
  return [{ type: 'Container', style: 'attention', items }]
}

function drawInput(field: Field): CardElement {
  const { id, label } = field
  switch (field.kind) {
    case 'text':
      return { type: 'Input.Text', id, label, maxLength: longestAnswer, ...valueOf(field.value) }
    case 'time':
      return { type: 'Input.Time', id, label, ...valueOf(field.value) }
    case 'date':
      return { type: 'Input.Date', id, label, ...valueOf(field.value) }
    case 'toggle':
      return {
        type: 'Input.Toggle',
        id,
        title: field.hint ?? label,
        value: field.value ? 'true' : 'false',
        wrap: true,
      }
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        id,
        label,
        isMultiSelect: field.multiple,
        style: choiceStyles[field.style],
        wrap: true,
        choices: field.choices.map((choice) => ({ title: choice.label, value: choice.id })),
        ...valueOf(field.value.length === 0 ? undefined : field.value.join(',')),
      }
  }
}

const valueOf = (value: string | undefined) => (value === undefined ? {} : { value })

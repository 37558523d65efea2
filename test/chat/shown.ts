import assert from 'node:assert/strict'
import type { Press, View } from '../../src/core/view.ts'

/** A card as somebody sees it, whichever way it reached them. */
export interface Shown {
  /** All words of the card but those of buttons and signs, one line each. */
  readonly text: string
  readonly buttons: readonly { readonly label: string; readonly press: Press }[]
  /** What can be ticked or filled in, by the id of its field. */
  readonly fields: readonly {
    readonly id: string
    readonly choices: readonly { readonly id: string; readonly label: string }[]
  }[]
}

export function shownOf(view: View): Shown {
  const { notice = '', title, paragraphs, links = [], source = '' } = view
  return {
    text: [
      notice,
      title,
      ...paragraphs,
      ...links.map(({ label }) => label),
      ...(view.kind === 'form' ? view.fields.map(({ error = '' }) => error) : []),
      source,
    ].join('\n'),
    buttons: view.options.map(({ label, press }) => ({ label, press })),
    fields: fieldsOf(view),
  }
}

function fieldsOf(view: View): Shown['fields'] {
  if (view.kind === 'checklist') return view.groups.map(({ id, ticks }) => ({ id, choices: ticks }))
  if (view.kind !== 'form') return []
  return view.fields.map((field) => ({
    id: field.id,
    choices: field.kind === 'choice' ? field.choices : [],
  }))
}

/** The button of that label; what is on the card stands in the message when it is not there. */
export function buttonOn(card: Shown, label: string): Press {
  const found = card.buttons.find((button) => button.label === label)
  assert.ok(found, `no button "${label}" among ${labels(card).join(' | ')}\n${card.text}`)
  return found.press
}

/** The fields of a card, filled with what is chosen by (the beginning of) its label. */
export function filledIn(card: Shown, chosen: readonly string[]): Record<string, string> {
  const inputs: Record<string, string[]> = {}
  for (const wanted of chosen) {
    const field = card.fields.find(({ choices }) =>
      choices.some(({ label }) => label.startsWith(wanted)),
    )
    const choice = field?.choices.find(({ label }) => label.startsWith(wanted))
    assert.ok(field && choice, `nothing to tick that begins with "${wanted}"\n${card.text}`)
    inputs[field.id] = [...(inputs[field.id] ?? []), choice.id]
  }
  return Object.fromEntries(Object.entries(inputs).map(([id, ids]) => [id, ids.join(',')]))
}

export function labels(card: Shown): readonly string[] {
  return card.buttons.map(({ label }) => label)
}

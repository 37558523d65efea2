import type { Press } from '../../src/core/view.ts'
import type { Shown } from '../chat/shown.ts'

interface Element {
  readonly type: string
  readonly text?: string
  readonly title?: string
  readonly id?: string
  readonly label?: string
  readonly items?: readonly Element[]
  readonly actions?: readonly Element[]
  readonly choices?: readonly { readonly title: string; readonly value: string }[]
  readonly data?: { readonly press: Press }
}

/** An Adaptive Card as somebody reads it. */
export function shownOfCard(card: Record<string, unknown>): Shown {
  const elements = flatten((card['body'] ?? []) as readonly Element[])
  const actions = [
    ...elements.flatMap((element) => element.actions ?? []),
    ...((card['actions'] ?? []) as readonly Element[]),
  ]
  return {
    text: elements.flatMap(({ text }) => (text === undefined ? [] : [asRead(text)])).join('\n'),
    buttons: actions.flatMap(({ title = '', data }) =>
      data === undefined ? [] : [{ label: title, press: data.press }],
    ),
    fields: elements.flatMap(({ type, id = '', choices = [] }) =>
      type.startsWith('Input.')
        ? [
            {
              id,
              choices: choices.map(({ title, value }) => ({ id: value, label: asTicked(title) })),
            },
          ]
        : [],
    ),
  }
}

function flatten(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) => [element, ...flatten(element.items ?? [])])
}

/** Without the backslashes that keep Markdown away, and links by their words. */
function asRead(text: string): string {
  return text.replace(/^\[(.*)\]\(.*\)$/, '$1').replace(/\\(.)/g, '$1')
}

/** Without the number that stands before a sign. */
function asTicked(title: string): string {
  return asRead(title).replace(/^\d+\.\u00a0/, '')
}

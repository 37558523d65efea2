import type { Field, View } from '../core/view.ts'

/** A view as plain text. What has a number can be typed by that number. */
export function draw(view: View): string {
  const lines = [
    '',
    ...(view.notice === undefined ? [] : [`(${view.notice})`, '']),
    view.title.toUpperCase(),
    ...view.paragraphs,
    ...content(view),
    // a terminal dials nothing
    ...(view.links ?? [])
      .filter(({ url }) => !url.startsWith('tel:'))
      .map(({ label, url }) => `${label}: ${url}`),
    ...(view.source?.split('\n').map((line) => `  ${line}`) ?? []),
    view.options.map(({ label }, index) => button(view, label, index)).join('  '),
  ]
  return lines.join('\n')
}

/** On a card of signs the numbers belong to the signs. */
function button(view: View, label: string, index: number): string {
  return view.kind === 'checklist' ? `[${label}]` : `[${index + 1} ${label}]`
}

function content(view: View): readonly string[] {
  switch (view.kind) {
    case 'checklist':
      return view.groups.flatMap(({ label, ticks }) => [
        `${label}:`,
        ...ticks.map((tick) => `  ${tick.number}. ${tick.label}`),
      ])
    case 'form':
      return view.fields.flatMap(field)
    case 'page':
    case 'question':
    case 'notice':
    case 'nudge':
    case 'outcome':
      return []
  }
}

function field(it: Field): readonly string[] {
  const choices = it.kind === 'choice' ? it.choices.map(({ label }) => label).join(', ') : ''
  return [
    `${it.label}${it.hint === undefined ? '' : ` (${it.hint})`}: ${choices}`,
    ...(it.error === undefined ? [] : [`  ! ${it.error}`]),
  ]
}

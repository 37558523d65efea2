import type { Field, Option, View } from '../../../src/core/view.ts'

const position = { tree: 'triage', node: 'a', version: 'v1' }

const options: readonly Option[] = [
  {
    id: 'next',
    label: 'Verder',
    press: { kind: 'answer', position, option: 'next' },
    style: 'primary',
  },
  { id: 'menu', label: 'Menu', press: { kind: 'command', name: 'menu' } },
]

const shown = {
  language: 'nl',
  title: 'Titel',
  paragraphs: ['Eerste.', 'Tweede.'],
  options,
  summary: 'Ruggespraak',
  speak: 'Titel. Eerste. Tweede.',
} as const

const fields: readonly Field[] = [
  { id: 'name', label: 'Naam', kind: 'text', hint: 'Zoals jij wilt', error: 'Dit is leeg' },
  { id: 'at', label: 'Tijd', kind: 'time', value: '10:30' },
  { id: 'until', label: 'Tot', kind: 'date' },
  {
    id: 'days',
    label: 'Dagen',
    kind: 'choice',
    multiple: true,
    style: 'list',
    value: ['mo', 'tu'],
    choices: [{ id: 'mo', label: 'maandag' }],
  },
  {
    id: 'zone',
    label: 'Zone',
    kind: 'choice',
    multiple: false,
    style: 'filtered',
    value: [],
    choices: [],
  },
  { id: 'holidays', label: 'Feestdagen', kind: 'toggle', value: true, hint: 'Sla feestdagen over' },
]

/** One view of every kind. */
export const everyView: Readonly<Record<View['kind'], View>> = {
  page: {
    ...shown,
    kind: 'page',
    source: 'Bron: NHG',
    picture: { file: 'walk.png', alt: 'Iemand wandelt' },
  },
  question: { ...shown, kind: 'question' },
  notice: { ...shown, kind: 'notice', notice: 'Dit is nieuw.' },
  nudge: { ...shown, kind: 'nudge', links: [{ label: 'Meer', url: 'https://example.org/a(b)' }] },
  checklist: {
    ...shown,
    kind: 'checklist',
    groups: [
      { id: 'legs', label: 'Benen', ticks: [{ id: 'numb', number: 1, label: 'Doof gevoel' }] },
      { id: 'body', label: 'Lichaam', ticks: [{ id: 'fever', number: 2, label: 'Koorts' }] },
    ],
  },
  form: { ...shown, kind: 'form', fields },
  outcome: { ...shown, kind: 'outcome', tier: 'urgent' },
}

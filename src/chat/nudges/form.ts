import { exerciseWishes } from '../../core/nudges/choose-exercise.ts'
import { defaultPreset, presets } from '../../core/nudges/preset.ts'
import type { LocalRange } from '../../core/nudges/rule.ts'
import { languages } from '../../core/language.ts'
import type { Field, View } from '../../core/view.ts'
import { notice, say } from '../notice.ts'
import { countryOf, type Scene } from '../scene.ts'
import { fallbackZone, type Sitting } from './desk.ts'
import { weekdayName } from './describe.ts'
import { ownTimes, presetOf, type FormInputs, type FormProblem } from './read-form.ts'

/** What stands in the form before anybody filled it in. */
export function valuesOf(scene: Scene, sitting: Sitting, shift: number): FormInputs {
  const { found, zone } = sitting
  const rule = found?.rule
  const moments = rule?.moments
  return {
    preset: rule === undefined ? defaultPreset : presetOf(rule, shift),
    days: (rule?.days ?? [1, 2, 3, 4, 5]).join(','),
    times: moments?.kind === 'times' ? moments.times.join(', ') : '',
    minutes: moments?.kind === 'every' ? String(moments.minutes) : '',
    ranges: moments?.kind === 'every' ? rangesInText(moments.ranges) : '',
    quiet: rangesInText(rule?.quiet ?? [{ from: '12:00', to: '13:00' }]),
    zone: rule?.zone ?? zone ?? fallbackZone,
    holidays: String(rule?.holidays !== null),
    wishes: (found?.wishes ?? []).join(','),
    language: found?.language ?? scene.conversation.language,
  }
}

function rangesInText(ranges: readonly LocalRange[]): string {
  return ranges.map(({ from, to }) => `${from}-${to}`).join(', ')
}

/** What is said beside a field, when there is anything wrong with what was filled in. */
export function problemAt(
  scene: Scene,
  problems: readonly FormProblem[],
  id: string,
): { readonly error?: string } {
  const problem = problems.find(({ field }) => field === id)
  return problem === undefined ? {} : { error: say(scene, `nudges:problem.${id}.${problem.kind}`) }
}

/** What most people never change; shown at once to who chose times of their own, or erred there. */
const asides: readonly string[] = [
  'times',
  'minutes',
  'ranges',
  'quiet',
  'zone',
  'holidays',
  'language',
]

/** The one card on which nudges are set; problems stand beside their field, values are kept. */
export function nudgeForm(
  scene: Scene,
  values: FormInputs,
  problems: readonly FormProblem[] = [],
): View {
  const texts = (key: string) => say(scene, `nudges:form.${key}`)
  const error = (id: string) => problemAt(scene, problems, id)
  const chosen = (id: string) => (values[id] ?? '').split(',').filter((part) => part !== '')
  const choice = (
    id: string,
    choices: readonly { id: string; label: string }[],
    multiple: boolean,
  ): Field => ({
    id,
    label: texts(id),
    ...error(id),
    kind: 'choice',
    multiple,
    style: 'list',
    choices,
    value: chosen(id),
  })
  const text = (id: string): Field => ({
    id,
    label: texts(id),
    ...error(id),
    kind: 'text',
    value: values[id] ?? '',
    hint: texts(`${id}Hint`),
  })
  const button = (option: 'save' | 'cancel') => ({
    id: option,
    label: texts(option),
    press: { kind: 'form' as const, form: 'nudges', option },
  })
  const isOpen =
    values['preset'] === ownTimes ||
    problems.some(({ field, kind }) => asides.includes(field) || kind === 'both')
  const fields: readonly Field[] = [
    choice(
      'preset',
      [
        ...presets.map((id) => ({ id, label: texts(`presets.${id}`) })),
        // says where these are to be found, unless they are in sight
        { id: ownTimes, label: texts(isOpen ? 'times' : 'presets.own') },
      ],
      false,
    ),
    choice(
      'days',
      [1, 2, 3, 4, 5, 6, 7].map((day) => ({ id: String(day), label: weekdayName(scene, day) })),
      true,
    ),
    choice(
      'wishes',
      exerciseWishes.map((id) => ({ id, label: texts(`wish.${id}`) })),
      true,
    ),
    text('times'),
    text('minutes'),
    text('ranges'),
    text('quiet'),
    text('zone'),
    ...(countryOf(scene) === null
      ? []
      : [
          {
            id: 'holidays',
            label: texts('holidays'),
            kind: 'toggle' as const,
            value: values['holidays'] === 'true',
          },
        ]),
    choice(
      'language',
      languages.map((id) => ({ id, label: texts(`languages.${id}`) })),
      false,
    ),
  ]
  return {
    ...notice(scene, 'nudges:form'),
    // what is wrong may stand far below
    ...(problems.length === 0 ? {} : { notice: texts('unsaved') }),
    kind: 'form',
    fields: fields.map((field) => (asides.includes(field.id) ? { ...field, aside: true } : field)),
    ...(isOpen ? {} : { more: texts('more') }),
    options: [{ ...button('save'), style: 'primary' }, button('cancel')],
  }
}

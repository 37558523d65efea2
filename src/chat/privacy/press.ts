import type { Option, Press, View } from '../../core/view.ts'
import { notice, opens, say } from '../notice.ts'
import type { Scene } from '../scene.ts'

const command = 'privacy'
/** `ask`: the question before everything is forgotten. */
const asked = ['know', 'export', 'forget', 'ask', 'keep'] as const

/** What a pressed button asks; null: not ours. */
export function privacyOf(press: Press & { kind: 'command' }): (typeof asked)[number] | null {
  if (press.name !== command) return null
  const { value } = press
  return asked.find((one) => one === value) ?? null
}

export function privacyPress(value: (typeof asked)[number]): Press {
  return { kind: 'command', name: command, value }
}

export function forgetPress(scene: Scene, value: 'ask' | 'forget'): Option {
  return {
    id: 'forget',
    label: say(scene, `privacy:option.${value}`),
    press: privacyPress(value),
  }
}

/** Asks once, since it cannot be undone. */
export function forgetQuestion(scene: Scene): View {
  return {
    ...notice(scene, 'privacy:ask', {
      options: [
        { ...forgetPress(scene, 'forget'), style: 'destructive' },
        opens(scene, say(scene, 'privacy:option.keep'), 'menu'),
      ],
    }),
    kind: 'question',
  }
}

import type { Option, Press, View } from '../../core/view.ts'
import { notice, opens, say } from '../notice.ts'
import type { Scene } from '../scene.ts'
import type { PrivacyRequest } from './request.ts'

const command = 'privacy'

/** A request of a pressed button, `ask` for the question before the last step; null: not ours. */
export function privacyOf(
  press: Press & { kind: 'command' },
): PrivacyRequest['kind'] | 'ask' | null {
  if (press.name !== command) return null
  const { value } = press
  return value === 'know' || value === 'export' || value === 'forget' || value === 'ask'
    ? value
    : null
}

export function forgetPress(scene: Scene, value: 'ask' | 'forget'): Option {
  return {
    id: 'forget',
    label: say(scene, `privacy:option.${value}`),
    press: { kind: 'command', name: command, value },
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

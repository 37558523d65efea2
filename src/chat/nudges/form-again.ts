import type { View } from '../../core/view.ts'
import { channelForm } from '../company/cards.ts'
import { say } from '../notice.ts'
import type { Scene, Turn } from '../scene.ts'
import { nudgeForm } from './form.ts'
import { pauseForm } from './status.ts'

/** When a form could not be saved, it stays as it was filled in; null when nothing was. */
export function formAgain(scene: Scene, request: NonNullable<Turn['request']>): View | null {
  const line = { notice: say(scene, 'nudges:said.notSaved') }
  if (request.kind === 'save') return { ...nudgeForm(scene, request.inputs), ...line }
  if (request.kind === 'save-pause') return { ...pauseForm(scene, request.inputs), ...line }
  return request.kind === 'channel' && request.request.kind === 'save'
    ? { ...channelForm(scene, request.request.inputs), ...line }
    : null
}

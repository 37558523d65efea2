import { daysAfter } from '../../core/silence/calendar.ts'
import { noticeDays, type SilentPerson } from '../../core/silence/silence.ts'
import type { Position } from '../../core/dialog/position.ts'
import type { Option, View } from '../../core/view.ts'
import { unknownConversation } from '../first-scene.ts'
import { menuButton, notice, say } from '../notice.ts'
import { privacyPress } from '../privacy/press.ts'
import type { ChatParts, Scene } from '../scene.ts'
import { dayInWords, monthInWords } from './dates.ts'

/** Where the question leaves somebody: what they type next is heard as an answer to it. */
export const atSilence: Position = { tree: 'silence', node: 'ask', version: '' }

/** What somebody reads who was not heard for long. `today`: `yyyy-MM-dd`, the day of sending. */
export function silenceQuestion(parts: ChatParts, person: SilentPerson, today: string): View {
  const { language, country, heardIn } = person
  const conversation = { ...unknownConversation, language, country }
  const scene: Scene = { ...parts, now: 0, zone: undefined, conversation }
  const params = {
    month: monthInWords(scene, heardIn),
    day: dayInWords(scene, daysAfter(today, noticeDays)),
  }
  return {
    ...notice(scene, 'privacy:silence', { params, options: silenceOptions(scene) }),
    kind: 'question',
  }
}

export function silenceOptions(scene: Scene): readonly Option[] {
  return [
    {
      id: 'keep',
      label: say(scene, 'privacy:option.stay'),
      press: privacyPress('keep'),
      style: 'primary',
    },
    // no second question: this card is the question
    {
      id: 'forget',
      label: say(scene, 'privacy:option.now'),
      press: privacyPress('forget'),
      style: 'destructive',
    },
  ]
}

/** The answer to "keep"; also when it came too late. */
export function keptCard(scene: Scene, isKept: boolean): View {
  return notice(scene, isKept ? 'privacy:kept' : 'privacy:gone', {
    options: [menuButton(scene)],
  })
}

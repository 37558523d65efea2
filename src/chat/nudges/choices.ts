import { readPause } from '../../core/nudges/pause.ts'
import type { Weekday } from '../../core/nudges/rule.ts'
import type { HeardPause } from '../../core/understanding/times/heard-times.ts'
import type { Option } from '../../core/view.ts'
import { notice, say } from '../notice.ts'
import { change, turn, type Scene, type Turn } from '../scene.ts'
import { asks } from './cards.ts'
import { awayInWords, ruleInWords } from './describe.ts'
import { fallbackZone, type Sitting } from './desk.ts'
import { pressOf } from './press.ts'
import { capital, propose } from './proposal.ts'
import type { Agreeable } from './request.ts'
import { waiting } from './waiting.ts'

/** Words that fit more than one pause: a button each, which says all that it does. */
export function choosePause(scene: Scene, sitting: Sitting, pauses: readonly HeardPause[]): Turn {
  return choose(
    scene,
    sitting,
    'which',
    pauses.map((pause) => ({ kind: 'pause', pause: { kind: 'between', ...pause } })),
  )
}

/** "Not on Friday": the next one, or every week. Asked only when both can be meant. */
export function chooseNotOn(
  scene: Scene,
  sitting: Sitting,
  days: readonly Weekday[],
  pause: HeardPause | null,
): Turn {
  const { rule } = sitting.found ?? {}
  if (rule === undefined) throw new Error('without nudges no day can be left out')
  const left = rule.days.filter((day) => !days.includes(day))
  const weekly: Agreeable = { kind: 'accept', proposal: { days: left, moments: rule.moments } }
  return pause === null || left.length === 0
    ? propose(
        scene,
        sitting,
        pause === null ? weekly : { kind: 'pause', pause: { kind: 'between', ...pause } },
      )
    : choose(scene, sitting, 'notOn', [
        { kind: 'pause', pause: { kind: 'between', ...pause } },
        weekly,
      ])
}

function choose(
  scene: Scene,
  sitting: Sitting,
  key: 'which' | 'notOn',
  choices: readonly Agreeable[],
): Turn {
  return turn(change(scene, { position: waiting.forChoice(choices) }), {
    ...notice(scene, `nudges:${key}`, {
      options: [
        ...choiceOptions(scene, sitting.found?.rule.zone ?? fallbackZone, choices),
        asks(scene, 'neither', { kind: 'status' }),
      ],
    }),
    kind: 'question',
  })
}

/** The buttons of choices, in their order. */
export function choiceOptions(
  scene: Scene,
  zone: string,
  choices: readonly Agreeable[],
): readonly Option[] {
  return choices.map((choice, index) => ({
    id: `choice-${index + 1}`,
    label: labelOf(scene, zone, choice),
    press: pressOf(choice),
  }))
}

function labelOf(scene: Scene, zone: string, choice: Agreeable): string {
  switch (choice.kind) {
    case 'accept':
      return say(scene, 'nudges:option.weekly', { rule: ruleInWords(scene, choice.proposal) })
    case 'pause': {
      const read = readPause(choice.pause, scene.now, zone)
      const words = read.kind === 'away' ? awayInWords(scene, read.away, zone) : ''
      return say(scene, 'nudges:option.pauseAs', { pause: words })
    }
    case 'postpone':
      return capital(say(scene, 'nudges:option.later'))
  }
}

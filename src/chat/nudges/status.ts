import type { Pause } from '../../core/nudges/pause.ts'
import type { Subscription } from '../../core/nudges/subscription.ts'
import type { Press, View } from '../../core/view.ts'
import { notice, say } from '../notice.ts'
import type { Scene } from '../scene.ts'
import { asks } from './cards.ts'
import { momentInWords, ruleInWords } from './describe.ts'

/** When the next nudge comes and why then. */
export function statusCard(
  scene: Scene,
  found: Subscription | null,
  now: number,
  line?: string,
): View {
  const remark = line === undefined ? {} : { notice: line }
  if (found === null) {
    const options = [
      { ...asks(scene, 'set', { kind: 'form' }), style: 'primary' as const },
      asks(scene, 'exercise', { kind: 'exercise', turn: null }),
    ]
    return { ...notice(scene, 'nudges:none', { options }), ...remark }
  }
  const { rule, nextAt } = found
  const paused = found.pauseUntil !== null && found.pauseUntil > now
  const key = nextAt === null ? 'never' : paused ? 'paused' : 'next'
  const next = nextAt === null ? '' : momentInWords(scene, nextAt, rule.zone)
  const why = [
    ruleInWords(scene, rule),
    ...(rule.holidays === null ? [] : [say(scene, 'nudges:status.holidays')]),
  ].join(', ')
  return {
    ...notice(scene, 'nudges:status', {
      text: `nudges:status.${key}`,
      params: { next, why, zone: rule.zone },
      options: [
        asks(scene, 'change', { kind: 'form' }),
        paused
          ? asks(scene, 'resume', { kind: 'resume' })
          : asks(scene, 'pause', { kind: 'pauses' }),
        asks(scene, 'exercise', { kind: 'exercise', turn: null }),
        { ...asks(scene, 'stop', { kind: 'stop' }), style: 'destructive' },
      ],
    }),
    ...remark,
  }
}

/** How long to pause; every pause has an end. */
export function pauseCard(scene: Scene): View {
  return notice(scene, 'nudges:pauses', {
    options: [
      asks(scene, 'pauseToday', { kind: 'pause', pause: { kind: 'today' } }),
      asks(scene, 'pauseMorning', {
        kind: 'pause',
        pause: { kind: 'tomorrow-morning', at: '09:00' },
      }),
      {
        id: 'pauseUntil',
        label: say(scene, 'nudges:option.pauseUntil'),
        press: untilPress('open'),
      },
      asks(scene, 'back', { kind: 'status' }),
    ],
  })
}

function untilPress(option: string): Press {
  return { kind: 'form', form: 'pause', option }
}

/** A pause until a day of one's own choice; what cannot be used stays filled in. */
export function pauseForm(scene: Scene, wanted?: Pause, problem?: string): View {
  return {
    ...notice(scene, 'nudges:pauseForm'),
    kind: 'form',
    fields: [
      {
        id: 'date',
        kind: 'date',
        label: say(scene, 'nudges:pauseForm.date'),
        ...(wanted?.kind === 'until' ? { value: wanted.date } : {}),
        ...(problem === undefined ? {} : { error: say(scene, `nudges:problem.date.${problem}`) }),
      },
    ],
    options: [
      {
        id: 'save',
        label: say(scene, 'nudges:form.save'),
        press: untilPress('save'),
        style: 'primary',
      },
      asks(scene, 'back', { kind: 'status' }),
    ],
  }
}

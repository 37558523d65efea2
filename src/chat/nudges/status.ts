import { awayOf } from '../../core/nudges/away.ts'
import type { Subscription } from '../../core/nudges/subscription.ts'
import type { Field, Press, View } from '../../core/view.ts'
import { menuButton, notice, say } from '../notice.ts'
import type { Scene } from '../scene.ts'
import { asks } from './cards.ts'
import type { Sitting } from './desk.ts'
import { awayInWords, holidaysInWords, momentInWords, timesInWords } from './describe.ts'

/** When the next nudge comes and why then. */
export function statusCard(
  scene: Scene,
  { now, desk }: Sitting,
  found: Subscription | null,
  line?: string,
): View {
  const remark = line === undefined ? {} : { notice: line }
  if (found === null) {
    const options = [
      { ...asks(scene, 'set', { kind: 'form' }), style: 'primary' as const },
      asks(scene, 'exercise', { kind: 'exercise', turn: null }),
      menuButton(scene),
    ]
    return { ...notice(scene, 'nudges:none', { options }), ...remark }
  }
  const { rule, nextAt } = found
  const away = awayOf(found, now)
  const isAhead = away !== null && away.from !== null && away.from > now
  const key = nextAt === null ? 'never' : away === null ? 'next' : isAhead ? 'ahead' : 'paused'
  const next = nextAt === null ? '' : momentInWords(scene, nextAt, rule.zone)
  const why = [
    timesInWords(scene, rule),
    holidaysInWords(scene, desk.holidays, rule.holidays) ?? [],
  ]
    .flat()
    .join(', ')
  return {
    ...notice(scene, 'nudges:status', {
      text: `nudges:status.${key}`,
      params: {
        next,
        why,
        zone: rule.zone,
        pause: away === null ? '' : awayInWords(scene, away, rule.zone),
      },
      options: [
        asks(scene, 'change', { kind: 'form' }),
        away === null
          ? asks(scene, 'pause', { kind: 'pauses' })
          : asks(scene, isAhead ? 'noPause' : 'resume', { kind: 'resume' }),
        asks(scene, 'exercise', { kind: 'exercise', turn: null }),
        { ...asks(scene, 'stop', { kind: 'stop' }), style: 'destructive' },
        menuButton(scene),
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

/** A pause until a day of one's own choice, from now or a later day; what cannot be used stays filled in. */
export function pauseForm(
  scene: Scene,
  inputs: Readonly<Record<string, string>> = {},
  problem?: { readonly field: 'from' | 'date'; readonly kind: string },
): View {
  const date = (id: 'from' | 'date'): Field => ({
    id,
    kind: 'date',
    label: say(scene, `nudges:pauseForm.${id}`),
    ...(inputs[id] === undefined || inputs[id] === '' ? {} : { value: inputs[id] }),
    ...(problem?.field === id ? { error: say(scene, `nudges:problem.date.${problem.kind}`) } : {}),
  })
  return {
    ...notice(scene, 'nudges:pauseForm'),
    kind: 'form',
    fields: [date('date'), date('from')],
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

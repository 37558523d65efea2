import { closestMinutes } from '../../core/nudges/check-rule.ts'
import {
  slotsOfDay,
  readLocalTime,
  writeLocalTime,
  type LocalRange,
} from '../../core/nudges/rule.ts'
import { nothingSaid } from '../../core/understanding/times/heard-times.ts'
import type { Scene, Turn } from '../scene.ts'
import { ruleOf, type Sitting } from './desk.ts'
import { askMore, propose } from './proposal.ts'
import type { NudgeRequest, Proposal } from './request.ts'
import { shown } from './shown.ts'
import { waitingForYes } from './waiting.ts'

/** "The one at 3" is the tip at 15:07 as well: presets do not come on the hour. */
const mostMinutesOff = 20

/** What words change a part of: the times that wait for a yes, else those that are kept. */
function timesThere(scene: Scene, { found }: Sitting): Proposal | null {
  const waiting = waitingForYes(scene)
  if (waiting?.kind === 'accept') return waiting.proposal
  return found === null ? null : { days: found.rule.days, moments: found.rule.moments }
}

/** Takes times away and adds others, and reads back what that makes of them. */
export function changeTimes(
  scene: Scene,
  sitting: Sitting,
  { drop, add }: NudgeRequest & { kind: 'change' },
): Turn {
  const there = timesThere(scene, sitting)
  if (there === null) {
    return drop.length > 0
      ? shown(scene, sitting, null)
      : askMore(scene, { ask: 'days', before: { ...nothingSaid, times: add } })
  }
  const { days, moments } = there
  if (moments.kind === 'every') {
    // one of many at regular times stays away as a quiet time does; no two are closer than its length
    return add.length === 0
      ? keepQuiet(scene, sitting, slotsNear(slotsOfDay(ruleOf(scene, sitting, there)), drop))
      : askMore(scene, { ask: 'times', before: { ...nothingSaid, days } })
  }
  const gone = drop.map((time) => nearest(moments.times, time))
  if (gone.includes(null)) return shown(scene, sitting, sitting.found, 'noSuchTime')
  const left = moments.times.filter((one) => !gone.includes(one))
  return withTimes(scene, sitting, there, [...new Set([...left, ...add])].sort())
}

function withTimes(
  scene: Scene,
  sitting: Sitting,
  there: Proposal,
  times: readonly string[],
): Turn {
  return times.length === 0
    ? shown(scene, sitting, sitting.found, 'onlyTime')
    : propose(scene, sitting, {
        kind: 'accept',
        proposal: { ...there, moments: { kind: 'times', times } },
      })
}

/** The one time that is meant by another; null when none is near. */
function nearest(times: readonly string[], meant: string): string | null {
  const far = (time: string) => Math.abs((readLocalTime(time) ?? 0) - (readLocalTime(meant) ?? 0))
  const [first] = [...times].sort((one, other) => far(one) - far(other))
  return first === undefined || far(first) > mostMinutesOff ? null : first
}

/** The quiet times that take regular ones away, from the minutes of a day at which they come. */
function slotsNear(slots: readonly number[], meant: readonly string[]): readonly LocalRange[] {
  const times = slots.map(writeLocalTime)
  return meant.flatMap((time) => {
    const found = nearest(times, time)
    const minute = found === null ? null : readLocalTime(found)
    return found === null || minute === null
      ? []
      : [{ from: found, to: writeLocalTime(Math.min(minute + closestMinutes, 24 * 60)) }]
  })
}

/** Keeps hours free of tips: fixed times in them go, regular ones stay away then. */
export function keepQuiet(scene: Scene, sitting: Sitting, ranges: readonly LocalRange[]): Turn {
  const there = timesThere(scene, sitting)
  if (there === null) return shown(scene, sitting, null)
  const now = ruleOf(scene, sitting, there)
  const quiet = [...now.quiet, ...ranges]
  const left = slotsOfDay({ ...now, quiet })
  if (left.length === slotsOfDay(now).length)
    return shown(scene, sitting, sitting.found, 'quietAlready')
  const { moments } = there
  return moments.kind === 'every'
    ? propose(scene, sitting, { kind: 'accept', proposal: { ...there, quiet } })
    : withTimes(
        scene,
        sitting,
        there,
        moments.times.filter((time) => left.includes(readLocalTime(time) ?? -1)),
      )
}

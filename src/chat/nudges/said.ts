import { DateTime } from 'luxon'
import { exerciseWishes, type ExerciseWish } from '../../core/nudges/choose-exercise.ts'
import type { LocalRange, Rule } from '../../core/nudges/rule.ts'
import {
  readTimes,
  type Asked,
  type HeardTimes,
} from '../../core/understanding/times/read-times.ts'
import type { Intent } from '../../core/understanding/understanding.ts'
import type { Scene } from '../scene.ts'
import { fallbackZone } from './desk.ts'
import type { NudgeRequest, Proposal } from './request.ts'
import { saysStop } from './says-stop.ts'

/** When somebody names an interval but no hours: a working day. */
const workingDay = { from: '09:00', to: '17:00' }

/** What words say of times, on the clock of the person's own zone. */
export function timesIn(scene: Scene, text: string, asked: Asked | null = null): HeardTimes {
  const now = DateTime.fromMillis(scene.now, { zone: scene.zone ?? fallbackZone })
  return readTimes(text, scene.conversation.language, now, asked)
}

/** The days and times of a rule, when the words name them. */
export function proposalIn(heard: HeardTimes): Proposal | null {
  switch (heard.kind) {
    case 'times':
      return { days: heard.days, moments: { kind: 'times', times: heard.times } }
    case 'every':
      return { days: heard.days, moments: everyOf(heard.minutes, heard.ranges) }
    case 'pause':
    case 'which':
    case 'not-on':
    case 'quiet':
    case 'change':
    case 'snooze':
    case 'unclear':
    case 'none':
      return null
  }
}

function everyOf(minutes: number, ranges: readonly LocalRange[]): Rule['moments'] {
  return { kind: 'every', minutes, ranges: ranges.length > 0 ? ranges : [workingDay] }
}

/** What is asked of the nudges in words; null when the intent is about something else. */
export function requestIn(scene: Scene, intent: Intent, text: string): NudgeRequest | null {
  switch (intent) {
    case 'nudge.setup':
      return withTimes(scene, text) ?? { kind: 'form' }
    case 'nudge.pause':
      return named(withTimes(scene, text), 'end') ?? { kind: 'pauses' }
    case 'nudge.snooze':
      return named(withTimes(scene, text), 'length') ?? { kind: 'postpone', minutes: null }
    case 'nudge.status':
      return { kind: 'status' }
    case 'nudge.resume':
      return { kind: 'resume' }
    case 'nudge.stop':
      return lessThanAll(withTimes(scene, text)) ?? { kind: saysStop(text) ? 'stop' : 'status' }
    case 'exercise':
      return exerciseIn(text)
    case 'greet':
    case 'help':
    case 'menu':
    case 'learn':
    case 'triage':
    case 'language':
    case 'privacy':
    case 'export':
    case 'forget':
    case 'thanks':
    case 'cancel':
    case 'unknown':
      return null
  }
}

/** What somebody says of an exercise that they want now. */
const wished: Readonly<Record<ExerciseWish, RegExp>> = {
  seated:
    /\b(?:zittende?|(?:in|op|vanuit|vanaf) (?:je|mijn|de|een|mn) (?:bureau)?stoel|seated|sitting|in (?:my|a) chair)\b/iu,
  standing: /\b(?:staande?|standing)\b/iu,
  quiet: /\b(?:onopvallende?|stille|discreet|discrete|quiet)\b/iu,
  'wheelchair-ok': /\b(?:rolstoel|wheel ?chair)\w*/iu,
}

function exerciseIn(text: string): NudgeRequest {
  const wishes = exerciseWishes.filter((wish) => wished[wish].test(text))
  return { kind: 'exercise', turn: null, ...(wishes.length === 0 ? {} : { wishes }) }
}

/** "No more this afternoon" and "not on Fridays" are not the end of all tips. */
function lessThanAll(request: NudgeRequest | null): NudgeRequest | null {
  if (request?.kind === 'propose') return request.yes.kind === 'pause' ? request : null
  const isLess = request !== null && ['choose', 'not-on', 'quiet', 'change'].includes(request.kind)
  return isLess ? request : null
}

/** What was named, unless all that is missing is what the next card offers to choose. */
function named(request: NudgeRequest | null, offered: 'end' | 'length'): NudgeRequest | null {
  return request?.kind === 'unclear' && request.asked.ask === offered ? null : request
}

/** The request of the times that were named; null when none were. */
export function withTimes(
  scene: Scene,
  text: string,
  asked: Asked | null = null,
): NudgeRequest | null {
  const heard = timesIn(scene, text, asked)
  switch (heard.kind) {
    case 'times':
    case 'every': {
      const proposal = proposalIn(heard)
      return proposal === null ? null : { kind: 'propose', yes: { kind: 'accept', proposal } }
    }
    case 'pause':
      return {
        kind: 'propose',
        yes: {
          kind: 'pause',
          pause: { kind: 'between', from: heard.from, until: heard.until },
        },
      }
    case 'which':
      return { kind: 'choose', pauses: heard.pauses }
    case 'not-on':
      return { kind: 'not-on', days: heard.days, pause: heard.pause }
    case 'quiet':
    case 'change':
      return heard
    case 'snooze':
      return { kind: 'propose', yes: { kind: 'postpone', minutes: heard.minutes } }
    case 'unclear': {
      const { ask, days, times, minutes, ranges } = heard
      return { kind: 'unclear', asked: { ask, before: { days, times, minutes, ranges } } }
    }
    case 'none':
      return null
  }
}

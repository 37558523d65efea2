import { DateTime } from 'luxon'
import type { Rule } from '../../core/nudges/rule.ts'
import { readTimes, type HeardTimes } from '../../core/understanding/times/read-times.ts'
import type { Intent } from '../../core/understanding/understanding.ts'
import type { Scene } from '../scene.ts'
import { fallbackZone } from './desk.ts'
import type { NudgeRequest, Proposal } from './request.ts'

/** When somebody names an interval but no hours: a working day. */
const workingDay = { from: '09:00', to: '17:00' }

/** What words say of times, on the clock of the person's own zone. */
export function timesIn(scene: Scene, text: string): HeardTimes {
  const now = DateTime.fromMillis(scene.now, { zone: scene.zone ?? fallbackZone })
  return readTimes(text, scene.conversation.language, now)
}

/** The days and times of a rule, when the words name them. */
export function proposalIn(heard: HeardTimes): Proposal | null {
  switch (heard.kind) {
    case 'times':
      return { days: heard.days, moments: { kind: 'times', times: heard.times } }
    case 'every':
      return { days: heard.days, moments: everyOf(heard.minutes, heard.range ?? workingDay) }
    case 'pause':
    case 'snooze':
    case 'unclear':
    case 'none':
      return null
  }
}

function everyOf(minutes: number, range: { from: string; to: string }): Rule['moments'] {
  return { kind: 'every', minutes, ranges: [range] }
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
      return { kind: 'stop' }
    case 'exercise':
      return { kind: 'exercise', turn: null }
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

/** What was named, unless all that is missing is what the next card offers to choose. */
function named(request: NudgeRequest | null, offered: 'end' | 'length'): NudgeRequest | null {
  return request?.kind === 'unclear' && request.ask === offered ? null : request
}

/** The request of the times that were named; null when none were. */
export function withTimes(scene: Scene, text: string): NudgeRequest | null {
  const heard = timesIn(scene, text)
  switch (heard.kind) {
    case 'times':
    case 'every': {
      const proposal = proposalIn(heard)
      return proposal === null ? null : { kind: 'propose', yes: { kind: 'accept', proposal } }
    }
    case 'pause':
      return {
        kind: 'propose',
        yes: { kind: 'pause', pause: { kind: 'until', date: heard.until } },
      }
    case 'snooze':
      return { kind: 'propose', yes: { kind: 'postpone', minutes: heard.minutes } }
    case 'unclear':
      return { kind: 'unclear', ask: heard.ask }
    case 'none':
      return null
  }
}

import { seedOf } from '../../core/nudges/choose-exercise.ts'
import { checkRule } from '../../core/nudges/check-rule.ts'
import { presetSpreadMinutes, workdays } from '../../core/nudges/preset.ts'
import type { Position } from '../../core/dialog/position.ts'
import type { Asked } from '../../core/understanding/times/read-times.ts'
import { nothingSaid, type PartOfRule } from '../../core/understanding/times/heard-times.ts'
import type { View } from '../../core/view.ts'
import { menuButton, notice, opens, say } from '../notice.ts'
import { change, countryOf, turn, type Scene, type Turn } from '../scene.ts'
import { afterNudge, exerciseNow, exerciseOf, exercisesFor, laterCard, wishesFor } from './cards.ts'
import { changeTimes, keepQuiet } from './change-times.ts'
import { fresh, rotationOf, ruleOf, type Sitting } from './desk.ts'
import { nudgeForm, valuesOf } from './form.ts'
import { readForm } from './read-form.ts'
import { chooseNotOn, choosePause } from './choices.ts'
import { askMore, propose } from './proposal.ts'
import type { Agreeable, NudgeRequest, Proposal } from './request.ts'
import { resume, savePause, servePause } from './serve-pause.ts'
import { keep, shown } from './shown.ts'
import { pauseCard, pauseForm, statusCard } from './status.ts'
import { waiting, waitingForMore } from './waiting.ts'

const minuteMs = 60_000
/** The card of pauses is open: a day that is typed is its end. */
const untilWhen = waiting.forMore({ ask: 'end', before: nothingSaid })
/** Asked in words to wait: what is typed next says how long. */
const howLong = waiting.forMore({ ask: 'length', before: nothingSaid })
/** Where a person is while the settings form stands open. */
const atForm: Position = { tree: 'nudges', node: 'form', version: '' }

/** Does what was asked of somebody's nudges, and answers with the card that shows it. */
export async function serveNudges(
  scene: Scene,
  sitting: Sitting,
  request: NudgeRequest,
): Promise<Turn> {
  const { found, desk, key, now } = sitting
  switch (request.kind) {
    case 'open':
      return found === null ? form(scene, sitting) : shown(scene, sitting, found)
    case 'form':
      return form(scene, sitting)
    case 'save':
      return save(scene, sitting, request.inputs)
    case 'propose':
      return offer(scene, sitting, request.yes)
    case 'unclear':
      return asked(scene, sitting, request.asked)
    case 'choose':
      return found === null
        ? shown(scene, sitting, null)
        : choosePause(scene, sitting, request.pauses)
    case 'not-on':
      return found === null
        ? shown(scene, sitting, null)
        : chooseNotOn(scene, sitting, request.days, request.pause)
    case 'quiet':
      return keepQuiet(scene, sitting, request.ranges)
    case 'change':
      return changeTimes(scene, sitting, request)
    case 'accept':
      return accept(scene, sitting, request.proposal)
    case 'status':
      return shown(scene, sitting, found)
    case 'pauses':
      // also reached from an outcome, where nothing else is to be offered
      return found === null
        ? turn(scene, nothingToPause(scene))
        : turn(change(scene, { position: untilWhen }), pauseCard(scene))
    case 'until':
      return turn(scene, pauseForm(scene))
    case 'pause':
      return servePause(scene, sitting, request.pause, request.instead === true)
    case 'save-pause':
      return savePause(scene, sitting, request.inputs)
    case 'resume':
      return resume(scene, sitting)
    case 'stop':
      await desk.subscriptions.remove(key)
      return shown(change(scene, { position: null }), { ...sitting, found: null }, null, 'stopped')
    // after a stop, or on a card that was forwarded, there is no next one to speak of
    case 'done':
    case 'skip':
      return turn(scene, found === null ? none(scene, sitting) : afterNudge(scene, request.kind))
    case 'later':
      return turn(scene, found === null ? none(scene, sitting) : laterCard(scene, request.slot))
    case 'snooze':
      return snooze(notWaiting(scene), sitting, request.slot, request.minutes)
    case 'postpone': {
      const slot = found?.lastSlot ?? null
      if (slot === null) return nothingToPutOff(scene, sitting)
      return request.minutes === null
        ? turn(change(scene, { position: howLong }), laterCard(scene, slot))
        : snooze(change(scene, { position: null }), sitting, slot, request.minutes)
    }
    case 'exercise': {
      const wishes = wishesFor(request.wishes, found?.wishes ?? [])
      // a round of its own: nothing comes again before all that fit have come by
      const count = request.turn ?? Math.floor(now / minuteMs) * exercisesFor(scene, wishes).length
      const chosen = exerciseOf(scene, rotationOf(key), wishes, count)
      return turn(scene, exerciseNow(scene, chosen, { ...request, turn: count + 1 }))
    }
  }
}

function none(scene: Scene, sitting: Sitting): View {
  return statusCard(scene, sitting, null)
}

/** A button says how long, which nobody needs to type any more. */
function notWaiting(scene: Scene): Scene {
  return waitingForMore(scene)?.ask === 'length' ? change(scene, { position: null }) : scene
}

function nothingToPutOff(scene: Scene, sitting: Sitting): Turn {
  const { found } = sitting
  return shown(scene, sitting, found, found === null ? undefined : 'nothingYet')
}

function nothingToPause(scene: Scene): View {
  const again = opens(scene, say(scene, 'meant.triage'), 'triage')
  return notice(scene, 'nudges:noPause', { options: [again, menuButton(scene)] })
}

function shiftOf({ key }: Sitting): number {
  return seedOf(rotationOf(key)) % presetSpreadMinutes
}

function form(scene: Scene, sitting: Sitting): Turn {
  const values = valuesOf(scene, sitting, shiftOf(sitting))
  return turn(change(scene, { position: atForm }), nudgeForm(scene, values))
}

async function save(
  scene: Scene,
  sitting: Sitting,
  inputs: Readonly<Record<string, string>>,
): Promise<Turn> {
  const reading = readForm(inputs, {
    language: scene.conversation.language,
    country: countryOf(scene),
    shift: shiftOf(sitting),
    before: valuesOf(scene, sitting, shiftOf(sitting)),
  })
  if (reading.kind === 'wrong') return turn(scene, nudgeForm(scene, inputs, reading.problems))
  const { rule, wishes, language, isOwnAssumed } = reading
  const spoken =
    language === scene.conversation.language
      ? scene
      : change(scene, { language, languageChosen: true })
  return keep(
    spoken,
    sitting,
    fresh(sitting, rule, wishes, language),
    isOwnAssumed ? 'savedOwn' : 'saved',
  )
}

/** Without nudges there is nothing to pause or to put off, so that is said first. */
function offer(scene: Scene, sitting: Sitting, yes: Agreeable): Turn {
  const { found } = sitting
  if (yes.kind === 'postpone' && (found?.lastSlot ?? null) === null) {
    return nothingToPutOff(scene, sitting)
  }
  if (yes.kind === 'pause' && found === null) return shown(scene, sitting, null)
  if (yes.kind !== 'accept' || yes.proposal.days.length > 0) return propose(scene, sitting, yes)
  const days = found?.rule.days ?? workdays
  return propose(scene, sitting, { kind: 'accept', proposal: { ...yes.proposal, days } })
}

/** A question that has a card of its own is asked by it. */
async function asked(scene: Scene, sitting: Sitting, { ask, before }: Asked): Promise<Turn> {
  if (ask === 'end') return serveNudges(scene, sitting, { kind: 'pauses' })
  if (ask === 'length') return serveNudges(scene, sitting, { kind: 'postpone', minutes: null })
  return ask === 'days' ? completed(scene, sitting, before) : askMore(scene, { ask, before })
}

/** Who has days already and names other times means those days; it is read back all the same. */
function completed(scene: Scene, sitting: Sitting, before: PartOfRule): Turn {
  const { found } = sitting
  const { times } = before
  if (found === null || times.length === 0) return askMore(scene, { ask: 'days', before })
  const proposal: Proposal = { days: found.rule.days, moments: { kind: 'times', times } }
  return propose(scene, sitting, { kind: 'accept', proposal })
}

async function accept(scene: Scene, sitting: Sitting, proposal: Proposal): Promise<Turn> {
  const rule = ruleOf(scene, sitting, proposal)
  if (checkRule(rule).length > 0) return propose(scene, sitting, { kind: 'accept', proposal })
  const wanted = fresh(sitting, rule, sitting.found?.wishes ?? [], scene.conversation.language)
  return keep(scene, sitting, wanted, 'saved')
}

async function snooze(
  scene: Scene,
  sitting: Sitting,
  slot: string,
  minutes: number,
): Promise<Turn> {
  const { desk, key, found, now } = sitting
  // who stopped in the meantime is not nudged by an old card
  if (found === null) return shown(scene, sitting, null)
  await desk.subscriptions.snooze(key, slot, now + minutes * minuteMs)
  return turn(scene, afterNudge(scene, 'snoozed'))
}

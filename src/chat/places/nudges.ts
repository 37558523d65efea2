import { readShortWord } from '../../core/dialog/short-words.ts'
import { readNumbers } from '../../core/dialog/numbers.ts'
import { matchLabel } from '../../core/dialog/match-label.ts'
import { choiceOptions } from '../nudges/choices.ts'
import { fallbackZone } from '../nudges/desk.ts'
import { waitingForChoice, waitingForMore, waitingForYes } from '../nudges/waiting.ts'
import type { Asked } from '../../core/understanding/times/read-times.ts'
import { snoozes } from '../nudges/press.ts'
import type { Agreeable, NudgeRequest } from '../nudges/request.ts'
import { withTimes } from '../nudges/said.ts'
import { turn, type Scene } from '../scene.ts'
import type { Place, PlaceStep } from './place.ts'

/** The settings of somebody's nudges: a form, or times in words that wait for a yes. */
export const nudges: Place = {
  enter: (scene) => ask(scene, { kind: 'open' }),
  submit: (scene, option, inputs) =>
    ask(scene, option === 'save' ? { kind: 'save', inputs } : { kind: 'status' }),
  offers: (scene) => choicesHere(scene),
  hear(scene, text) {
    const said = readShortWord(text)
    // "Klopt dit?" - "prima"
    const short = said === 'ok' ? 'yes' : said
    const waiting = waitingForYes(scene)
    const chosen = chosenBy(scene, text)
    if (chosen !== null) return ask(scene, chosen)
    if (waiting !== null && short === 'yes') return ask(scene, waiting)
    if (waiting !== null && short === 'no')
      return ask(scene, { kind: waiting.kind === 'accept' ? 'form' : 'status' })
    if (short === 'back') return ask(scene, { kind: 'status' })
    const request =
      short === null ? withTimes(scene, text, waitingForMore(scene) ?? corrects(waiting)) : null
    return request === null ? null : ask(scene, request)
  },
  unclear(scene) {
    const yes = waitingForYes(scene)
    const asked = waitingForMore(scene)?.ask
    // asked by a card of its own: that card again
    if (asked === 'length') return ask(scene, { kind: 'postpone', minutes: null })
    if (asked === 'end') return ask(scene, { kind: 'pauses' })
    return ask(scene, yes === null ? { kind: 'form' } : { kind: 'propose', yes })
  },
}

/** What is said while times wait for a yes changes a part of them: "no, only on Monday". */
function corrects(waiting: Agreeable | null): Asked | null {
  if (waiting?.kind !== 'accept') return null
  const { days, moments } = waiting.proposal
  const before =
    moments.kind === 'times'
      ? { days, times: moments.times, minutes: null, ranges: [] }
      : { days, times: [], minutes: moments.minutes, ranges: moments.ranges }
  return { ask: 'days', before }
}

function choicesHere(scene: Scene) {
  return choiceOptions(scene, scene.zone ?? fallbackZone, waitingForChoice(scene) ?? [])
}

/** One of the choices that were offered, by its number or its words. */
function chosenBy(scene: Scene, text: string): NudgeRequest | null {
  const choices = waitingForChoice(scene) ?? delaysAsked(scene)
  if (choices === null) return null
  const numbers = readNumbers(text, choices.length) ?? []
  const [number] = numbers
  if (number !== undefined) return numbers.length === 1 ? (choices[number - 1] ?? null) : null
  const options = choicesHere(scene)
  const match = matchLabel(options, text)
  return choices[options.findIndex(({ id }) => id === match?.id)] ?? null
}

/** How long to wait stands on buttons as well. */
function delaysAsked(scene: Scene): readonly Agreeable[] | null {
  return waitingForMore(scene)?.ask === 'length'
    ? snoozes.map((minutes) => ({ kind: 'postpone', minutes }))
    : null
}

/** An exercise, at any hour. */
export const exercise: Place = onlyAsks({ kind: 'exercise', turn: null })

/** How long nudges should stay away. */
export const pauses: Place = onlyAsks({ kind: 'pauses' })

/** A pause until a day of one's own choice. */
export const pause: Place = {
  ...onlyAsks({ kind: 'until' }),
  submit: (scene, option, inputs) =>
    ask(scene, option === 'save' ? { kind: 'save-pause', inputs } : { kind: 'until' }),
}

function onlyAsks(request: NudgeRequest): Place {
  return {
    enter: (scene) => ask(scene, request),
    submit: (scene) => ask(scene, request),
    hear: () => null,
    unclear: (scene) => ask(scene, request),
  }
}

function ask(scene: Scene, request: NudgeRequest): PlaceStep {
  return { kind: 'stay', turn: { ...turn(scene), request } }
}

import { readShortWord } from '../../core/dialog/short-words.ts'
import { waitingFor } from '../nudges/proposal.ts'
import type { NudgeRequest } from '../nudges/request.ts'
import { withTimes } from '../nudges/said.ts'
import { turn, type Scene } from '../scene.ts'
import type { Place, PlaceStep } from './place.ts'

/** The settings of somebody's nudges: a form, or times in words that wait for a yes. */
export const nudges: Place = {
  enter: (scene) => ask(scene, { kind: 'open' }),
  submit: (scene, option, inputs) =>
    ask(scene, option === 'save' ? { kind: 'save', inputs } : { kind: 'status' }),
  hear(scene, text) {
    const short = readShortWord(text)
    const waiting = waitingFor(scene)
    if (waiting !== null && short === 'yes') return ask(scene, waiting)
    if (waiting !== null && short === 'no') return ask(scene, { kind: 'form' })
    if (short === 'back') return ask(scene, { kind: 'status' })
    const request = short === null ? withTimes(scene, text) : null
    return request === null ? null : ask(scene, request)
  },
  unclear(scene) {
    const yes = waitingFor(scene)
    return ask(scene, yes === null ? { kind: 'form' } : { kind: 'propose', yes })
  },
}

/** An exercise, at any hour. */
export const exercise: Place = onlyAsks({ kind: 'exercise', turn: null })

/** How long nudges should stay away. */
export const pauses: Place = onlyAsks({ kind: 'pauses' })

/** A pause until a day of one's own choice. */
export const pause: Place = {
  ...onlyAsks({ kind: 'until' }),
  submit: (scene, option, inputs) =>
    ask(
      scene,
      option === 'save'
        ? { kind: 'pause', pause: { kind: 'until', date: inputs['date'] ?? '' } }
        : { kind: 'until' },
    ),
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

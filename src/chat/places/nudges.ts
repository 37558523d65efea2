import { readShortWord } from '../../core/dialog/short-words.ts'
import { waitingProposal } from '../nudges/proposal.ts'
import type { NudgeRequest } from '../nudges/request.ts'
import { turn, type Scene } from '../scene.ts'
import type { Place, PlaceStep } from './place.ts'

/** The settings of somebody's nudges: a form, or times in words that wait for a yes. */
export const nudges: Place = {
  enter: (scene) => ask(scene, { kind: 'open' }),
  submit: (scene, option, inputs) =>
    ask(scene, option === 'save' ? { kind: 'save', inputs } : { kind: 'status' }),
  hear(scene, text) {
    const short = readShortWord(text)
    const waiting = waitingProposal(scene.conversation.position?.version ?? '')
    if (waiting !== null && short === 'yes') return ask(scene, waiting)
    if (waiting !== null && short === 'no') return ask(scene, { kind: 'form' })
    return short === 'back' ? ask(scene, { kind: 'status' }) : null
  },
  unclear(scene) {
    const waiting = waitingProposal(scene.conversation.position?.version ?? '')
    return ask(
      scene,
      waiting === null ? { kind: 'form' } : { kind: 'propose', proposal: waiting.proposal },
    )
  },
}

/** An exercise, at any hour. */
export const exercise: Place = onlyAsks({ kind: 'exercise', turn: null })

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

import { matchLabel } from '../../core/dialog/match-label.ts'
import { readShortWord } from '../../core/dialog/short-words.ts'
import type { PrivacyRequest } from '../privacy/request.ts'
import { change, turn, type Scene } from '../scene.ts'
import { silenceOptions } from '../silence/question.ts'
import type { Place, PlaceStep } from './place.ts'

/** The question to who was not heard for long. Whatever they do, they were heard: all is kept. */
export const silence: Place = {
  enter: (scene) => ask(scene, 'keep'),
  submit: (scene) => ask(scene, 'keep'),
  offers: silenceOptions,
  hear(scene, text) {
    const chosen = matchLabel(silenceOptions(scene), text)
    if (chosen !== null) return ask(scene, chosen.id === 'forget' ? 'forget' : 'keep')
    const short = readShortWord(text)
    if (short === 'yes') return ask(scene, 'keep')
    return short === 'no' ? { kind: 'leave', scene, to: { tree: 'forget' } } : null
  },
  unclear: (scene) => ask(scene, 'keep'),
}

function ask(scene: Scene, kind: PrivacyRequest['kind']): PlaceStep {
  return {
    kind: 'stay',
    turn: { ...turn(change(scene, { position: null })), request: { kind } },
  }
}

import type { Position } from '../../core/dialog/position.ts'
import { readShortWord } from '../../core/dialog/short-words.ts'
import { forgetQuestion } from '../privacy/press.ts'
import { change, turn, type Scene } from '../scene.ts'
import type { Place, PlaceStep } from './place.ts'

const here: Position = { tree: 'forget', node: 'ask', version: '' }

/** The one question before everything that is kept of somebody is deleted. */
export const forget: Place = {
  enter: (scene) => ask(scene),
  submit: (scene) => ask(scene),
  hear(scene, text) {
    const short = readShortWord(text)
    if (short === 'yes') {
      return { kind: 'stay', turn: { ...turn(scene), request: { kind: 'forget' } } }
    }
    return short === 'no' || short === 'back'
      ? { kind: 'leave', scene, to: { tree: 'menu' } }
      : null
  },
  unclear: (scene) => ask(scene),
}

function ask(scene: Scene): PlaceStep {
  return { kind: 'stay', turn: turn(change(scene, { position: here }), forgetQuestion(scene)) }
}

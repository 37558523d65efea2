import type { Answer } from '../core/dialog/answer.ts'
import type { Position } from '../core/dialog/position.ts'
import { open, step } from '../core/dialog/step.ts'
import type { Target } from '../core/dialog/tree.ts'
import type { Language } from '../core/language.ts'
import type { View } from '../core/view.ts'
import { calls, menuButton, notice, say } from './notice.ts'
import type { PlaceStep } from './places/place.ts'
import { places } from './places/places.ts'
import { change, requireTree, treeOf, turn, type Scene, type Turn } from './scene.ts'

/** An answer to a card of a tree, and all that follows from it, also across trees. */
export function walk(scene: Scene, position: Position, answer: Answer): Turn {
  const place = places.get(position.tree)
  if (place !== undefined) return settle(place.enter(scene))
  const tree = treeOf(scene, position.tree)
  // a tree that is gone since its card was sent: the menu, with the line that says why
  if (tree === undefined) {
    return walk(scene, { tree: 'menu', node: '', version: 'gone' }, answer)
  }
  const went = step(tree, position, answer)
  switch (went.kind) {
    case 'at':
      return turn(change(scene, { position: went.position }), went.view)
    case 'ended':
      return turn(change(scene, { position: null }), withCall(scene, went.view))
    case 'left':
      return went.to.tree === 'language'
        ? speak(scene, scene.conversation.language === 'nl' ? 'en' : 'nl', position)
        : goTo(scene, went.to)
    case 'stopped':
      return stop(scene)
  }
}

/** Where every second counts, the number is a link as well. */
function withCall(scene: Scene, view: View): View {
  return view.kind === 'outcome' && view.tier === 'emergency'
    ? { ...view, links: calls(scene, 'emergency') }
    : view
}

/** Opens a tree, a node of it, or one of the chat's own places. */
export function goTo(scene: Scene, to: Target): Turn {
  const place = places.get(to.tree)
  return place === undefined
    ? walk(scene, open(requireTree(scene, to.tree), to.node), { kind: 'look' })
    : settle(place.enter(scene))
}

/** What a place decided, as a turn. */
export function settle(step: PlaceStep): Turn {
  if (step.kind === 'stay') return step.turn
  const there = goTo(step.scene, step.to)
  return step.notice === undefined ? there : remark(there, step.notice)
}

/** The person's own choice of language; the same card again. The client's no longer counts. */
export function speak(scene: Scene, language: Language, at: Position): Turn {
  const now = change(scene, { language, languageChosen: true })
  return remark(walk(now, at, { kind: 'look' }), say(now, 'language.notice'))
}

export function stop(scene: Scene): Turn {
  const options = [menuButton(scene)]
  return turn(change(scene, { position: null }), notice(scene, 'stopped', { options }))
}

function remark({ conversation, views }: Turn, line: string): Turn {
  const [first, ...rest] = views
  return first === undefined
    ? { conversation, views }
    : { conversation, views: [{ ...first, notice: line }, ...rest] }
}

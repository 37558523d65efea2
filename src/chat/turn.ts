import type { Position } from '../core/dialog/position.ts'
import { matchLabel } from '../core/dialog/match-label.ts'
import { readNumbers } from '../core/dialog/numbers.ts'
import { readAnswer } from '../core/dialog/read-answer.ts'
import { readShortWord, type ShortWord } from '../core/dialog/short-words.ts'
import { step } from '../core/dialog/step.ts'
import { isOnlyTimes } from '../core/understanding/times/only-times.ts'
import type { Press, View } from '../core/view.ts'
import type { Happening, InboundEvent } from './inbound.ts'
import { fine, follow, followTimes, suggest } from './intents.ts'
import { inCompany } from './company/turn.ts'
import { interrupt } from './interrupt.ts'
import { afterNudge } from './nudges/cards.ts'
import { requestOf } from './nudges/press.ts'
import { privacyOf } from './privacy/press.ts'
import { places } from './places/places.ts'
import { listen, positionOf, treeOf, turn, type Scene, type Turn } from './scene.ts'
import { goTo, settle, walk } from './walk.ts'

/** A number up to this can be meant for a button; a card has no more. */
const mostOptions = 6

/**
 * One event, one turn. The only place that knows the order of things: company first (nothing about
 * health among others), then red flags, then an open form, then the answer to the card, then what
 * else was asked.
 */
export function takeTurn(scene: Scene, event: InboundEvent): Turn {
  const { where, what } = event
  if (what.kind === 'edited') return edited(scene, event, what.text)
  if (where !== 'personal') return isSilent(what) ? turn(scene) : inCompany(scene, where, what)
  switch (what.kind) {
    case 'installed':
      return goTo(scene, { tree: 'welcome' })
    case 'removed':
      return turn(scene)
    case 'typed':
      return typed(scene, what.text)
    case 'pressed':
      return pressed(scene, what)
    case 'other':
      return other(scene, what.reason)
  }
}

/** The message was answered when it came; only a sign that was put in since must not be missed. */
function edited(scene: Scene, event: InboundEvent, text: string): Turn {
  const { redFlag } = scene.understanding.understand(text, scene.conversation.language)
  return redFlag === null
    ? turn(scene)
    : takeTurn(scene, { ...event, what: { kind: 'typed', text } })
}

/** Nobody said or pressed anything, and nobody waits for an answer. */
function isSilent(what: Happening): boolean {
  return what.kind === 'removed' || (what.kind === 'other' && what.reason === 'upgraded')
}

function typed(before: Scene, text: string): Turn {
  const { heard, scene } = listen(before, text)
  const position = positionOf(scene)
  // the text of a button, in full, is that button, and "klopt" is a yes, not a throbbing belly: no
  // sign is to be read into either
  const isReply = readShortWord(text) !== null || isOffered(scene, position, text)
  if (heard.redFlag !== null && !isReply) {
    return { ...interrupt(scene, heard.redFlag), redFlag: true }
  }
  const isTimes = isOnlyTimes(text, scene.conversation.language)
  const form = places.get(position.tree)
  if (form !== undefined) {
    const said = form.hear(scene, text)
    if (said !== null) return settle(said)
    const asked = followTimes(scene, text, isTimes) ?? follow(scene, heard, text)
    return asked ?? settle(form.unclear(scene))
  }
  // no card is open: a number would choose from a menu that nobody sees
  if (scene.conversation.position === null && readNumbers(text, mostOptions) !== null) {
    return goTo(scene, { tree: 'menu' })
  }
  const answer = readHere(scene, position, text)
  if (answer === 'sure') return walk(scene, position, { kind: 'said', text })
  const small = answer === 'unclear' ? smallTalk(scene, readShortWord(text)) : null
  const asked = small ?? followTimes(scene, text, isTimes) ?? follow(scene, heard, text)
  if (asked !== null) return asked
  return answer === 'likely' || !isAtMenu(scene)
    ? walk(scene, position, { kind: 'said', text })
    : /[\p{L}\p{N}]/u.test(text)
      ? suggest(scene, 'unknown', heard.nearest)
      : suggest(scene, 'wordless')
}

/** What a short word means when the open card does not ask for it. */
function smallTalk(scene: Scene, short: ShortWord | null): Turn | null {
  if (short === 'ok' && !isAtSigns(scene)) return fine(scene)
  if (!isAtMenu(scene)) return null
  switch (short) {
    case 'no':
    case 'none':
      return fine(scene)
    case 'yes':
      // the one question that leaves no card open is whether to see the signs
      return scene.conversation.position === null
        ? goTo(scene, { tree: 'triage' })
        : suggest(scene, 'whichYes')
    case 'ready':
    case 'skip':
      // as the buttons of a nudge do, which nobody may want to look for
      return turn(scene, afterNudge(scene, short === 'skip' ? 'skip' : 'done'))
    case 'ok':
    case 'not-sure':
    case 'next':
    case 'back':
    case 'menu':
    case 'stop':
    case 'restart':
    case null:
      return null
  }
}

/** There "ok" must not pass for an answer. */
function isAtSigns(scene: Scene): boolean {
  return viewHere(scene, positionOf(scene))?.kind === 'checklist'
}

/** No question is open there, so that words need not be an answer to one. */
function isAtMenu({ conversation: { position } }: Scene): boolean {
  return position === null || position.tree === 'menu'
}

function isOffered(scene: Scene, position: Position, text: string): boolean {
  const form = places.get(position.tree)
  const offered = form === undefined ? viewHere(scene, position)?.options : form.offers?.(scene)
  return matchLabel(offered ?? [], text)?.exact === true
}

function readHere(scene: Scene, position: Position, text: string): 'sure' | 'likely' | 'unclear' {
  const view = viewHere(scene, position)
  return view === null ? 'unclear' : readAnswer(view, text).kind
}

function viewHere(scene: Scene, position: Position): View | null {
  const tree = treeOf(scene, position.tree)
  if (tree === undefined) return null
  const here = step(tree, position, { kind: 'look' })
  return here.kind === 'at' ? here.view : null
}

function pressed(
  scene: Scene,
  { press, inputs }: InboundEvent['what'] & { kind: 'pressed' },
): Turn {
  switch (press.kind) {
    case 'answer':
      return answered(scene, press.position, press.option, inputs)
    case 'form': {
      const form = places.get(press.form)
      return form === undefined
        ? suggest(scene, 'oldCard')
        : settle(form.submit(scene, press.option, inputs))
    }
    case 'command':
      return commanded(scene, press)
  }
}

function other(scene: Scene, reason: (InboundEvent['what'] & { kind: 'other' })['reason']): Turn {
  switch (reason) {
    case 'malformed-press':
      return suggest(scene, 'oldCard')
    case 'wordless':
      return suggest(scene, 'wordless')
    case 'upgraded':
      return turn(scene)
  }
}

function commanded(scene: Scene, press: Press & { kind: 'command' }): Turn {
  const privacy = privacyOf(press)
  if (privacy === 'ask') return goTo(scene, { tree: 'forget' })
  const request = privacy === null ? requestOf(press) : { kind: privacy }
  return request === null ? suggest(scene, 'oldCard') : { ...turn(scene), request }
}

/** The inputs of a card of signs are its groups: each a list of ids, joined by commas. */
function answered(
  scene: Scene,
  position: Position,
  option: string,
  inputs: Readonly<Record<string, string>>,
): Turn {
  if (option === 'look') return walk(scene, position, { kind: 'look' })
  // also from a card that is gone since: what was ticked there must not be lost
  const isCheck = treeOf(scene, position.tree)?.kind === 'triage'
  if (isCheck && (option === 'submit' || option === 'none' || option === 'not-sure')) {
    const items = Object.values(inputs).flatMap((list) => list.split(',').filter((id) => id !== ''))
    return walk(scene, position, { kind: 'ticked', items, choice: option })
  }
  return walk(scene, position, { kind: 'chosen', option })
}

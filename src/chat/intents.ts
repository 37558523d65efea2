import type { Language } from '../core/language.ts'
import { words } from '../core/dialog/words.ts'
import type { Option } from '../core/view.ts'
import type { Understood, Wish } from '../core/understanding/understanding.ts'
import { menuButton, notice, opens, say } from './notice.ts'
import { asks } from './nudges/cards.ts'
import type { NudgeRequest } from './nudges/request.ts'
import { requestIn, withTimes } from './nudges/said.ts'
import type { PrivacyRequest } from './privacy/request.ts'
import { positionOf, treeOf, turn, type Scene, type Turn } from './scene.ts'
import { goTo, speak, stop } from './walk.ts'

/** Does what a text asks for; null when it asks for nothing that the bot knows. */
export function follow(scene: Scene, heard: Understood, text: string): Turn | null {
  switch (heard.intent) {
    case 'greet':
      return goTo(scene, { tree: 'welcome' })
    case 'menu':
      return goTo(scene, { tree: 'menu' })
    case 'learn': {
      const topic = heard.topic ?? 'learn'
      return goTo(scene, { tree: treeOf(scene, topic) === undefined ? 'learn' : topic })
    }
    case 'triage':
      return goTo(scene, { tree: 'triage' })
    case 'help':
      return turn(scene, notice(scene, 'help', { options: [menuButton(scene)] }))
    case 'language':
      return languageOrCountry(scene, text)
    case 'privacy':
      return asking(scene, { kind: 'know' })
    case 'export':
      return asking(scene, { kind: 'export' })
    case 'forget':
      return goTo(scene, { tree: 'forget' })
    case 'thanks':
      return turn(scene, notice(scene, 'thanks', { options: [menuButton(scene)] }))
    case 'cancel':
      return stop(scene)
    case 'unknown':
      return null
    case 'exercise':
    case 'nudge.setup':
    case 'nudge.status':
    case 'nudge.pause':
    case 'nudge.resume':
    case 'nudge.snooze':
    case 'nudge.stop': {
      const request = requestIn(scene, heard.intent, text)
      return request === null ? null : asking(scene, request)
    }
  }
}

/** A language that is named is spoken; whoever names none finds both, and the country, on one card. */
function languageOrCountry(scene: Scene, text: string): Turn {
  const named = languageNamed(text)
  return named === null ? goTo(scene, { tree: 'settings' }) : speak(scene, named, positionOf(scene))
}

/** All is said, and the menu is there for who wants more. */
export function fine(scene: Scene): Turn {
  return turn(scene, notice(scene, 'fine', { options: [menuButton(scene)] }))
}

/**
 * Times and nothing else are about nudges, and so are words that take a time away or move one, or that
 * say from when until when somebody is away, whatever else they are like ("drop the 3 pm one" is no
 * goodbye); null when they name none.
 */
export function followTimes(scene: Scene, text: string, areAlone: boolean): Turn | null {
  const request = withTimes(scene, text)
  const isChange = request?.kind === 'change' && request.drop.length > 0
  const isAway =
    request?.kind === 'propose' &&
    request.yes.kind === 'pause' &&
    request.yes.pause.kind === 'between'
  return request !== null && (areAlone || isChange || isAway) ? asking(scene, request) : null
}

function asking(scene: Scene, request: NudgeRequest | PrivacyRequest): Turn {
  return { ...turn(scene), request }
}

/** Not understood, and no question was open: what the words come nearest to, never a dead end. */
export function suggest(
  scene: Scene,
  key: 'unknown' | 'wordless' | 'oldCard' | 'whichYes',
  nearest: readonly Wish[] = usual,
): Turn {
  const offered = nearest.flatMap((wish) => offer(scene, wish) ?? [])
  // several wishes can have one button
  const different = [...new Map(offered.map((option) => [option.label, option])).values()]
  return turn(scene, notice(scene, key, { options: [...different.slice(0, 3), menuButton(scene)] }))
}

const usual: readonly Wish[] = [
  { intent: 'learn', topic: null },
  { intent: 'triage', topic: null },
]

/** A button for what somebody may have meant; null for what needs no button. */
function offer(scene: Scene, { intent, topic }: Wish): Option | null {
  switch (intent) {
    case 'learn': {
      const tree = topic === null ? undefined : treeOf(scene, topic)
      return tree === undefined
        ? opens(scene, say(scene, 'meant.learn'), 'learn')
        : opens(scene, scene.content.name(tree.id, scene.conversation.language), tree.id)
    }
    case 'triage':
      return opens(scene, say(scene, 'meant.triage'), 'triage')
    case 'exercise':
      return asks(scene, 'exercise', { kind: 'exercise', turn: null })
    case 'nudge.setup':
    case 'nudge.status':
    case 'nudge.pause':
    case 'nudge.resume':
    case 'nudge.snooze':
    case 'nudge.stop':
      return asks(scene, 'nudges', { kind: 'open' })
    case 'privacy':
    case 'export':
    case 'forget':
      return opens(scene, scene.content.name('about', scene.conversation.language), 'about')
    case 'greet':
    case 'help':
    case 'menu':
    case 'language':
    case 'thanks':
    case 'cancel':
    case 'unknown':
      return null
  }
}

/** The language that a text names, in either language. */
function languageNamed(text: string): Language | null {
  const said = words(text)
  if (said.some((word) => word === 'english' || word === 'engels')) return 'en'
  return said.some((word) => ['nederlands', 'nl', 'dutch', 'vlaams'].includes(word)) ? 'nl' : null
}

import type { Language } from '../core/language.ts'
import { words } from '../core/dialog/words.ts'
import type { Option } from '../core/view.ts'
import type { Understood } from '../core/understanding/understanding.ts'
import { notice, opens, say } from './notice.ts'
import type { NudgeRequest } from './nudges/request.ts'
import { requestIn } from './nudges/said.ts'
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
      return speak(scene, languageNamed(text) ?? scene.conversation.language, positionOf(scene))
    case 'privacy':
      return asking(scene, { kind: 'know' })
    case 'export':
      return asking(scene, { kind: 'export' })
    case 'forget':
      return goTo(scene, { tree: 'forget' })
    case 'thanks':
      return turn(scene, notice(scene, 'thanks'))
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

function asking(scene: Scene, request: NudgeRequest | PrivacyRequest): Turn {
  return { ...turn(scene), request }
}

/** Not understood, and no question was open: what the bot can do, never a dead end. */
export function suggest(scene: Scene, key: 'unknown' | 'wordless' | 'oldCard'): Turn {
  return turn(scene, notice(scene, key, { options: suggestions(scene) }))
}

function suggestions(scene: Scene): readonly Option[] {
  return [
    opens(scene, say(scene, 'meant.learn'), 'learn'),
    opens(scene, say(scene, 'meant.triage'), 'triage'),
    menuButton(scene),
  ]
}

function menuButton(scene: Scene): Option {
  return opens(scene, say(scene, 'meant.menu'), 'menu')
}

/** The language that a text names, in either language. */
function languageNamed(text: string): Language | null {
  const said = words(text)
  if (said.some((word) => word === 'english' || word === 'engels')) return 'en'
  return said.some((word) => ['nederlands', 'nl', 'dutch', 'vlaams'].includes(word)) ? 'nl' : null
}

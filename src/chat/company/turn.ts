import type { Intent, Understood } from '../../core/understanding/understanding.ts'
import type { Press } from '../../core/view.ts'
import type { Happening } from '../inbound.ts'
import { notice, say } from '../notice.ts'
import { proposalIn, timesIn } from '../nudges/said.ts'
import { saysStop } from '../nudges/says-stop.ts'
import { listen, turn, type Scene, type Turn } from '../scene.ts'
import { privateLink } from './cards.ts'
import { channelRequestOf, type ChannelRequest } from './request.ts'

/**
 * A turn among others. Nothing about health is said here, and nothing of what was said is repeated:
 * a general emergency line and the way to a chat of one's own. In a team, the channel's daily tip
 * can be set.
 */
export function inCompany(before: Scene, where: 'group' | 'team', what: Happening): Turn {
  if (what.kind === 'typed') {
    const { heard, scene } = listen(before, what.text)
    return answered(scene, where, where === 'team' ? typed(scene, what.text, heard) : null)
  }
  const isPress = where === 'team' && what.kind === 'pressed'
  return answered(before, where, isPress ? pressed(what.press, what.inputs) : null)
}

function answered(scene: Scene, where: 'group' | 'team', request: ChannelRequest | null): Turn {
  if (request !== null) return { ...turn(scene), request: { kind: 'channel', request } }
  const help = where === 'team' ? { text: 'group.teamText' } : {}
  const links = privateLink(scene, say(scene, 'group.link'))
  return turn(scene, notice(scene, 'group', { links, ...help }))
}

function typed(scene: Scene, text: string, heard: Understood): ChannelRequest | null {
  if (heard.redFlag !== null) return null
  const proposal = proposalIn(timesIn(scene, text))
  if (proposal !== null) return { kind: 'propose', proposal }
  if (heard.intent === 'nudge.stop' && !saysStop(text)) return { kind: 'status' }
  return wished.get(heard.intent) ?? null
}

/** What a channel can be asked in words; anything else gets the general line. */
const wished: ReadonlyMap<Intent, ChannelRequest> = new Map([
  ['nudge.setup', { kind: 'form' }],
  ['nudge.status', { kind: 'status' }],
  ['nudge.stop', { kind: 'stop' }],
  // "stop" and "never mind" are one wish: the card has the button to stop
  ['cancel', { kind: 'status' }],
])

function pressed(press: Press, inputs: Readonly<Record<string, string>>): ChannelRequest | null {
  if (press.kind === 'form') return press.form === 'channel' ? { kind: 'save', inputs } : null
  return press.kind === 'command' ? channelRequestOf(press) : null
}

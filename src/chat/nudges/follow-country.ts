import type { ConversationKey } from '../../core/ports.ts'
import { say } from '../notice.ts'
import { addLine, type Scene, type Turn } from '../scene.ts'
import { holidaysInWords, momentInWords } from './describe.ts'
import { planned, type NudgeDesk } from './desk.ts'

/**
 * Who chooses another country gets its public holidays free, instead of those of the country before,
 * and is told so. Who wants tips on holidays keeps that.
 */
export async function followCountry(
  desk: NudgeDesk,
  key: ConversationKey,
  scene: Scene,
  turn: Turn,
): Promise<Turn> {
  const { country, countryChosen } = turn.conversation
  if (!countryChosen || country === null || country === scene.conversation.country) return turn
  const found = await desk.subscriptions.find(key)
  if (found?.rule.holidays == null) return turn
  const rule = { ...found.rule, holidays: country }
  const sitting = { desk, key, found, now: scene.now, zone: scene.zone, address: found.address }
  const next = planned(sitting, { ...found, rule })
  await desk.subscriptions.put(key, next)
  const now = { ...scene, conversation: turn.conversation }
  const free = holidaysInWords(now, desk.holidays, country) ?? ''
  const said =
    next.nextAt === null
      ? say(now, 'nudges:said.countryOnly', { free })
      : say(now, 'nudges:said.country', {
          free,
          next: momentInWords(now, next.nextAt, rule.zone),
        })
  return addLine(turn, said)
}

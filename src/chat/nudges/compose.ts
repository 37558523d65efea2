import type { Delivery } from '../../core/delivery.ts'
import type { Holidays } from '../../core/nudges/rule.ts'
import { turnOf } from '../../core/nudges/turn.ts'
import type { View } from '../../core/view.ts'
import { channelPost } from '../company/cards.ts'
import { unknownConversation } from '../first-scene.ts'
import type { ChatParts } from '../scene.ts'
import { exerciseOf, nudgeCard } from './cards.ts'
import { rotationOf } from './desk.ts'

/** The card of a nudge that is about to be sent. The exercise follows from who and which slot. */
export function composeNudge(parts: ChatParts, delivery: Delivery, holidays: Holidays): View {
  const { language, rule, slot, key, wishes } = delivery
  const scene = {
    ...parts,
    now: delivery.dueAt,
    zone: rule.zone,
    conversation: { ...unknownConversation, language },
  }
  const turn = turnOf(rule, slot.slice(0, 16), holidays)
  const exercise = exerciseOf(scene, rotationOf(key), wishes, turn)
  return delivery.kind === 'channel'
    ? channelPost(scene, exercise)
    : nudgeCard(scene, exercise, slot)
}

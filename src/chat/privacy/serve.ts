import { firstInstant } from '../../core/nudges/local-instant.ts'
import type { Subscription } from '../../core/nudges/subscription.ts'
import type { Conversation } from '../../core/ports.ts'
import type { View } from '../../core/view.ts'
import { menuButton, notice, opens, say } from '../notice.ts'
import { momentInWords, rangesInWords, ruleInWords } from '../nudges/describe.ts'
import type { Scene } from '../scene.ts'
import { monthInWords } from '../silence/dates.ts'
import { forgetPress, privacyPress } from './press.ts'

/** Everything that is kept, as it is kept: the row of the conversation and that of the nudges. */
export interface Kept {
  readonly conversation: Conversation | null
  readonly subscription: Subscription | null
}

/** All that is kept of somebody, in words. */
export function knownCard(scene: Scene, { conversation, subscription }: Kept): View {
  const lines = [
    ...(conversation === null ? [] : conversationInWords(scene, conversation)),
    ...(subscription === null ? [] : subscriptionInWords(scene, subscription)),
  ]
  const shown = notice(scene, 'privacy:know', {
    options: [
      {
        id: 'export',
        label: say(scene, 'privacy:option.export'),
        press: privacyPress('export'),
      },
      { ...forgetPress(scene, 'ask'), style: 'destructive' },
      menuButton(scene),
    ],
  })
  const paragraphs = [...lines, ...shown.paragraphs]
  return { ...shown, paragraphs, speak: [shown.title, ...paragraphs].join(' ') }
}

function conversationInWords(scene: Scene, known: Conversation): readonly string[] {
  const country = known.country === null ? null : countryName(scene, known.country)
  return [
    say(scene, `privacy:language.${known.language}`),
    country === null ? say(scene, 'privacy:noCountry') : say(scene, 'privacy:country', { country }),
    placeInWords(scene, known.position),
    ...(known.heard === null
      ? []
      : [say(scene, 'privacy:heard', { month: monthInWords(scene, known.heard.month) })]),
  ]
}

function countryName({ content, conversation }: Scene, code: string): string {
  return content.countries(conversation.language).find(({ id }) => id === code)?.label ?? code
}

function placeInWords(scene: Scene, position: Conversation['position']): string {
  if (position === null) return say(scene, 'privacy:atMenu')
  const tree = scene.content.trees.find(({ id }) => id === position.tree)
  return tree === undefined
    ? say(scene, 'privacy:atSettings')
    : say(scene, 'privacy:at', { name: scene.content.name(tree.id, scene.conversation.language) })
}

function subscriptionInWords(scene: Scene, known: Subscription): readonly string[] {
  const { rule, pauseFrom, pauseUntil, wishes, nextAt, lastSlot, state } = known
  const { zone, quiet, holidays } = rule
  const line = (key: string, params: Record<string, string> = {}) =>
    say(scene, `privacy:${key}`, params)
  const moment = (at: number) => momentInWords(scene, at, zone)
  const isOver = pauseUntil !== null && pauseUntil <= scene.now
  const pause = isOver ? 'pauseOver' : pauseFrom === null ? 'pause' : 'pauseBetween'
  return [
    line('nudges', { rule: ruleInWords(scene, rule), zone }),
    ...(quiet.length === 0 ? [] : [line('quiet', { ranges: rangesInWords(scene, quiet) })]),
    ...(holidays === null ? [] : [line('holidays', { country: countryName(scene, holidays) })]),
    ...(nextAt === null ? [] : [line('next', { at: moment(nextAt) })]),
    ...(lastSlot === null
      ? []
      : [line('last', { at: moment(firstInstant(zone, slotWall(lastSlot))) })]),
    ...(pauseUntil === null
      ? []
      : [
          line(pause, {
            until: moment(pauseUntil),
            ...(pauseFrom === null ? {} : { from: moment(pauseFrom) }),
          }),
        ]),
    ...(state === 'suspended' ? [line('suspended')] : []),
    ...(wishes.length === 0
      ? []
      : [
          line('wishes', {
            wishes: wishes.map((wish) => say(scene, `nudges:form.wish.${wish}`)).join(', '),
          }),
        ]),
  ]
}

/** The wall clock that a slot names, as epoch milliseconds. */
function slotWall(slot: string): number {
  return Date.parse(`${slot.slice(0, 16)}Z`)
}

/** The same as data, for whoever wants to take it along. */
export function exportCard(scene: Scene, kept: Kept): View {
  const shown = notice(scene, 'privacy:export', {
    options: [menuButton(scene)],
  })
  return { ...shown, paragraphs: [...shown.paragraphs, JSON.stringify(kept, null, 2)] }
}

export function forgottenCard(scene: Scene): View {
  const again = opens(scene, say(scene, 'privacy:option.again'), 'welcome')
  return notice(scene, 'privacy:forgotten', { options: [again] })
}

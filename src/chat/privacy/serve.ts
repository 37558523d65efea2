import type { Subscription } from '../../core/nudges/subscription.ts'
import type { Conversation } from '../../core/ports.ts'
import type { View } from '../../core/view.ts'
import { notice, opens, say } from '../notice.ts'
import { momentInWords, ruleInWords } from '../nudges/describe.ts'
import type { Scene } from '../scene.ts'
import { forgetPress } from './press.ts'

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
        press: { kind: 'command', name: 'privacy', value: 'export' },
      },
      { ...forgetPress(scene, 'ask'), style: 'destructive' },
      opens(scene, say(scene, 'meant.menu'), 'menu'),
    ],
  })
  const paragraphs = [...lines, ...shown.paragraphs]
  return { ...shown, paragraphs, speak: [shown.title, ...paragraphs].join(' ') }
}

function conversationInWords(scene: Scene, known: Conversation): readonly string[] {
  const { content } = scene
  const country = content
    .countries(scene.conversation.language)
    .find(({ id }) => id === known.country)
  const at = content.trees.find(({ id }) => id === known.position?.tree)
  return [
    say(scene, `privacy:language.${known.language}`),
    country === undefined
      ? say(scene, 'privacy:noCountry')
      : say(scene, 'privacy:country', { country: country.label }),
    at === undefined
      ? say(scene, 'privacy:atMenu')
      : say(scene, 'privacy:at', { name: content.name(at.id, scene.conversation.language) }),
  ]
}

function subscriptionInWords(scene: Scene, known: Subscription): readonly string[] {
  const { rule, pauseUntil, wishes } = known
  return [
    say(scene, 'privacy:nudges', { rule: ruleInWords(scene, rule), zone: rule.zone }),
    ...(pauseUntil === null
      ? []
      : [say(scene, 'privacy:pause', { until: momentInWords(scene, pauseUntil, rule.zone) })]),
    ...(wishes.length === 0
      ? []
      : [
          say(scene, 'privacy:wishes', {
            wishes: wishes.map((wish) => say(scene, `nudges:form.wish.${wish}`)).join(', '),
          }),
        ]),
  ]
}

/** The same as data, for whoever wants to take it along. */
export function exportCard(scene: Scene, kept: Kept): View {
  const shown = notice(scene, 'privacy:export', {
    options: [opens(scene, say(scene, 'meant.menu'), 'menu')],
  })
  return { ...shown, paragraphs: [...shown.paragraphs, JSON.stringify(kept, null, 2)] }
}

export function forgottenCard(scene: Scene): View {
  return notice(scene, 'privacy:forgotten')
}

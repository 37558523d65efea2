import { itemsOf } from '../core/triage/route.ts'
import { nodeOf, type ChecklistNode } from '../core/dialog/tree.ts'
import type { Tier } from '../core/triage/tier.ts'
import type { RedFlag } from '../core/understanding/understanding.ts'
import type { View } from '../core/view.ts'
import { calls, looks, notice, opens, say } from './notice.ts'
import { change, countryOf, positionOf, requireTree, turn, type Scene, type Turn } from './scene.ts'
import { walk } from './walk.ts'

/**
 * A red flag heard in free words goes before everything else. The pressing tiers are answered with
 * their outcome at once and leave nothing to return to; the others say "consult your doctor" and
 * offer the card of signs that it stands on. The words themselves are kept nowhere.
 */
export function interrupt(scene: Scene, flag: RedFlag): Turn {
  switch (flag.tier) {
    case 'crisis':
      return turn(change(scene, { position: null }), crisis(scene))
    case 'emergency':
    case 'urgent':
      return end(scene, flag.tier)
    case 'today':
    case 'appointment':
    case 'check-first':
      return onThisCard(scene, flag) ?? ask(scene, flag)
  }
}

function crisis(scene: Scene): View {
  const links = calls(scene, 'crisis')
  return { ...notice(scene, 'crisis', { links }), kind: 'outcome', tier: 'crisis' }
}

function end(scene: Scene, tier: Tier): Turn {
  const tree = requireTree(scene, 'triage')
  const node = tree.outcomes[tier]
  if (node === undefined) throw new Error(`the check has no outcome for ${tier}`)
  return walk(scene, { tree: tree.id, node, version: tree.version }, { kind: 'look' })
}

/** Said while looking at the very card that asks for the sign: as if it were ticked. */
function onThisCard(scene: Scene, { item }: RedFlag): Turn | null {
  const position = positionOf(scene)
  const tree = requireTree(scene, 'triage')
  if (position.tree !== tree.id || position.version !== tree.version) return null
  const card = nodeOf(tree, position.node)
  // where the check is a list, its pages ask nothing and nothing can be ticked
  if (card?.type !== 'checklist' || !asks(card, item)) return null
  return walk(scene, position, { kind: 'ticked', items: [item], choice: 'submit' })
}

function ask(scene: Scene, { tier, item }: RedFlag): Turn {
  const card = cardOf(scene, item)
  const text = tier === 'today' || tier === 'check-first' ? tier : 'appointment'
  // no card waits for what is typed next: at one of signs a "yes" could mean an emergency, and a "no"
  // would be "none of these" to who just named one. A place of its own would tell that a sign was heard.
  return turn(change(scene, { position: null }), {
    ...notice(scene, 'interrupt', {
      text: `interrupt.${text}`,
      options: [
        { ...opens(scene, say(scene, 'interrupt.check'), 'triage', card), style: 'primary' },
        looks(say(scene, 'interrupt.goOn'), positionOf(scene), 'go-on'),
      ],
    }),
    kind: 'question',
  })
}

/** The card that the sign stands on; where the check is a list, its pages keep the cards' ids. */
function cardOf(scene: Scene, item: string): string | undefined {
  const guided = scene.content.tree('triage', scene.conversation.language, countryOf(scene))
  const cards = Object.entries(guided?.nodes ?? {})
  return cards.find(([, node]) => node.type === 'checklist' && asks(node, item))?.[0]
}

function asks(card: ChecklistNode, item: string): boolean {
  return itemsOf(card).some(({ id }) => id === item)
}

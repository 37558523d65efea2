import assert from 'node:assert/strict'
import { show } from '../../../src/core/dialog/show.ts'
import { open, step } from '../../../src/core/dialog/step.ts'
import type { OutcomeNode, Tree } from '../../../src/core/dialog/tree.ts'
import type { Language } from '../../../src/core/language.ts'
import type { View } from '../../../src/core/view.ts'
import { countries, spoken, treeIn } from '../../dialogs/real-content.ts'
import { urgency, type Urgency } from './signs-by-hand.ts'

const consult: Readonly<Record<Language, string>> = {
  nl: 'Raadpleeg je arts',
  en: 'Consult your doctor',
}

/** By hand: what somebody in that country dials for an ambulance. */
const ambulance: Readonly<Record<string, string>> = { NL: '112', BE: '112', GB: '999', US: '911' }
const elsewhere: Readonly<Record<Language, string>> = {
  nl: 'het alarmnummer van je land',
  en: 'your local emergency number',
}

const pressing: readonly Urgency[] = ['emergency', 'urgent', 'today']

for (const edition of spoken) {
  const { language, name } = edition
  for (const country of countries) {
    const tree = treeIn(edition, 'triage', country)
    const number = ambulance[country ?? ''] ?? elsewhere[language]

    describe(`the outcomes in ${name} for ${country ?? 'an unknown country'}`, () => {
      it('say "consult your doctor" in so many words, all but self-care', () => {
        for (const tier of urgency) {
          const says = words(outcome(tree, tier)).includes(consult[language])
          assert.equal(says, tier !== 'self-care', tier)
        }
      })

      it('give the number of the country in the title of an emergency, before all else', () => {
        const { title, paragraphs } = outcome(tree, 'emergency')
        assert.ok(title.includes(number), title)
        assert.ok(paragraphs[0]?.includes(number), paragraphs[0])
      })

      it('name no other ambulance number anywhere', () => {
        for (const tier of urgency) {
          const named = words(outcome(tree, tier)).match(/\b(112|999|911|000)\b/g) ?? []
          assert.deepEqual(new Set(named), new Set(named.filter((one) => one === number)), tier)
        }
      })

      it('offer nothing but to look again and to pause the tips after emergency, urgent and today', () => {
        for (const tier of pressing) {
          assert.deepEqual(
            nodeOf(tree, tier).choices.map(({ to }) => to.tree),
            ['triage', 'pauses'],
            tier,
          )
        }
      })

      it('lead to no exercise from any outcome, and to education from self-care alone', () => {
        for (const tier of urgency) {
          const trees = nodeOf(tree, tier).choices.map(({ to }) => to.tree)
          assert.equal(trees.includes('learn'), tier === 'self-care', tier)
          assert.ok(
            trees.every((id) => ['triage', 'menu', 'learn', 'pauses'].includes(id)),
            tier,
          )
        }
      })

      it('are never a position that could be stored', () => {
        for (const tier of urgency) {
          const node = tree.outcomes[tier] ?? ''
          assert.equal(step(tree, open(tree, node), { kind: 'look' }).kind, 'ended', tier)
        }
      })
    })
  }

  describe(`the safety net in ${name}`, () => {
    const net: Readonly<Record<Language, readonly RegExp[]>> = {
      nl: [/plassen/, /doof gevoel tussen je benen/, /kracht/, /koorts/, /Bel dan direct/],
      en: [/peeing/, /numbness between your legs/, /weakness/, /fever/, /call/],
    }

    it('stands under self-care, appointment and check-first', () => {
      for (const tier of ['self-care', 'appointment', 'check-first'] as const) {
        const said = words(outcome(treeIn(edition, 'triage'), tier))
        for (const part of net[language]) assert.match(said, part)
      }
    })
  })
}

describe("the deployer's own number", () => {
  it('is given where the practice may be closed, in the Netherlands', () => {
    for (const edition of spoken) {
      for (const tier of ['urgent', 'today'] as const) {
        assert.match(words(outcome(treeIn(edition, 'triage', 'NL'), tier)), /0900-1515/)
      }
    }
  })
})

function nodeOf(tree: Tree, tier: Urgency): OutcomeNode {
  const node = tree.nodes[tree.outcomes[tier] ?? '']
  assert.ok(node?.type === 'outcome', tier)
  return node
}

function outcome(tree: Tree, tier: Urgency): View {
  return show(tree, tree.outcomes[tier] ?? '')
}

function words({ title, paragraphs }: View): string {
  return [title, ...paragraphs].join(' ')
}

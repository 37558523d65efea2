import assert from 'node:assert/strict'
import type { Happening } from '../../src/chat/inbound.ts'
import { createMemory } from '../../src/console/memory.ts'
import type { Conversation } from '../../src/core/ports.ts'
import type { FlagTier } from '../../src/core/understanding/signs.ts'
import { flagTiers } from '../../src/core/understanding/signs.ts'
import { asker, chatNeeds, dutch, hears } from './talk.ts'

const position = { tree: 'triage', node: 'card-b', version: 'any' }
const happenings: readonly Happening[] = [
  { kind: 'installed' },
  { kind: 'typed', text: 'ik kan niet meer plassen' },
  { kind: 'typed', text: 'menu' },
  { kind: 'edited', text: 'ik kan niet meer plassen' },
  { kind: 'other', reason: 'wordless' },
  { kind: 'other', reason: 'malformed-press' },
  {
    kind: 'pressed',
    press: { kind: 'answer', position, option: 'submit' },
    inputs: { ill: 'b1-fever' },
  },
  { kind: 'pressed', press: { kind: 'form', form: 'country', option: 'save' }, inputs: {} },
]

for (const where of ['group', 'team'] as const) {
  describe(`in a ${where}`, () => {
    const hearing = (tier: FlagTier) => hears({ redFlag: { tier, item: 'b1-fever' } })

    it('says one line, a number and where the private chat is, whatever happens', async () => {
      const seen = new Set<string>()
      for (const tier of flagTiers) {
        const ask = asker(chatNeeds({ understanding: hearing(tier) }), { ...dutch, where })
        for (const what of happenings) {
          const views = await ask(what)
          assert.equal(views.length, 1, what.kind)
          seen.add(JSON.stringify(views))
        }
      }
      assert.equal(seen.size, 1)
      const [only = ''] = seen
      assert.match(only, /112/)
      assert.match(only, /Open de eigen chat.*https:\/\/chat\.example\/own/)
      assert.doesNotMatch(only, /"press"/)
    })

    it('greets once', async () => {
      const ask = asker(chatNeeds(), { ...dutch, where })
      assert.equal((await ask({ kind: 'installed' })).length, 1)
      assert.equal((await ask({ kind: 'installed' })).length, 0)
    })

    it('is silent when the app is upgraded or removed', async () => {
      const ask = asker(chatNeeds(), { ...dutch, where })
      assert.deepEqual(await ask({ kind: 'other', reason: 'upgraded' }), [])
      assert.deepEqual(await ask({ kind: 'removed' }), [])
    })

    it('keeps no more than that it greeted', async () => {
      const kept: Conversation[] = []
      const memory = createMemory()
      const conversations: typeof memory = {
        ...memory,
        save: (key, next, expected) => {
          kept.push(next)
          return memory.save(key, next, expected)
        },
      }
      const ask = asker(chatNeeds({ conversations }), { ...dutch, where })
      for (const what of happenings) await ask(what)
      assert.equal(kept.length, 1)
      const { country, position: place, countryChosen, languageChosen } = kept[0] ?? assert.fail()
      assert.deepEqual([country, place, countryChosen, languageChosen], [null, null, false, false])
    })
  })
}

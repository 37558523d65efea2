import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Happening } from '../../src/chat/inbound.ts'
import { spoken, treesIn } from '../dialogs/real-content.ts'
import { asker, british, chatNeeds, dutch } from './talk.ts'

const [edition] = spoken
const trees = edition === undefined ? [] : treesIn(edition, 'NL')

/** Names that are on our cards, names that JavaScript knows, and any other. */
const named = (ours: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ours) },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '', 'null') },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  )

const tree = named([...trees.map(({ id }) => id), 'country', 'language', 'nudges', 'privacy'])
const node = named([...new Set(trees.flatMap(({ nodes }) => Object.keys(nodes))), 'form'])
const version = named([...trees.map((one) => one.version), 'old'])
const option = named([
  ...['next', 'back', 'menu', 'stop', 'restart', 'ready', 'look', 'submit', 'none', 'not-sure'],
  ...['again', 'learn', 'check', 'language', 'save', 'cancel', 'go-on', 'privacy'],
])
const inputs = fc.dictionary(
  named(['body', 'legs', 'pelvis', 'ill', 'pain', 'you', 'country', 'date']),
  named(['a1-chest', 'b1-fever,b5-cancer', 'c8-worried', ',', ',,x', 'NL', '2026-02-31']),
  { maxKeys: 4 },
)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pressed' as const),
      press: fc.oneof(
        fc.record({
          kind: fc.constant('answer' as const),
          position: fc.record({ tree, node, version }),
          option,
        }),
        fc.record({ kind: fc.constant('form' as const), form: tree, option }),
        fc.record({
          kind: fc.constant('command' as const),
          name: named(['nudge', 'privacy', 'menu']),
          value: named([
            '{"kind":"status"}',
            '{"kind":"exercise","turn":3}',
            '{"kind":"gone"}',
            '{',
          ]),
        }),
      ),
      inputs,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('typed' as const),
      text: fc.oneof(
        fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
        named(['ja', 'nee', 'terug', 'de tweede', '1 2 3', 'weet niet', 'English', 'koorts']),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('other' as const),
      reason: fc.constantFrom('malformed-press' as const, 'wordless' as const),
    }),
  },
)

describe('whatever is pressed and typed', () => {
  it('is answered by a card with at most six buttons, and without a fault', async function () {
    this.timeout(60_000)
    const conversation = fc.array(happening, { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(conversation, fc.constantFrom(dutch, british), async (all, client) => {
        const ask = asker(chatNeeds(), client)
        for (const what of all) {
          const views = await ask(what)
          assert.equal(views.length, 1)
          for (const view of views) {
            assert.notEqual(view.title, '')
            assert.ok(view.options.length <= 6)
          }
        }
      }),
      { numRuns: 400, seed: 20_261_122 },
    )
  })
})

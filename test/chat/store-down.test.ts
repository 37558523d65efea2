import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { Happening } from '../../src/chat/inbound.ts'
import { createMemory } from '../../src/console/memory.ts'
import type { ConversationStore } from '../../src/core/ports.ts'
import { asker, chatNeeds, dutch } from './talk.ts'

const broken = (): Promise<never> => Promise.reject(new Error('the database is gone'))

/** Ways in which a store lets us down. */
const failures: Readonly<Record<string, Partial<ConversationStore>>> = {
  'cannot be read': { load: broken },
  'cannot be written': { save: broken },
  'is always written by somebody else first': { save: () => Promise.resolve(false) },
  'can do nothing': { load: broken, save: broken, remove: broken },
}

for (const [name, failure] of Object.entries(failures)) {
  describe(`a store that ${name}`, () => {
    const meet = () => {
      const report = sinon.fake()
      const conversations = { ...createMemory(), ...failure }
      return { report, ask: asker(chatNeeds({ conversations, report }), dutch) }
    }
    const firstOf = async (what: Happening) => {
      const { ask } = meet()
      const views = await ask(what)
      assert.equal(views.length, 1)
      return views[0] ?? assert.fail()
    }

    it('does not keep a red flag from being answered', async () => {
      const view = await firstOf({ kind: 'typed', text: 'ik kan sinds vanochtend niet plassen' })
      assert.equal(view.kind, 'outcome')
      assert.match(view.paragraphs.join(' '), /Raadpleeg je arts/)
    })

    it('does not keep a red flag from being counted, once', async () => {
      const onRedFlag = sinon.fake()
      const conversations = { ...createMemory(), ...failure }
      const ask = asker(chatNeeds({ conversations, report: sinon.fake(), onRedFlag }), dutch)
      await ask({ kind: 'typed', text: 'ik kan sinds vanochtend niet plassen' })
      assert.equal(onRedFlag.callCount, 1)
      assert.deepEqual(onRedFlag.firstCall.args, [])
    })

    it('does not keep a pressed card of signs from its outcome', async () => {
      const tree = chatNeeds().content.tree('triage', 'nl', 'NL') ?? assert.fail()
      const position = { tree: 'triage', node: 'card-a', version: tree.version }
      const view = await firstOf({
        kind: 'pressed',
        press: { kind: 'answer', position, option: 'submit' },
        inputs: { pelvis: 'a5-saddle' },
      })
      assert.equal(view.kind === 'outcome' && view.tier, 'urgent')
    })

    it('does not keep the next card back', async () => {
      const tree = chatNeeds().content.tree('menu', 'nl', 'NL') ?? assert.fail()
      const position = { tree: 'menu', node: tree.start, version: tree.version }
      const view = await firstOf({
        kind: 'pressed',
        press: { kind: 'answer', position, option: 'learn' },
        inputs: {},
      })
      assert.equal(view.title, 'Waar wil je over lezen?')
    })

    it('does not keep the welcome, the menu or a group line back', async () => {
      assert.match((await firstOf({ kind: 'installed' })).title, /Ruggespraak/)
      assert.equal((await firstOf({ kind: 'typed', text: 'menu' })).kind, 'question')
    })

    it('is silent to who removes the bot', async () => {
      assert.deepEqual(await meet().ask({ kind: 'removed' }), [])
    })
  })
}

describe('a store that fails', () => {
  it('is reported, with nothing of what was said', async () => {
    const report = sinon.fake()
    const conversations = { ...createMemory(), load: broken }
    const ask = asker(chatNeeds({ conversations, report }), dutch)
    await ask({ kind: 'typed', text: 'ik kan niet plassen' })
    assert.equal(report.callCount, 1)
    assert.doesNotMatch(String(report.firstCall.firstArg), /plassen/)
  })

  it('lets a lost race be taken again, once, from fresh state', async () => {
    const memory = createMemory()
    const save = sinon.fake((...given: Parameters<ConversationStore['save']>) =>
      memory.save(...given),
    )
    let lost = false
    const conversations: ConversationStore = {
      ...memory,
      save: (...given) => {
        if (lost) return save(...given)
        lost = true
        return Promise.resolve(false)
      },
    }
    const ask = asker(chatNeeds({ conversations }), dutch)
    assert.equal((await ask({ kind: 'installed' })).length, 1)
    assert.equal(save.callCount, 1)
  })
})

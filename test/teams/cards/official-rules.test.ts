import assert from 'node:assert/strict'
import type { View } from '../../../src/core/view.ts'
import { cardType, draw, messageOf } from '../../../src/teams/outbound.ts'
import { editions } from '../../dialogs/real-content.ts'
import { everyCard, type Sent } from './every-card.ts'
import { faultsOf } from './official-rules.ts'
import { partsOf } from './parts.ts'

const pictures = 'https://bot.example/pictures/'

function cardOf(view: View): object {
  const drawn = draw(view, (file) => `${pictures}${file}`)
  return drawn.kind === 'card' ? drawn.card : assert.fail('too large')
}

describe('the rules of Adaptive Cards 1.5', () => {
  const card = { type: 'AdaptiveCard', version: '1.5' }
  const wrong: Readonly<Record<string, object>> = {
    'an element of a later version': { type: 'Badge', text: 'x' },
    'a value that does not exist': { type: 'TextBlock', text: 'x', size: 'huge' },
    'a property that does not exist': { type: 'TextBlock', text: 'x', colour: 'good' },
    'a property of a later version': { type: 'Input.Text', id: 'x', labelWidth: '10px' },
    'a picture without an address': { type: 'Image', altText: 'x' },
    'an input without an id': { type: 'Input.Text', label: 'x' },
  }
  for (const [what, element] of Object.entries(wrong)) {
    it(`find ${what}`, () => {
      assert.notDeepEqual(faultsOf({ ...card, body: [element] }), [])
    })
  }

  it('find nothing wrong with a plain card', () => {
    assert.deepEqual(faultsOf({ ...card, body: [{ type: 'TextBlock', text: 'x' }] }), [])
  })
})

for (const edition of editions) {
  describe(`every card that the bot can send in ${edition.name}`, () => {
    let sent: readonly Sent[]

    before(async function () {
      this.timeout(60_000)
      sent = await everyCard(edition)
      assert.ok(sent.length > 200, `only ${sent.length} cards`)
    })

    const each = (check: (parts: ReturnType<typeof partsOf>, at: string, one: Sent) => void) => {
      for (const one of sent) check(partsOf(cardOf(one.view)), one.name, one)
    }

    it('follows the official rules of Adaptive Cards 1.5', () => {
      for (const { name, view } of sent) assert.deepEqual(faultsOf(cardOf(view)), [], name)
    })

    it('is far smaller than any limit of Teams', () => {
      for (const { name, view } of sent) {
        const message = messageOf(view, cardOf(view))
        // the least of the limits, that of webhooks, in bytes as it travels
        assert.ok(Buffer.byteLength(JSON.stringify(message)) < 28_000, name)
        assert.equal(message.attachments?.[0]?.contentType, cardType, name)
      }
    })

    it('has at most six buttons, each with words, and none twice', () => {
      each((parts, at) => {
        const titles = parts.flatMap(({ type, title }) =>
          type === 'Action.Execute' || type === 'Action.ToggleVisibility' ? [title] : [],
        )
        assert.ok(titles.length <= 6, `${at}: ${titles.length} buttons`)
        assert.ok(
          titles.every((title) => typeof title === 'string' && title !== ''),
          at,
        )
        assert.equal(new Set(titles).size, titles.length, at)
      })
    })

    it('can be heard: something to speak, a heading, and words for each picture and input', () => {
      each((parts, at, { view }) => {
        assert.ok(view.speak.includes(view.title), at)
        assert.notEqual(view.summary, '', at)
        for (const { type, altText, label, title } of parts) {
          if (type === 'Image') assert.ok(String(altText).length > 10, `${at}: ${String(altText)}`)
          const words = label ?? title
          if (type.startsWith('Input.')) assert.ok(typeof words === 'string' && words !== '', at)
        }
        assert.equal(parts.filter(({ style }) => style === 'heading').length, 1, at)
      })
    })

    it('has its pictures from the bot alone', () => {
      each((parts, at) => {
        for (const { type, url } of parts) {
          if (type === 'Image') assert.ok(String(url).startsWith(pictures), at)
        }
      })
    })
  })
}

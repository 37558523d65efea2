import assert from 'node:assert/strict'
import { show } from '../../src/core/dialog/show.ts'
import type { View } from '../../src/core/view.ts'
import { draw } from '../../src/teams/outbound.ts'
import { readableTexts, withoutBrackets } from './readable-texts.ts'
import { countries, editions, treesIn, type Edition } from './real-content.ts'

/** What a lock screen must not tell about somebody. */
const health = /rug(?!gespraak)|back|pijn|pain|arts|dokter|doctor|gezond|health|oefen|exercise|112/i

for (const edition of editions) {
  describe(`every card of every tree in ${edition.name}`, () => {
    it('has a title, paragraphs, at most six buttons and no two alike', () => {
      for (const { view, at } of cards(edition)) {
        assert.notEqual(view.title.trim(), '', at)
        assert.ok(
          view.paragraphs.every((text) => text.trim() !== ''),
          at,
        )
        assert.ok(view.options.length > 0 && view.options.length <= 6, at)
        assert.equal(new Set(view.options.map(({ label }) => label)).size, view.options.length, at)
        assert.ok(view.options.filter(({ style }) => style === 'primary').length <= 1, at)
      }
    })

    it('is read out whole', () => {
      for (const { view, at } of cards(edition)) {
        for (const text of [view.title, ...view.paragraphs])
          assert.ok(view.speak.includes(text), at)
      }
    })

    it('is announced by a line that says nothing about health', () => {
      for (const { view, at } of cards(edition)) {
        assert.notEqual(view.summary, '', at)
        assert.doesNotMatch(view.summary, health, at)
      }
    })

    it('fits in what Teams takes, with room to spare', () => {
      for (const { view, at } of cards(edition)) {
        const drawn = draw(view, (file) => `https://bot.example/pictures/${file}`)
        assert.ok(drawn.kind === 'card' && !drawn.large, at)
      }
    })

    if (edition.pseudo) {
      it('shows no word that stands in the program', () => {
        for (const { view, at } of cards(edition)) {
          for (const text of readableTexts(view)) assert.equal(withoutBrackets(text), '', at)
        }
      })
    }
  })
}

function* cards(edition: Edition): Generator<{ view: View; at: string }> {
  for (const country of countries) {
    for (const tree of treesIn(edition, country)) {
      for (const node of Object.keys(tree.nodes)) {
        yield { view: show(tree, node), at: `${tree.id}/${node} for ${country ?? 'no country'}` }
      }
    }
  }
}

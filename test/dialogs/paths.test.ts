import assert from 'node:assert/strict'
import type { Happening } from '../../src/chat/inbound.ts'
import type { Press, View } from '../../src/core/view.ts'
import { draw } from '../../src/teams/outbound.ts'
import { crawl, oneTurn, type Met } from './crawl.ts'
import { readableTexts, withoutBrackets } from './readable-texts.ts'
import { editions, spoken, treesIn, type Edition } from './real-content.ts'

for (const edition of editions) {
  for (const check of ['guided', 'list'] as const) {
    describe(`every path in ${edition.name}, with the check as ${check}`, () => {
      let met: readonly Met[]

      before(async function () {
        this.timeout(60_000)
        met = await crawl(edition, check)
      })

      it('reaches every card of every tree by pressing, and answers every press', () => {
        const reached = new Set(
          met.flatMap(({ kept }) => (kept?.position ? [nameOf(kept.position)] : [])),
        )
        const ended = new Set(
          met.flatMap(({ view }) => (view.kind === 'outcome' ? [view.tier] : [])),
        )
        for (const tree of treesIn(edition, 'NL')) {
          for (const [node, { type }] of Object.entries(tree.nodes)) {
            if (type !== 'outcome')
              assert.ok(reached.has(`${tree.id}/${node}`), `${tree.id}/${node}`)
          }
        }
        assert.equal(ended.size, check === 'guided' ? 6 : 0)
      })

      it('shows at most six buttons, all of them different, and a card that Teams takes', () => {
        for (const { view, by } of met) {
          assert.ok(view.options.length <= 6, by)
          assert.equal(
            new Set(view.options.map(({ label }) => label)).size,
            view.options.length,
            by,
          )
          assert.equal(draw(view, (file) => file).kind, 'card', by)
        }
      })

      it('never keeps an outcome for a place', () => {
        for (const { view, kept, by } of met) {
          if (view.kind === 'outcome') assert.equal(kept?.position, null, by)
        }
      })

      if (edition.pseudo) {
        it('shows no word that stands in the program', () => {
          for (const { view, by } of met) {
            for (const text of readableTexts(view)) assert.equal(withoutBrackets(text), '', by)
          }
        })
      }
    })
  }
}

for (const edition of spoken) {
  describe(`from every card in ${edition.name}`, () => {
    const turn = oneTurn(edition)
    let cards: readonly Met[]

    before(async function () {
      this.timeout(60_000)
      cards = onePerPlace(edition, await crawl(edition))
    })

    it('does the same for the text of a button as for the button', async function () {
      this.timeout(60_000)
      await everyButton(async (card, label, press) => {
        await assertSame(card, { kind: 'typed', text: label }, press)
        await assertSame(card, { kind: 'typed', text: `${label.toUpperCase()}!` }, press)
      })
    })

    it('does the same for the number of a button, as a digit and as a word', async function () {
      this.timeout(60_000)
      const ordinals =
        edition.language === 'nl'
          ? ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde']
          : ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
      await everyButton(async (card, _label, press, index) => {
        if (card.view.kind === 'checklist') return
        await assertSame(card, { kind: 'typed', text: String(index + 1) }, press)
        await assertSame(card, { kind: 'typed', text: `de ${ordinals[index] ?? ''}` }, press)
      })
    })

    it('can be left for the menu, stopped and begun again by typing, in either language', async () => {
      for (const { kept, view } of cards) {
        const at = kept?.position ?? null
        for (const text of ['menu', 'Hoofdmenu', 'main menu']) {
          const [menu] = await turn({ kind: 'typed', text }, at)
          assert.equal(menu?.kept?.position?.tree, 'menu', view.title)
        }
        for (const text of ['stop', 'Stoppen', 'quit']) {
          const [end] = await turn({ kind: 'typed', text }, at)
          assert.equal(end?.kept?.position, null, view.title)
        }
        for (const text of ['opnieuw', 'start over']) {
          const [first] = await turn({ kind: 'typed', text }, at)
          const start = treesIn(edition, 'NL').find(({ id }) => id === at?.tree)?.start
          assert.equal(first?.kept?.position?.node, start, view.title)
        }
      }
    })

    it('leads back, again and again, until the menu', async () => {
      for (const { kept } of cards) {
        let at = kept?.position ?? null
        for (let steps = 0; at?.tree !== 'menu'; steps++) {
          assert.ok(steps < 20, JSON.stringify(kept?.position))
          at = (await turn({ kind: 'typed', text: 'terug' }, at))[0]?.kept?.position ?? null
        }
      }
    })

    it('repeats itself, with what can be said, after words that mean nothing', async () => {
      // at the menu no question is open, so there the nearest things to do are offered instead
      for (const { kept, view } of cards.filter((card) => card.kept?.position?.tree !== 'menu')) {
        const [again] = await turn({ kind: 'typed', text: 'qwertyuiop' }, kept?.position ?? null)
        assert.equal(again?.view.title, view.title)
        assert.ok((again.view.notice ?? '').length > 0)
      }
    })

    async function everyButton(
      check: (card: Met, label: string, press: Press, index: number) => Promise<void>,
    ): Promise<void> {
      for (const card of cards) {
        for (const [index, { label, press }] of card.view.options.entries()) {
          await check(card, label, press, index)
        }
      }
    }

    async function assertSame(card: Met, typed: Happening, press: Press): Promise<void> {
      const pressed: Happening = { kind: 'pressed', press, inputs: {} }
      const position = card.kept?.position ?? null
      const views = (done: readonly Met[]): readonly View[] => done.map(({ view }) => view)
      assert.deepEqual(views(await turn(typed, position)), views(await turn(pressed, position)))
    }
  })
}

/** One card for each place of a tree that can be stored. */
function onePerPlace(edition: Edition, met: readonly Met[]): readonly Met[] {
  const trees = new Set(treesIn(edition, 'NL').map(({ id }) => id))
  const found = new Map<string, Met>()
  for (const one of met) {
    const position = one.kept?.position
    const shows = one.view.options.some(
      ({ press }) =>
        press.kind === 'answer' &&
        press.position.tree === position?.tree &&
        press.position.node === position.node,
    )
    if (position && shows && trees.has(position.tree) && one.view.notice === undefined) {
      found.set(nameOf(position), one)
    }
  }
  return [...found.values()]
}

function nameOf({ tree, node }: { tree: string; node: string }): string {
  return `${tree}/${node}`
}

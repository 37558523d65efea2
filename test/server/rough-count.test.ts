import assert from 'node:assert/strict'
import { createRoughCount, roughly } from '../../src/server/rough-count.ts'

const dayMs = 86_400_000
const noon = Date.UTC(2026, 10, 23, 12)
/** No chance at all: both draws are alike. */
const even = () => 0

/** How likely each published number is, over a fine grid of all pairs of draws. */
function chancesOf(count: number): ReadonlyMap<number, number> {
  const fine = 1000
  const grid = Array.from({ length: fine }, (_, index) => (index + 0.5) / fine)
  const chances = new Map<number, number>()
  for (const one of grid) {
    for (const other of grid) {
      const draws = [one, other]
      const published = roughly(count, () => draws.shift() ?? assert.fail('a third draw'))
      chances.set(published, (chances.get(published) ?? 0) + 1 / fine ** 2)
    }
  }
  return chances
}

describe('a count that may be published', () => {
  it('stands still until the day is over, and then grows in tens', () => {
    let now = noon
    const count = createRoughCount({ now: () => now }, even)
    for (let index = 0; index < 47; index++) count.add()
    assert.equal(count.total(), 0)
    now += dayMs / 2
    assert.equal(count.total(), 40)
    count.add()
    now += 2 * dayMs
    assert.equal(count.total(), 40, 'the rest of a day is left out, not carried on')
  })

  // nine of one's own before it, and the tenth of somebody else, is the attack on plain steps of ten
  for (const before of [0, 4, 9, 19]) {
    it(`says after one message more than ${before} no more than without it, whatever is read`, () => {
      const [without, withIt] = [chancesOf(before), chancesOf(before + 1)]
      for (const [published, chance] of without) {
        // what is rarer than this is at the edge of the grid
        if (chance < 0.005) continue
        const ratio = (withIt.get(published) ?? 0) / chance
        assert.ok(ratio > 0.88 && ratio < 1.13, `${published}: ${ratio}`)
      }
    })
  }

  it('says little of ten messages of one person on one day', () => {
    const [none, ten] = [chancesOf(0), chancesOf(10)]
    for (const [published, chance] of none) {
      if (chance < 0.005) continue
      const ratio = (ten.get(published) ?? 0) / chance
      assert.ok(ratio > 0.35 && ratio < 2.9, `${published}: ${ratio}`)
    }
  })

  it('grows on days without anything as well, so that growing tells nothing', () => {
    let now = noon
    const draws = [0.9, 0]
    const count = createRoughCount({ now: () => now }, () => {
      const [first = 0] = draws
      draws.push(...draws.splice(0, 1))
      return first
    })
    now += 3 * dayMs
    assert.equal(count.total(), 60)
  })

  it('is about right where much is heard', () => {
    let now = noon
    const count = createRoughCount({ now: () => now })
    for (let day = 0; day < 10; day++) {
      for (let index = 0; index < 300; index++) count.add()
      now += dayMs
    }
    assert.ok(Math.abs(count.total() - 3000) < 500, String(count.total()))
  })
})

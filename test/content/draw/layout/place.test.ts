import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Graph } from '../../../../src/content/draw/layout/graph.ts'
import { place } from '../../../../src/content/draw/layout/place.ts'

const measures = { boxWidth: 100, gapX: 40, gapY: 10, inY: 12 }
const line = (from: string, to: string, fromY = 20) => ({ from, to, fromY })
const aGraph = (ids: readonly string[], ...lines: ReturnType<typeof line>[]): Graph => ({
  boxes: ids.map((id) => ({ id, height: 50 })),
  lines,
})

describe('a drawing of cards and answers', () => {
  it('puts each card one column after the last that leads to it', () => {
    const graph = aGraph(
      ['a', 'b', 'c', 'd'],
      line('a', 'b'),
      line('b', 'c'),
      line('a', 'c'),
      line('c', 'd'),
    )
    const { corners } = place(graph, measures)
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((id) => corners.get(id)?.x),
      [0, 140, 280, 420],
    )
  })

  it('draws no line back to an earlier card, and all others', () => {
    const again = line('c', 'a')
    const forth = [line('a', 'b'), line('b', 'c'), line('a', 'c')]
    const { routes } = place(aGraph(['a', 'b', 'c'], ...forth, again, line('b', 'b')), measures)
    assert.deepEqual([...routes.keys()], forth)
  })

  it('leads a line from its answer to the head of the card', () => {
    const answer = line('a', 'b', 33)
    const { routes, corners } = place(aGraph(['a', 'b'], answer), measures)
    const [a, b] = [corners.get('a'), corners.get('b')]
    assert.ok(a && b)
    assert.deepEqual(routes.get(answer), [
      { x: a.x + 100, y: a.y + 33 },
      { x: b.x, y: b.y + 12 },
    ])
  })

  it('leads a long line past the cards between, not through them', () => {
    const long = line('a', 'c')
    const { routes, corners } = place(
      aGraph(['a', 'b', 'c'], line('a', 'b'), line('b', 'c'), long),
      measures,
    )
    const b = corners.get('b')
    const [, pass] = routes.get(long) ?? []
    assert.ok(b && pass)
    assert.ok(pass.y < b.y || pass.y > b.y + 50)
  })

  it('keeps the order of the answers in what they lead to', () => {
    const { corners } = place(
      aGraph(['a', 'b', 'c', 'd'], line('a', 'd', 40), line('a', 'c', 30), line('a', 'b', 20)),
      measures,
    )
    const tops = ['b', 'c', 'd'].map((id) => corners.get(id)?.y ?? 0)
    assert.deepEqual(
      tops,
      tops.toSorted((one, other) => one - other),
    )
  })

  it('lets no cards overlap and stays within its size, whatever leads where', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const graphs = fc.record({
      boxes: fc.tuple(
        ...ids.map((id) => fc.integer({ min: 20, max: 400 }).map((height) => ({ id, height }))),
      ),
      lines: fc.array(
        fc.record({
          from: fc.constantFrom(...ids),
          to: fc.constantFrom(...ids),
          fromY: fc.integer({ min: 0, max: 20 }),
        }),
        { maxLength: 20 },
      ),
    })
    fc.assert(
      fc.property(graphs, (graph) => {
        const { corners, width, height } = place(graph, measures)
        const placed = graph.boxes.map((box) => ({
          ...box,
          ...(corners.get(box.id) ?? { x: NaN, y: NaN }),
        }))
        for (const one of placed) {
          assert.ok(one.x >= 0 && one.x + measures.boxWidth <= width)
          assert.ok(one.y >= -0.001 && one.y + one.height <= height + 0.001)
          for (const other of placed) {
            if (one.id >= other.id || one.x !== other.x) continue
            const apart =
              one.y + one.height <= other.y + 0.001 || other.y + other.height <= one.y + 0.001
            assert.ok(apart, `${one.id} over ${other.id}`)
          }
        }
      }),
    )
  })
})

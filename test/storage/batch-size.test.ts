import assert from 'node:assert/strict'
import { BatchSize } from '../../src/storage/batch-size.ts'

describe('The size of a batch', () => {
  const most = { limit: 2000, restMs: 0 }
  const least = { limit: 200, restMs: 2 }

  it('is the most while nobody talks', () => {
    const size = new BatchSize(200, 2000, 2)
    assert.deepEqual([size.next(), size.next()], [most, most])
  })

  it('is the least, with a rest after it, as soon as somebody does', () => {
    const size = new BatchSize(200, 2000, 2)
    size.heard()
    assert.deepEqual(size.next(), least)
  })

  it('grows with each batch in which nobody talks, and rests until it is half the most', () => {
    const size = new BatchSize(200, 2000, 2)
    size.heard()
    const sizes = Array.from({ length: 42 }, () => size.next())
    assert.deepEqual(sizes[1], { limit: 245, restMs: 2 })
    assert.deepEqual(sizes.filter(({ restMs }) => restMs > 0).length, 21)
    assert.deepEqual(sizes[41], most)
    size.heard()
    assert.deepEqual(size.next(), least)
  })
})

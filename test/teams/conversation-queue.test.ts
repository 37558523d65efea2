import assert from 'node:assert/strict'
import { createConversationQueue } from '../../src/teams/conversation-queue.ts'

function aGate() {
  let release!: () => void
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  return { gate, release }
}

describe('the queue of a conversation', () => {
  it('runs one task at a time, in order, and lets other conversations pass', async () => {
    const queue = createConversationQueue()
    const done: string[] = []
    const { gate, release } = aGate()
    const first = queue.run('a', async () => {
      await gate
      done.push('a1')
    })
    const second = queue.run('a', () => Promise.resolve(done.push('a2')))
    await queue.run('b', () => Promise.resolve(done.push('b1')))
    release()
    await Promise.all([first, second])
    assert.deepEqual(done, ['b1', 'a1', 'a2'])
  })

  it('goes on after a task that throws', async () => {
    const queue = createConversationQueue()
    await assert.rejects(queue.run('a', () => Promise.reject(new Error('no'))))
    assert.deepEqual(await queue.run('a', () => Promise.resolve(1)), { kind: 'done', value: 1 })
  })

  it('turns away what a person could never send, and holds nothing at rest', async () => {
    const queue = createConversationQueue()
    const { gate, release } = aGate()
    const runs = Array.from({ length: 40 }, () => queue.run('a', () => gate))
    release()
    const results = await Promise.all(runs)
    assert.equal(results.filter(({ kind }) => kind === 'full').length, 8)
    assert.equal(queue.size, 0)
  })
})

import assert from 'node:assert/strict'
import { parseSource } from '../../../src/content/read/source-file.ts'

const fault = { rule: 'shape', problem: 'p', mend: 'm' } as const

function lineOf(text: string, path: (string | number)[]): number | undefined {
  const parsed = parseSource('a.yaml', text)
  assert.equal(parsed.kind, 'read')
  return parsed.source.problemAt(path, fault).line
}

function faultsOf(file: string, text: string): string[] {
  const parsed = parseSource(file, text)
  assert.equal(parsed.kind, 'unreadable')
  return parsed.problems.map(({ line, problem }) => `${line ?? 0} ${problem}`)
}

describe('parseSource', () => {
  const text = 'id: a\nnodes:\n  one:\n    choices:\n      - { id: x }\n      - { id: y }\n'

  it('says on which line a key or an item stands', () => {
    assert.equal(lineOf(text, ['nodes']), 2)
    assert.equal(lineOf(text, ['nodes', 'one']), 3)
    assert.equal(lineOf(text, ['nodes', 'one', 'choices', 1, 'id']), 6)
  })

  it('gives what is missing the line of what should hold it', () => {
    assert.equal(lineOf(text, ['nodes', 'one', 'next']), 3)
    assert.equal(lineOf(text, ['nodes', 'two', 'next']), 2)
    assert.equal(lineOf(text, ['id', 'deeper']), 1)
    assert.equal(lineOf(text, []), 1)
  })

  it('says of an unreadable file what is wrong, once', () => {
    assert.deepEqual(faultsOf('a.yaml', 'a: 1\na: 2\n'), ['2 a key stands here twice'])
    assert.deepEqual(faultsOf('a.json', '{ "a": 1,\n}'), ['2 is not valid JSON'])
    assert.deepEqual(faultsOf('a.json', ''), ['1 is not valid JSON'])
    assert.deepEqual(faultsOf('a.yaml', ''), ['1 is empty, or has aliases'])
    assert.deepEqual(faultsOf('a.yaml', 'a: &x [*x]'), ['1 is empty, or has aliases'])
    assert.deepEqual(faultsOf('a.yaml', 'a: *x'), ['1 is empty, or has aliases'])
  })
})

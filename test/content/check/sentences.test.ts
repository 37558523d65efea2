import assert from 'node:assert/strict'
import { sentences } from '../../../src/content/check/sentences.ts'
import { parseSource } from '../../../src/content/read/source-file.ts'
import { shapeFiles } from '../../../src/content/shape/shape-files.ts'

function tooLong(text: string): number {
  const file = parseSource('locales/en/chat.json', JSON.stringify({ text }))
  const sources = file.kind === 'read' ? [file.source] : []
  return sentences(shapeFiles({ sources, unreadable: [], problems: [] })).length
}

const words = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`).join(' ')

describe('the length of sentences', () => {
  it('is twenty words at most', () => {
    assert.equal(tooLong(`${words(20)}.`), 0)
    assert.equal(tooLong(`${words(21)}.`), 1)
  })

  it('counts each sentence, whatever ends it', () => {
    assert.equal(
      tooLong(`${words(15)}. ${words(15)}! ${words(15)}? "${words(15)}." ${words(15)}`),
      0,
    )
    assert.equal(tooLong(`${words(21)}. ${words(21)}!`), 2)
  })

  it('does not count a dash as a word, nor a decimal point as an end', () => {
    assert.equal(tooLong(`${words(10)} - ${words(10)}`), 0)
    assert.equal(tooLong(`${words(11)} 38.5 ${words(10)}`), 1)
  })
})

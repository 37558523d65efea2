import assert from 'node:assert/strict'
import fc from 'fast-check'
import { escape, textWidth, wrap } from '../../../src/content/draw/svg-text.ts'

describe('text in a drawing', () => {
  it('is broken at spaces into lines that fit', () => {
    const lines = wrap('Mensen met dit signaal bellen vandaag nog hun huisarts', 13, 150)
    assert.ok(lines.length > 1)
    assert.ok(lines.every((line) => textWidth(line, 13) <= 150))
  })

  it('keeps a word that is too long whole, on a line of its own', () => {
    assert.deepEqual(wrap('de verpleegkundigenoverdracht is er', 13, 60), [
      'de',
      'verpleegkundigenoverdracht',
      'is er',
    ])
  })

  it('loses no word', () => {
    const words = fc.array(fc.string({ minLength: 1 }).filter((word) => !word.includes(' ')))
    fc.assert(
      fc.property(words, (list) => {
        assert.equal(wrap(list.join(' '), 13, 120).join(' '), list.join(' '))
      }),
    )
  })

  it('cannot become markup', () => {
    assert.equal(escape('<b a="1">&'), '&lt;b a=&quot;1&quot;&gt;&amp;')
  })
})

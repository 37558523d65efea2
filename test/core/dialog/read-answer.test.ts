import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readNumbers } from '../../../src/core/dialog/numbers.ts'
import { readShortWord } from '../../../src/core/dialog/short-words.ts'
import { slips, soundsLike } from '../../../src/core/dialog/words.ts'

describe('numbers in an answer', () => {
  it('are digits, words and ordinals in both languages', () => {
    const said: [string, number[]][] = [
      ['2', [2]],
      ['2.', [2]],
      ['2e', [2]],
      ['2nd', [2]],
      ['nr 2', [2]],
      ['optie 2 graag', [2]],
      ['twee', [2]],
      ['De tweede!', [2]],
      ['the second one', [2]],
      ['één', [1]],
      ['number three please', [3]],
      ['de laatste', [5]],
      ['1, 3 en 5', [1, 3, 5]],
      ['1 & 2', [1, 2]],
    ]
    for (const [text, numbers] of said) assert.deepEqual(readNumbers(text, 5), numbers, text)
  })

  it('are not read from a text that says anything else, nor beyond what there is', () => {
    for (const text of ['39 graden', '2 weken pijn', '6', '0', 'een beetje', '', 'a 2 b', '112']) {
      assert.equal(readNumbers(text, 5), null, text)
    }
  })
})

describe('short words', () => {
  it('mean the same in either language', () => {
    assert.equal(readShortWord('Weet niet.'), 'not-sure')
    assert.equal(readShortWord("I don't know"), 'not-sure')
    assert.equal(readShortWord('géén'), 'none')
    assert.equal(readShortWord('yes please!'), 'yes')
    assert.equal(readShortWord('start over'), 'restart')
  })

  it('are never part of a longer text', () => {
    for (const text of ['ja maar mijn been is doof', 'no feeling in my foot', 'stop met plassen']) {
      assert.equal(readShortWord(text), null, text)
    }
  })
})

describe('a word with a slip', () => {
  it('is heard when it is long enough to be sure', () => {
    assert.ok(soundsLike('krachtrainng', 'krachttraining'))
    assert.ok(soundsLike('yoag', 'yoga'))
    assert.ok(!soundsLike('niet', 'iets'))
    assert.ok(!soundsLike('nek', 'bek'))
  })

  it('is as far from another as the other is from it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        assert.equal(slips(a, b), slips(b, a))
      }),
    )
  })
})

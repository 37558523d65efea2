import assert from 'node:assert/strict'
import { pseudoText, pseudoTexts } from '../../../src/content/localize/pseudo.ts'

describe('pseudo texts', () => {
  it('change every letter and keep placeholders as they are', () => {
    assert.equal(pseudoText('Bel {{emergencyNumber}}, nu!'), '⟦Ƀéł {{emergencyNumber}}, ñü!⟧')
  })

  it('mark every line of a list and every text under a key', () => {
    assert.deepEqual(pseudoTexts({ a: { b: ['ja', 'nee'] }, c: '' }), {
      a: { b: ['⟦ĵá⟧', '⟦ñéé⟧'] },
      c: '⟦⟧',
    })
  })
})

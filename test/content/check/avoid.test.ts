import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { avoid } from '../../../src/content/check/avoid.ts'
import { parseSource } from '../../../src/content/read/source-file.ts'
import { contentRoot } from '../../../src/content/root.ts'
import { shapeFiles } from '../../../src/content/shape/shape-files.ts'
import type { Language } from '../../../src/core/language.ts'

const list = readFileSync(join(contentRoot, 'dialogs/avoid.yaml'), 'utf8')

/** The words of a text that our own list refuses. */
function refused(language: Language, text: string): string[] {
  const files = [
    parseSource('dialogs/avoid.yaml', list),
    parseSource(`locales/${language}/chat.json`, JSON.stringify({ text })),
  ]
  const draft = shapeFiles({
    sources: files.flatMap((file) => (file.kind === 'read' ? [file.source] : [])),
    unreadable: [],
    problems: [],
  })
  return avoid(draft).map(({ problem }) => problem)
}

const says = (word: string) => [`says "${word}"`]

describe('words to avoid', () => {
  it('are refused however they are inflected or written', () => {
    assert.deepEqual(refused('nl', 'Een behandelaar komt.'), says('behandelaar'))
    assert.deepEqual(refused('nl', 'BEHANDELING'), says('BEHANDELING'))
    assert.deepEqual(refused('nl', 'Voor patiënten.'), says('patiënten'))
    assert.deepEqual(refused('nl', 'Dat is een zwakke  rug.'), says('zwakke  rug'))
    assert.deepEqual(refused('nl', 'Nabehandeling volgt.'), says('Nabehandeling'))
    assert.deepEqual(refused('en', "The patient's back."), says('patient'))
    assert.deepEqual(refused('en', 'It was damaged.'), says('damaged'))
    assert.deepEqual(refused('en', 'This is proven effective.'), says('proven effective'))
  })

  it('are not seen inside other words', () => {
    assert.deepEqual(refused('nl', 'Een mishandeling; de fysiotherapeut; schaduw.'), [])
    assert.deepEqual(
      refused('en', 'A treaty, impatience, a secure chair, the physiotherapist.'),
      [],
    )
  })

  it('are allowed where the list says so, and only there', () => {
    assert.deepEqual(refused('nl', 'Deze bot stelt geen diagnose.'), [])
    assert.deepEqual(refused('nl', 'Geen diagnose, wel een diagnose.'), says('diagnose'))
    assert.deepEqual(refused('en', 'Be patient with your back.'), [])
    assert.deepEqual(refused('en', 'A patient with back pain.'), says('patient'))
  })

  it('belong to a language', () => {
    assert.deepEqual(refused('nl', 'Damage is geen woord.'), [])
  })
})

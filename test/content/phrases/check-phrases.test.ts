import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPhrases } from '../../../src/content/phrases/check-phrases.ts'
import { expand, readExamples } from '../../../src/content/phrases/examples.ts'
import { loadRules } from '../../../src/content/phrases/load-phrases.ts'

const root = process.cwd()
const items = loadRules(root)
  .signs.map((sign) => sign.item)
  .filter((item) => item !== 'crisis')
const topics = [
  ...new Set(
    readExamples(root)
      .map((example) => example.wish?.split(' ')[1])
      .filter((topic) => topic !== undefined),
  ),
]

/** The project's phrases with one file changed. */
function rulesBrokenBy(name: string, change: (text: string) => string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'phrases-'))
  try {
    cpSync(join(root, 'dialogs', 'phrases'), join(folder, 'dialogs', 'phrases'), {
      recursive: true,
    })
    const file = join(folder, 'dialogs', 'phrases', name)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    const found = checkPhrases(folder, items, topics).map((problem) => problem.rule)
    return [...new Set(found)].filter((rule) => rule !== 'phrases-stale-weights')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('The check of the phrases', () => {
  it('finds nothing wrong with the phrases of the project', () => {
    assert.deepEqual(checkPhrases(root, items, topics), [])
  })

  it('names an item that nobody can say in one of the languages', () => {
    const found = rulesBrokenBy('red-flags.en.yaml', (text) =>
      text.replace('b1-fever:', 'b1-fevre:'),
    )
    assert.deepEqual(found, ['phrases-unheard', 'phrases-unknown-name'])
  })

  it('names a topic without lines', () => {
    const found = rulesBrokenBy('intents.nl.yaml', (text) => text.replace('  scans:', '  skans:'))
    assert.deepEqual(found, ['phrases-unheard', 'phrases-unknown-name'])
  })

  it('names a line that stands under two intents', () => {
    const found = rulesBrokenBy('intents.nl.yaml', (text) =>
      text.replace('  thanks:\n', '  thanks:\n    - keuzemenu\n'),
    )
    assert.deepEqual(found, ['phrases-shared'])
  })

  it('names a rule with a concept that no word file knows', () => {
    const found = rulesBrokenBy('signs.yaml', (text) => text.replace('[thinner]', '[thiner]'))
    assert.deepEqual(found, ['phrases-unknown-concept'])
  })

  it('names a frame without a place', () => {
    const found = rulesBrokenBy('frames.nl.yaml', (text) =>
      text.replace('  - ook geen {}', '  - ook geen'),
    )
    assert.deepEqual(found, ['phrases-frame-without-place'])
  })

  it('names a working function that no word file knows', () => {
    const found = rulesBrokenBy('frames.en.yaml', (text) =>
      text.replace('  pee stool', '  peee stool'),
    )
    assert.deepEqual(found, ['phrases-unknown-concept'])
  })

  it('names a file that cannot be read', () => {
    const found = rulesBrokenBy('harmless.en.yaml', () => '- [')
    assert.deepEqual(found, ['phrases-shape'])
  })

  it('says that the weights are older than the lines', () => {
    const folder = mkdtempSync(join(tmpdir(), 'phrases-'))
    cpSync(join(root, 'dialogs', 'phrases'), join(folder, 'dialogs', 'phrases'), {
      recursive: true,
    })
    const file = join(folder, 'dialogs', 'phrases', 'harmless.en.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}- one more line\n`)
    const found = checkPhrases(folder, items, topics).map((problem) => problem.rule)
    rmSync(folder, { recursive: true })
    assert.deepEqual(found, ['phrases-stale-weights'])
  })
})

describe('Alternatives in a line', () => {
  it('are all written out', () => {
    assert.deepEqual(expand('(ik|wij) (kan|kunnen) x'), [
      'ik kan x',
      'ik kunnen x',
      'wij kan x',
      'wij kunnen x',
    ])
  })

  it('may be nothing', () => {
    assert.deepEqual(expand('stop (nu|)'), ['stop nu', 'stop'])
  })
})

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import fc from 'fast-check'
import { checkDraft } from '../../../src/content/check/check-draft.ts'
import { createContent } from '../../../src/content/create-content.ts'
import { parseSource } from '../../../src/content/read/source-file.ts'
import { shapeFiles } from '../../../src/content/shape/shape-files.ts'
import { languages } from '../../../src/core/language.ts'
import type { Draft } from '../../../src/content/draft.ts'

const valid = join(import.meta.dirname, '../fixtures/valid')

const files = readdirSync(valid, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(yaml|json)$/.test(file))
  .map((file) => ({
    file: file.split(sep).join(posix.sep),
    text: readFileSync(join(valid, file), 'utf8'),
  }))

/** One thing that goes wrong in a file: a part is lost, doubled, or becomes something else. */
const damage = fc.record({
  file: fc.nat({ max: files.length - 1 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 60 }),
  instead: fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'null',
      '[]',
      '{}',
      '{{x}}',
      '/menu',
      'usual',
      'triage',
      'urgent',
      '"',
    ),
    fc.string({ maxLength: 8 }),
  ),
})

function damaged(
  marks: readonly { file: number; from: number; length: number; instead: string }[],
) {
  const texts = files.map(({ text }) => text)
  for (const { file, from, length, instead } of marks) {
    const text = texts[file] ?? ''
    const start = Math.floor(from * text.length)
    texts[file] = text.slice(0, start) + instead + text.slice(start + length)
  }
  const parsed = files.map(({ file }, index) => ({
    file,
    parsed: parseSource(file, texts[index] ?? ''),
  }))
  return shapeFiles({
    sources: parsed.flatMap(({ parsed: it }) => (it.kind === 'read' ? [it.source] : [])),
    unreadable: parsed.flatMap(({ file, parsed: it }) => (it.kind === 'unreadable' ? [file] : [])),
    problems: parsed.flatMap(({ parsed: it }) => (it.kind === 'unreadable' ? it.problems : [])),
  })
}

function buildEverything(draft: Draft): void {
  const content = createContent(draft, {}, {})
  for (const language of languages) assert.ok(Array.isArray(content.exercises(language)))
  for (const { id } of content.trees) {
    for (const language of languages) {
      for (const country of ['NL', 'GB', null]) {
        assert.ok(content.tree(id, language, country))
        assert.ok(content.name(id, language))
        assert.ok(content.crisisLine(language, country))
      }
    }
  }
}

describe('content with any damage', () => {
  it('is either listed as wrong or can be shown whole, and never trips the check', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (marks) => {
        const draft = damaged(marks)
        if (checkDraft(draft).length === 0) buildEverything(draft)
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 200) },
    )
  })
})

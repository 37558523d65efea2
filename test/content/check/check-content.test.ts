import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent } from '../../../src/content/check/check-content.ts'
import { loadContent } from '../../../src/content/load.ts'
import { ruleNames, type Problem } from '../../../src/content/problem.ts'
import { contentRoot } from '../../../src/content/root.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const valid = join(fixtures, 'valid')

/** Each lays its files over the valid ones and takes out those that its `without.json` lists. */
const broken = readdirSync(fixtures).filter((name) => name !== 'valid')

function inRootOf<Result>(fixture: string, use: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    cpSync(valid, root, { recursive: true })
    cpSync(join(fixtures, fixture), root, { recursive: true })
    const list = join(fixtures, fixture, 'without.json')
    const without = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : []
    for (const path of without) rmSync(join(root, path), { recursive: true })
    return use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

function expectedOf(fixture: string): Problem[] {
  return JSON.parse(readFileSync(join(fixtures, fixture, 'expected.json'), 'utf8')) as Problem[]
}

describe('checkContent', () => {
  it('finds nothing wrong with the content that people read', () => {
    assert.deepEqual(checkContent(contentRoot), [])
  })

  it('finds nothing wrong with the valid example', () => {
    assert.deepEqual(checkContent(valid), [])
  })

  for (const fixture of broken) {
    it(`lists exactly what is wrong in "${fixture}", and loading refuses it`, () => {
      const expected = expectedOf(fixture)
      inRootOf(fixture, (root) => {
        assert.deepEqual(checkContent(root), expected)
        assert.throws(
          () => loadContent(root, {}),
          (error: Error) => expected.every(({ problem }) => error.message.includes(problem)),
        )
      })
    })
  }

  it('has a broken example of every rule', () => {
    const proven = new Set(broken.flatMap(expectedOf).map(({ rule }) => rule))
    assert.deepEqual(
      ruleNames.filter((rule) => !proven.has(rule)),
      [],
    )
  })

  it('says of a folder that holds no content which folders it misses, and no more', () => {
    const problems = checkContent(join(fixtures, 'nowhere'))
    assert.deepEqual(
      problems.map(({ rule, file }) => [rule, file]),
      ['dialogs', 'dialogs/education', 'locales/en', 'locales/nl'].map((folder) => [
        'missing-folder',
        folder,
      ]),
    )
  })
})

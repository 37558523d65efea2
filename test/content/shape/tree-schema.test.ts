import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentRoot } from '../../../src/content/root.ts'
import { treeSchema } from '../../../src/content/shape/tree-schema.ts'

describe('dialogs/tree.schema.json', () => {
  it('tells editors what the check asks for (else: npx tsx src/content/schema-cli.ts)', () => {
    const file = readFileSync(join(contentRoot, 'dialogs/tree.schema.json'), 'utf8')
    assert.deepEqual(JSON.parse(file), JSON.parse(JSON.stringify(treeSchema())))
  })
})

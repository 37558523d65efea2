import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPhrases } from '../../src/content/phrases/load-phrases.ts'
import { languages } from '../../src/core/language.ts'
import { createUnderstanding } from '../../src/core/understanding/understanding.ts'
import { readLabelled } from './labelled.ts'

// Floors under what npm run bench:understanding measures (docs/decisions/0010): the bars of the
// project are higher, and a change that falls below these has lost something.
const floors = {
  tuning: { recall: 0.98, alarms: 0.04 },
  'held-out': { recall: 0.98, alarms: 0.045 },
  exam: { recall: 0.98, alarms: 0.04 },
}
const understanding = createUnderstanding(loadPhrases(process.cwd()))

for (const part of ['tuning', 'held-out', 'exam'] as const)
  for (const language of languages)
    describe(`The ${part} lines in ${language}`, () => {
      const file = join('test', 'understanding', `${part}.${language}.tsv`)
      const lines = readLabelled(readFileSync(file, 'utf8')).map((line) => ({
        line,
        heard: understanding.understand(line.text, line.locale).redFlag !== null,
      }))
      const flags = lines.filter(({ line }) => line.tier !== null)
      const others = lines.filter(({ line }) => line.tier === null)

      it('are heard when they say a red flag', () => {
        const recall = flags.filter(({ heard }) => heard).length / flags.length
        assert.ok(recall >= floors[part].recall, `recall ${recall.toFixed(3)}`)
      })

      it('raise few false alarms', () => {
        const alarms = others.filter(({ heard }) => heard).length / others.length
        assert.ok(alarms <= floors[part].alarms, `false alarms ${alarms.toFixed(3)}`)
      })
    })

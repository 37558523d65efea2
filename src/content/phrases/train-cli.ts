import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRules, phrasesFolder, weightsName, withKnown } from './load-phrases.ts'
import { readExamples } from './examples.ts'
import { fingerprintOf, knownWordsOf } from './known-words.ts'
import { samplesOf } from './samples.ts'
import { train } from './train.ts'
import { writeWeights } from './weights-file.ts'

/** Learns from the example lines under dialogs/phrases and writes weights.bin beside them. */
const root = process.cwd()
const rules = loadRules(root)
const examples = readExamples(root)
const known = knownWordsOf(examples, rules)
const { flags, wishes } = samplesOf(withKnown(rules, known), examples)
const weights = writeWeights({
  source: fingerprintOf(root),
  known,
  flags: train(flags, { size: 30000, least: 3, rounds: 8, rate: 0.35, decay: 2e-6 }),
  wishes: train(wishes, { size: 14000, least: 3, rounds: 10, rate: 0.35, decay: 2e-6 }),
})
writeFileSync(join(root, phrasesFolder, weightsName), weights)
process.stdout.write(
  `${examples.length} lines, ${flags.length} samples for red flags, ${wishes.length} for intents, ${weights.length} bytes\n`,
)

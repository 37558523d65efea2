import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRules, phrasesFolder, weightsName, withKnown } from './load-phrases.ts'
import { framesOf } from './frames.ts'
import { readExamples } from './examples.ts'
import { fingerprintOf, knownWordsOf } from './known-words.ts'
import { samplesOf } from './samples.ts'
import { train } from './train.ts'
import { writeWeights } from './weights-file.ts'

/** Learns from the example lines under dialogs/phrases and writes weights.bin beside them. */
const root = process.cwd()
const training = { rate: 3e-3, drop: { features: 0.4, units: 0.2 } }
const rules = loadRules(root)
const examples = readExamples(root)
const known = knownWordsOf(examples, rules)
const data = withKnown(rules, known)
const { flags, wishes } = samplesOf(data, examples, framesOf(root, data))
const weights = writeWeights({
  source: fingerprintOf(root),
  known,
  flags: train(flags, { ...training, width: 64, least: 8, rounds: 8 }),
  wishes: train(wishes, { ...training, width: 32, least: 5, rounds: 12 }),
})
writeFileSync(join(root, phrasesFolder, weightsName), weights)
process.stdout.write(
  `${examples.length} lines, ${flags.length} samples for red flags, ${wishes.length} for intents, ${weights.length} bytes\n`,
)

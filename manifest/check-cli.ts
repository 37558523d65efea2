import { readFileSync } from 'node:fs'
import { loadPhrases } from '../src/content/phrases/load-phrases.ts'
import { contentRoot } from '../src/content/root.ts'
import { createUnderstanding } from '../src/core/understanding/understanding.ts'
import { assembleFiles, zipFiles } from './assemble.ts'
import { checkPackage } from './check/check-package.ts'
import { problemLines } from './problem.ts'
import { exampleSlots, readSlots } from './slots.ts'

/**
 * `npm run package:check [file.zip]`: checks that package, or else one that is filled with example
 * values, so that it needs no deployer.
 */
const [file] = process.argv.slice(2)
const problems = await checkPackage(
  file === undefined ? examplePackage() : readFileSync(file),
  createUnderstanding(loadPhrases(contentRoot)),
)
process.stdout.write(
  `${problemLines(problems)}${file ?? 'The package, with example values'}: ` +
    `${problems.length === 0 ? 'no' : problems.length} problem${problems.length === 1 ? '' : 's'}.\n`,
)
process.exitCode = problems.length > 0 ? 1 : 0

function examplePackage(): Uint8Array {
  const reading = readSlots(exampleSlots, '1.0.0')
  if (reading.kind === 'problems') throw new Error('the example values cannot be read')
  return zipFiles(assembleFiles(reading.slots))
}

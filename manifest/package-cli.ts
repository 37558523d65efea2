import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPhrases } from '../src/content/phrases/load-phrases.ts'
import { contentRoot } from '../src/content/root.ts'
import { createUnderstanding } from '../src/core/understanding/understanding.ts'
import { assembleFiles, zipFiles } from './assemble.ts'
import { checkPackage } from './check/check-package.ts'
import { type Problem, problemLines } from './problem.ts'
import { readSlots } from './slots.ts'

/** `npm run package`: fills the slots from the environment, checks, and writes the zip. */
const root = join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
}

const reading = readSlots(process.env, version)
if (reading.kind === 'problems') refuse('The package cannot be made', reading.problems)

const zip = zipFiles(assembleFiles(reading.slots))
const problems = await checkPackage(zip, createUnderstanding(loadPhrases(contentRoot)))
if (problems.length > 0) refuse('The package would be refused', problems)

const folder = join(root, 'app-package')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'ruggespraak.zip'), zip)
process.stdout.write(
  `app-package/ruggespraak.zip: version ${reading.slots.get('APP_VERSION') ?? ''}, ` +
    `${Math.ceil(zip.length / 1024)} KB, no problems.\n`,
)

function refuse(what: string, found: readonly Problem[]): never {
  process.stderr.write(`${what}:\n${problemLines(found)}`)
  process.exit(1)
}

// Names what failed in mocha's JSON report and closes with the line that counts.
import { readFileSync } from 'node:fs'

const { stats, failures, pending } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
for (const { fullTitle, err } of failures) console.log(`FAILED ${fullTitle}\n${err.stack}\n`)
for (const { fullTitle } of pending) console.log(`SKIPPED ${fullTitle}`)
console.log(`${stats.passes} passed, ${stats.failures} failed`)
process.exitCode = stats.failures > 0 || stats.passes === 0 ? 1 : 0

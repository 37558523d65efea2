import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPhrases } from '../../../src/content/phrases/load-phrases.ts'
import { languages } from '../../../src/core/language.ts'
import { flagTiers } from '../../../src/core/understanding/signs.ts'
import {
  createUnderstanding,
  type Understanding,
} from '../../../src/core/understanding/understanding.ts'
import { readLabelled, type Labelled } from '../../understanding/labelled.ts'

/**
 * `npm run bench:understanding`: recall per tier, false alarms, intents and cost, per language, over
 * the tuning set and two sets aside. `-- --misses` lists what goes wrong in the tuning set; of the
 * sets aside only figures are ever printed, so that nobody tunes on it.
 */
const root = process.cwd()
const started = performance.now()
const understanding = createUnderstanding(loadPhrases(root))
const loaded = performance.now() - started
const showMisses = process.argv.includes('--misses')

for (const part of ['tuning', 'held-out', 'exam']) {
  for (const language of languages) {
    const file = join(root, 'test', 'understanding', `${part}.${language}.tsv`)
    if (!existsSync(file)) continue
    report(
      `${part} ${language}`,
      understanding,
      readLabelled(readFileSync(file, 'utf8')),
      part === 'tuning',
    )
  }
}
process.stdout.write(`load ${loaded.toFixed(0)} ms\n`)

function report(
  title: string,
  understanding: Understanding,
  lines: readonly Labelled[],
  mayShow: boolean,
): void {
  const costs: number[] = []
  const read = lines.map((line) => {
    const from = performance.now()
    const understood = understanding.understand(line.text, line.locale)
    costs.push(performance.now() - from)
    return { line, understood }
  })
  const flags = read.filter(({ line }) => line.tier !== null)
  const others = read.filter(({ line }) => line.tier === null)
  const heard = flags.filter(({ understood }) => understood.redFlag !== null)
  const alarms = others.filter(({ understood }) => understood.redFlag !== null)
  const asked = others.filter(({ line }) => line.intent !== null)
  const right = asked.filter(
    ({ line, understood }) =>
      understood.intent === line.intent && (line.topic === null || understood.topic === line.topic),
  )
  const intentOnly = asked.filter(({ line, understood }) => understood.intent === line.intent)
  const asTier = flags.filter(({ line, understood }) => understood.redFlag?.tier === line.tier)
  const asHigh = flags.filter(
    ({ line, understood }) =>
      understood.redFlag !== null &&
      flagTiers.indexOf(understood.redFlag.tier) <= flagTiers.indexOf(line.tier ?? 'check-first'),
  )
  const asItem = flags.filter(({ line, understood }) => understood.redFlag?.item === line.item)
  process.stdout.write(`\n${title}: ${flags.length} red flags, ${others.length} others\n`)
  for (const tier of flagTiers) {
    const mine = flags.filter(({ line }) => line.tier === tier)
    const any = mine.filter((one) => heard.includes(one))
    const high = mine.filter((one) => asHigh.includes(one))
    process.stdout.write(
      `  ${tier.padEnd(12)} heard ${share(any.length, mine.length)}  at its tier or above ${share(high.length, mine.length)}\n`,
    )
  }
  process.stdout.write(
    `  all heard ${share(heard.length, flags.length)} · same tier ${share(asTier.length, flags.length)} · same item ${share(asItem.length, flags.length)}\n`,
  )
  process.stdout.write(`  false alarms ${share(alarms.length, others.length)}\n`)
  process.stdout.write(
    `  intents ${share(intentOnly.length, asked.length)} · with topic ${share(right.length, asked.length)}\n`,
  )
  costs.sort((left, right) => left - right)
  process.stdout.write(
    `  cost median ${(costs[costs.length >> 1] ?? 0).toFixed(3)} ms, 99th ${(costs[Math.floor(costs.length * 0.99)] ?? 0).toFixed(3)} ms\n`,
  )
  if (!mayShow || !showMisses) return
  for (const { line, understood } of read) {
    const flag = understood.redFlag
    const wrong =
      line.tier === null
        ? flag !== null ||
          (line.intent !== null &&
            (understood.intent !== line.intent || understood.topic !== line.topic))
        : flag === null || flagTiers.indexOf(flag.tier) > flagTiers.indexOf(line.tier)
    if (wrong)
      process.stdout.write(
        `  - ${line.text} | ${line.tier ?? line.intent} ${line.item ?? line.topic ?? ''} | ${flag ? `${flag.tier} ${flag.item}` : `${understood.intent} ${understood.topic ?? ''}`}\n`,
      )
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`
}

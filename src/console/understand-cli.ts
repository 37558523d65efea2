import { createInterface } from 'node:readline'
import { loadPhrases } from '../content/phrases/load-phrases.ts'
import { createUnderstanding } from '../core/understanding/understanding.ts'

/** Lines `locale<TAB>text` in, one JSON object a line out: what the bot understands by each. */
const understanding = createUnderstanding(loadPhrases(process.cwd()))

for await (const line of createInterface({ input: process.stdin })) {
  const [locale = '', ...rest] = line.split('\t')
  if (rest.length === 0) continue
  const text = rest.join('\t')
  const { redFlag, intent, topic } = understanding.understand(
    text,
    locale.toLowerCase().startsWith('nl') ? 'nl' : 'en',
  )
  const found = {
    locale,
    text,
    tier: redFlag?.tier ?? null,
    item: redFlag?.item ?? null,
    intent,
    topic,
  }
  process.stdout.write(`${JSON.stringify(found)}\n`)
}

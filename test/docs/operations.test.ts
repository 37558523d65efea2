import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { readConfig } from '../../src/server/config.ts'
import { createMetrics } from '../../src/server/metrics.ts'

const page = readFileSync('docs/operations.md', 'utf8')

/** The names are not to be had from the code but as text; these are its ways of writing one. */
const variables = ['config', 'credentials'].flatMap((file) =>
  [
    ...readFileSync(`src/server/${file}.ts`, 'utf8').matchAll(
      /(?:^ {2}|given\[')([A-Z][A-Z_]+|MicrosoftApp\w+)\b(?:: \{$|')/gm,
    ),
  ].map(([, name]) => name ?? ''),
)

describe('the page for who runs the bot', () => {
  it('names every variable', () => {
    for (const known of ['PORT', 'CHECK', 'ALLOWED_TENANTS', 'MicrosoftAppType', 'NODE_ENV']) {
      assert.ok(variables.includes(known), `${known} was not found in the code`)
    }
    const missing = variables.filter((name) => !page.includes(`| \`${name}\` `))
    assert.deepEqual(missing, [])
  })

  it('says what a variable is when it is not set', () => {
    const reading = readConfig({})
    assert.ok(reading.kind === 'config')
    const { port, dataDir, logLevel, nudgesPerSecond, forgetAfterMonths, playground, chat } =
      reading.config
    const defaults = {
      PORT: port,
      DATA_DIR: dataDir,
      LOG_LEVEL: logLevel,
      NUDGES_PER_SECOND: nudgesPerSecond,
      FORGET_AFTER_MONTHS: forgetAfterMonths,
      PLAYGROUND_PORT: playground?.port,
      CHECK: chat.check,
      DEFAULT_COUNTRY: chat.defaultCountry,
    }
    for (const [name, value] of Object.entries(defaults)) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` `)) ?? ''
      assert.equal(row.split('|').at(-2)?.replaceAll('`', '').trim(), String(value), name)
    }
  })

  it('names every metric of our own', async () => {
    const printed = await createMetrics().print()
    const ours = [...printed.matchAll(/^# HELP (ruggespraak_\w+)/gm)].map(([, name]) => name ?? '')
    assert.ok(ours.length > 3)
    assert.deepEqual(
      ours.filter((name) => !page.includes(name)),
      [],
    )
  })
})

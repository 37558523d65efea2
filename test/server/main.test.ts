import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const main = join(import.meta.dirname, '..', '..', 'src', 'server', 'main.ts')

function run(environment: Record<string, string>) {
  const path = process.env['PATH'] ?? ''
  const child = spawn(process.execPath, ['--import=tsx', main], {
    env: { PATH: path, ...environment },
  })
  const output = { out: '', err: '' }
  child.stdout.on('data', (part: Buffer) => (output.out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (output.err += part.toString()))
  return { child, output }
}

describe('the process', function () {
  this.timeout(60_000)

  it('does not start on half an identity, and says how to mend it', async () => {
    const { child, output } = run({ MicrosoftAppPassword: 'hush', PORT: 'x' })
    const [code] = (await once(child, 'close')) as [number]
    assert.equal(code, 1)
    for (const name of ['PORT', 'MicrosoftAppId', 'MicrosoftAppTenantId']) {
      assert.match(output.err, new RegExp(`^ {2}${name}: .+\\. .+\\.$`, 'm'))
    }
    assert.ok(!output.err.includes('hush'))
  })

  it('starts in local mode with nothing set, and ends well on SIGTERM', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ruggespraak-'))
    const { child, output } = run({ PORT: '0', PLAYGROUND: 'off', DATA_DIR: dataDir })
    const closed = once(child, 'close')
    while (!output.out.includes('"msg":"listening"') && child.exitCode === null) {
      await Promise.race([once(child.stdout, 'data'), closed])
    }
    assert.equal(output.err, '')
    assert.match(output.out, /"mode":"local"/)
    child.kill('SIGTERM')
    const [code] = (await closed) as [number]
    assert.equal(code, 0)
    assert.equal(output.err, '')
    await rm(dataDir, { recursive: true })
  })
})

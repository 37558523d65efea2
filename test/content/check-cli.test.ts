import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { contentRoot } from '../../src/content/root.ts'

function run(root: string): { code: number | null; said: string } {
  const cli = join(contentRoot, 'src/content/check-cli.ts')
  const { status, stdout } = spawnSync(process.execPath, ['--import=tsx', cli, root], {
    cwd: contentRoot,
    encoding: 'utf8',
  })
  return { code: status, said: stdout }
}

describe('npm run content', function () {
  this.timeout(60_000)

  it('says that all is well, and how much no clinician has reviewed', () => {
    const { code, said } = run(contentRoot)
    assert.equal(code, 0, said)
    assert.match(said, /^\d+ trees in nl and en: no problems\.\n(\d+ of \d+ trees are unreviewed)?/)
  })

  it('prints each problem with its place and its mend, counts them and fails', () => {
    const { code, said } = run(join(import.meta.dirname, 'fixtures/file-name'))
    assert.equal(code, 1)
    const lines = said.split('\n')
    assert.ok(
      lines.includes(
        'dialogs/education/journey.yaml:1 id — is called course, unlike its file → Rename the file or the id: they are the same.',
      ),
      said,
    )
    assert.match(said, /^1 tree in nl and en: \d+ problems\.$/m)
  })
})

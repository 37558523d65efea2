import assert from 'node:assert/strict'
import { shared } from '../../storage/over-each-database.ts'
import { runKills, type KillRun } from './kill-run.ts'

const runs: Pick<KillRun, 'database' | 'processes'>[] = [
  { database: 'sqlite', processes: 1 },
  { database: 'postgres', processes: 3 },
]

describe('Bot processes that are killed while nudges fall due', function () {
  this.timeout(180_000)

  for (const run of runs) {
    const title = `lose no nudge, and double only what they could not note (${run.database}, ${run.processes})`
    const test = async () => {
      const result = await runKills({ ...run, kills: 3, people: 60, msAKill: 1000 })
      assert.equal(result.lost, 0)
      assert.equal(result.unexplained, 0)
    }
    if (run.database === 'sqlite' || shared.missing === null) it(title, test)
    else it.skip(`${title}: ${shared.missing}`, test)
  }
})

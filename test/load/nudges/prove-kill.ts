/** `npm run prove:kill`: some minutes. KILLS sets how many processes die in each run (default 80). */
import { runKills, type KillRun } from './kill-run.ts'

const kills = Number(process.env['KILLS'] ?? 80)
const runs: Pick<KillRun, 'database' | 'processes'>[] = [
  { database: 'sqlite', processes: 1 },
  { database: 'postgres', processes: 1 },
  { database: 'postgres', processes: 3 },
]
const rows: Record<string, unknown>[] = []
let failed = false
for (const run of runs) {
  const result = await runKills({ ...run, kills, people: kills * 20, msAKill: 1500 })
  rows.push({ ...run, ...result })
  failed ||= result.lost > 0 || result.unexplained > 0
}
console.table(rows)
console.log(
  failed
    ? 'FAILED: a nudge was lost, or a double has no explanation'
    : 'Nothing lost; every double explained',
)
process.exitCode = failed ? 1 : 0

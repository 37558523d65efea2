/**
 * `npm run bench:nudges`: waves of nudges beside a queue library doing the same on the same
 * PostgreSQL. BENCH_MILLION=1 adds the wave of a million. Prints tables for docs/performance.md.
 */
import { cpus, loadavg } from 'node:os'
import { benchPeers, benchPlan, benchTurns, type PlanFigures } from './bench-plan.ts'
import { benchSend, benchSendByPeer, type SendFigures } from './bench-send.ts'

const sizes = [10_000, 100_000, ...(process.env['BENCH_MILLION'] === undefined ? [] : [1_000_000])]
const sendings = 30_000
const round = (figure: number, digits = 2): number => Number(figure.toFixed(digits))

console.log(
  `${cpus().length} cores (${cpus()[0]?.model ?? '?'}), Node ${process.version}, load ${loadavg()
    .map((one) => round(one))
    .join(' ')}`,
)

// a new PostgreSQL makes the files of its log first: whoever came first would pay for all
await benchPlan('postgres', 100_000)

const waves: PlanFigures[] = []
for (const people of sizes) {
  for (const database of ['sqlite', 'postgres'] as const)
    waves.push(await benchPlan(database, people))
}
console.log('\n(a) claim + advance + enqueue')
console.table(
  waves.map(({ database, people, seconds, peakMb }) => ({
    database,
    people,
    seconds: round(seconds),
    'rows a second': Math.round(people / seconds),
    'memory MB': round(peakMb, 0),
  })),
)
const turns = [await benchTurns('sqlite', 100_000), await benchTurns('postgres', 100_000)]
console.log('\na turn of a person, milliseconds, without, with and after a wave of 100,000')
console.table(
  turns.map(({ database, turns, quiet, inWave, after, seconds }) => ({
    database,
    turns,
    'p50 / p99': `${round(quiet.p50, 1)} / ${round(quiet.p99, 1)}`,
    'in the wave': `${round(inWave.p50, 1)} / ${round(inWave.p99, 1)}`,
    'after it': `${round(after.p50, 1)} / ${round(after.p99, 1)}`,
    'ratio of p99 (bar 2)': round(inWave.p99 / quiet.p99),
    'wave, seconds': round(seconds),
    load: round(loadavg()[0] ?? NaN, 1),
  })),
)
const peers = await benchPeers(100_000)
const seconds = (database: string, people: number): number =>
  waves.find((wave) => wave.database === database && wave.people === people)?.seconds ?? NaN
console.table([
  {
    ratio: 'PostgreSQL / graphile-worker enqueues',
    bar: 0.8,
    is: round(seconds('postgres', 100_000) / peers['graphile-worker']),
  },
  {
    ratio: 'PostgreSQL / pg-boss enqueues',
    bar: 0.8,
    is: round(seconds('postgres', 100_000) / peers['pg-boss']),
  },
  {
    ratio: 'SQLite / PostgreSQL',
    bar: 0.5,
    is: round(seconds('sqlite', 100_000) / seconds('postgres', 100_000)),
  },
  {
    ratio: '1 M / 100 k, SQLite',
    bar: 12,
    is: round(seconds('sqlite', 1_000_000) / seconds('sqlite', 100_000)),
  },
  {
    ratio: '1 M / 100 k, PostgreSQL',
    bar: 12,
    is: round(seconds('postgres', 1_000_000) / seconds('postgres', 100_000)),
  },
])

const sends: SendFigures[] = []
for (const processes of [1, 2]) {
  sends.push(await benchSend('postgres', processes, sendings, 0))
  sends.push(await benchSendByPeer(processes, sendings))
}
sends.push(await benchSend('sqlite', 1, sendings, 0))
console.log('\n(b) end to end, no pace')
console.table(sends.map(({ what, perSecond }) => ({ what, 'a second': Math.round(perSecond) })))

const paced: SendFigures[] = []
for (const [database, processes] of [
  ['sqlite', 1],
  ['postgres', 1],
  ['postgres', 2],
] as const) {
  paced.push(await benchSend(database, processes, 1350, 45))
}
console.log('\n(c) one tenant at 45 a second, 1350 nudges (ideal: 30 s)')
console.table(
  paced.map(({ what, perSecond, p50, p99, overLimit }) => ({
    what,
    'of the ideal': round(perSecond / 45, 3),
    'p50 ms behind': round(p50, 0),
    'p99 ms behind': round(p99, 0),
    'would be 429': overLimit,
  })),
)

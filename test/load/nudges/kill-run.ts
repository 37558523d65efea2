import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStorage } from '../../../src/storage/open.ts'
import { startConnector, type Accepted } from './fake-connector.ts'
import { fill, makePlace, type DatabaseName } from './place.ts'

export interface KillRun {
  readonly database: DatabaseName
  readonly processes: number
  readonly kills: number
  /** Nudges that fall due, spread over the time in which processes are killed. */
  readonly people: number
  /** Of that time, in milliseconds, for each kill. */
  readonly msAKill: number
}

export interface KillResult {
  readonly kills: number
  readonly sent: number
  readonly lost: number
  readonly doubled: number
  /** Doubles that cannot be laid to a process that died after the connector took the first. */
  readonly unexplained: number
  /** Longest that a nudge of a killed process had to wait, in milliseconds. */
  readonly latest: number
}

const leaseMs = 12_000

/** Kills bot processes with SIGKILL at random moments while nudges fall due, and counts what came. */
export async function runKills(run: KillRun): Promise<KillResult> {
  const place = await makePlace(run.database)
  const connector = await startConnector(
    () => ({ kind: 'accept', afterMs: Math.floor(Math.random() * 15) }),
    Date.now,
  )
  const killedAt = new Map<string, number>()
  const begin = (): ChildProcess =>
    startWorker({ storage: place.settings, connector: connector.url })
  const workers: ChildProcess[] = []
  try {
    await (await openStorage(place.settings)).close()
    const from = Date.now() + 1000
    await fill(place, run.people, 7, from)
    const spacing = (run.kills * run.msAKill) / run.people
    await place.query(
      `update moment set next_at = ${from} + cast(subscription * ${spacing} as bigint)`,
    )
    for (let one = 0; one < run.processes; one++) workers.push(begin())
    for (let kill = 0; kill < run.kills; kill++) {
      const index = Math.floor(Math.random() * workers.length)
      const worker = workers[index]
      if (worker === undefined) throw new Error('No process left')
      // one in five dies while it starts
      if (Math.random() > 0.2) await ready(worker)
      await sleep(Math.random() * 600)
      await killHard(worker)
      killedAt.set(`${worker.pid}`, Date.now())
      workers[index] = begin()
    }
    await untilAllCame(connector.accepted, run.people)
    // what was taken twice would still come, once its lease ran out
    await sleep(leaseMs + 1500)
    return {
      kills: killedAt.size,
      ...judge(connector.accepted, run.people, killedAt, from, spacing),
    }
  } finally {
    await Promise.all(workers.map(killHard))
    await connector.close()
    await place.remove()
  }
}

function startWorker(order: { storage: unknown; connector: string }): ChildProcess {
  const settings = { leaseMs }
  return spawn(
    process.execPath,
    [
      '--import=tsx',
      join(import.meta.dirname, 'worker.ts'),
      JSON.stringify({ ...order, settings }),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
}

const begun = new WeakSet<ChildProcess>()

async function ready(worker: ChildProcess): Promise<void> {
  if (begun.has(worker) || worker.stdout === null) return
  await once(worker.stdout, 'data')
  begun.add(worker)
}

async function killHard(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

async function untilAllCame(accepted: readonly Accepted[], people: number): Promise<void> {
  const deadline = Date.now() + 120_000
  while (new Set(accepted.map(({ conversation }) => conversation)).size < people) {
    if (Date.now() > deadline) return
    await sleep(250)
  }
}

function judge(
  accepted: readonly Accepted[],
  people: number,
  killedAt: ReadonlyMap<string, number>,
  from: number,
  spacing: number,
): Omit<KillResult, 'kills'> {
  const byPerson = new Map<string, Accepted[]>()
  for (const one of accepted) {
    byPerson.set(one.conversation, [...(byPerson.get(one.conversation) ?? []), one])
  }
  const doubles = [...byPerson.values()].filter((came) => came.length > 1)
  const unexplained = doubles.filter((came) =>
    came.slice(0, -1).some(({ sender, at }) => {
      const died = killedAt.get(sender)
      return died === undefined || died < at || died - at > 10_000
    }),
  )
  const waits = [...byPerson].map(([conversation, [first]]) => {
    const person = Number(/^a:1(\d+)-/.exec(conversation)?.[1] ?? 0)
    return (first?.at ?? 0) - (from + person * spacing)
  })
  return {
    sent: byPerson.size,
    lost: people - byPerson.size,
    doubled: doubles.length,
    unexplained: unexplained.length,
    latest: Math.round(Math.max(...waits)),
  }
}

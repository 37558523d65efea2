import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeWorkerUtils } from 'graphile-worker'
import { openStorage } from '../../../src/storage/open.ts'
import { addressOf, percentile } from './bench-plan.ts'
import { startConnector, type FakeConnector } from './fake-connector.ts'
import { fill, makePlace, type DatabaseName, type LoadPlace } from './place.ts'

export interface SendFigures {
  readonly what: string
  readonly sent: number
  readonly perSecond: number
  /** Milliseconds behind the ideal place of each, where there is a pace. */
  readonly p50: number
  readonly p99: number
  readonly overLimit: number
}

/** Ours, end to end: due in the database until taken by the connector. */
export async function benchSend(
  database: DatabaseName,
  processes: number,
  people: number,
  callsPerSecond: number,
): Promise<SendFigures> {
  const place = await makePlace(database)
  await (await openStorage(place.settings)).close()
  const dueAt = Date.now() + 4000
  await fill(place, people, callsPerSecond === 0 ? 10 : 1, dueAt)
  return measure(`ours, ${database}`, processes, place, people, callsPerSecond, (connector) =>
    start('worker.ts', {
      storage: place.settings,
      connector,
      settings: { callsPerSecond },
    }),
  )
}

/** graphile-worker as its manual has it, with its local queue: a job per person, enqueued beforehand. */
export async function benchSendByPeer(processes: number, people: number): Promise<SendFigures> {
  const place = await makePlace('postgres')
  const utils = await makeWorkerUtils({ connectionString: addressOf(place) })
  await utils.migrate()
  await utils.addJobs(
    Array.from({ length: people }, (_, person) => ({ identifier: 'nudge', payload: { person } })),
  )
  await utils.release()
  return measure('graphile-worker', processes, place, people, 0, (connector) =>
    start('peer-worker.ts', { databaseUrl: addressOf(place), connector }),
  )
}

async function measure(
  what: string,
  processes: number,
  place: LoadPlace,
  people: number,
  callsPerSecond: number,
  begin: (connector: string) => ChildProcess,
): Promise<SendFigures> {
  const connector = await startConnector(() => ({ kind: 'accept' }), Date.now)
  const workers = Array.from({ length: processes }, () => begin(connector.url))
  try {
    await untilAllCame(connector, people)
    return {
      what: `${what}, ${processes} process${processes === 1 ? '' : 'es'}`,
      ...figuresOf(connector, people, callsPerSecond),
    }
  } finally {
    for (const worker of workers) {
      worker.kill('SIGKILL')
      await once(worker, 'exit')
    }
    await connector.close()
    await place.remove()
  }
}

function figuresOf(connector: FakeConnector, people: number, callsPerSecond: number) {
  const times = connector.accepted.map(({ at }) => at).sort((one, other) => one - other)
  const first = times[0] ?? 0
  const seconds = ((times.at(-1) ?? 0) - first) / 1000
  const behind = times.map(
    (at, place) => at - first - (place * 1000) / (callsPerSecond || Infinity),
  )
  const isPaced = callsPerSecond > 0
  return {
    sent: people,
    perSecond: (people - 1) / seconds,
    p50: isPaced ? percentile(behind, 0.5) : NaN,
    p99: isPaced ? percentile(behind, 0.99) : NaN,
    overLimit: isPaced ? connector.overLimit : NaN,
  }
}

function start(script: string, order: unknown): ChildProcess {
  return spawn(
    process.execPath,
    ['--import=tsx', join(import.meta.dirname, script), JSON.stringify(order)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
}

async function untilAllCame(connector: FakeConnector, people: number): Promise<void> {
  while (new Set(connector.accepted.map(({ conversation }) => conversation)).size < people) {
    await sleep(100)
  }
}

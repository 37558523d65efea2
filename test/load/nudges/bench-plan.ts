import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises'
import { makeWorkerUtils } from 'graphile-worker'
import PgBoss from 'pg-boss'
import { createHolidays } from '../../../src/content/holidays.ts'
import { nudgeExpiryMs } from '../../../src/core/delivery.ts'
import { rememberAdvances } from '../../../src/scheduling/remember-advances.ts'
import { openStorage, type Storage } from '../../../src/storage/open.ts'
import { fill, makePlace, type DatabaseName, type LoadPlace } from './place.ts'

const dueAt = Date.parse('2026-11-23T09:30Z')
const tenants = 10

export interface PlanFigures {
  readonly database: DatabaseName
  readonly people: number
  readonly seconds: number
  readonly peakMb: number
  /** A person's turn (one read, one write), 99th percentile in milliseconds, without and with the wave. */
  readonly turnQuiet: number
  readonly turnInWave: number
}

/** Everybody due in one minute: time to claim, advance and enqueue; then again while one person talks. */
export async function benchPlan(database: DatabaseName, people: number): Promise<PlanFigures> {
  const place = await makePlace(database)
  await (await openStorage(place.settings)).close()
  await fill(place, people, tenants, dueAt)
  const storage = await openStorage(place.settings)
  const { seconds, peakMb } = await planAll(storage)
  await place.query('delete from delivery')
  await place.query(`update moment set next_at = ${dueAt}, last_slot = null`)
  const quiet = new Turns(storage)
  await sleep(1500)
  const turnQuiet = await quiet.end()
  const turns = new Turns(storage)
  await planAll(storage)
  const turnInWave = await turns.end()
  await storage.close()
  await place.remove()
  return { database, people, seconds, peakMb, turnQuiet, turnInWave }
}

async function planAll(storage: Storage): Promise<{ seconds: number; peakMb: number }> {
  const memory = process.memoryUsage().rss
  let peak = memory
  const advance = rememberAdvances(nudgeExpiryMs, createHolidays())
  const { planBatch } = storage.deliveries
  const request = { now: dueAt, limit: planBatch, intervalMs: 1000 / 45, expiryMs: nudgeExpiryMs }
  const began = performance.now()
  let due: number
  do {
    due = (await storage.deliveries.plan(request, (nudge) => advance(nudge, dueAt))).due
    peak = Math.max(peak, process.memoryUsage().rss)
    await breathe()
  } while (due === planBatch)
  return { seconds: (performance.now() - began) / 1000, peakMb: (peak - memory) / 1e6 }
}

/** One person who takes a turn every five milliseconds. */
class Turns {
  readonly #took: number[] = []
  readonly #done: Promise<void>
  #ended = false

  constructor(storage: Storage) {
    this.#done = this.#run(storage)
  }

  async #run({ conversations }: Storage): Promise<void> {
    const key = { tenant: 'bench', conversation: 'turns' }
    // from when it should begin: a wave that keeps this thread busy holds up the turn as well
    let began = performance.now()
    while (!this.#ended) {
      const found = await conversations.load(key)
      const next = found ?? {
        language: 'nl' as const,
        languageChosen: false,
        country: 'NL',
        countryChosen: false,
        position: null,
        heard: null,
      }
      await conversations.save(key, next, found?.revision ?? null)
      this.#took.push(performance.now() - began)
      began = performance.now() + 5
      await sleep(5)
    }
  }

  async end(): Promise<number> {
    this.#ended = true
    await this.#done
    return percentile(this.#took, 0.99)
  }
}

export function percentile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

/** Seconds that a queue library takes merely to enqueue a job per person, a thousand in a call. */
export async function benchPeers(
  people: number,
): Promise<Record<'graphile-worker' | 'pg-boss', number>> {
  const place = await makePlace('postgres')
  try {
    return {
      'graphile-worker': await enqueueInGraphile(place, people),
      'pg-boss': await enqueueInBoss(place, people),
    }
  } finally {
    await place.remove()
  }
}

async function enqueueInGraphile(place: LoadPlace, people: number): Promise<number> {
  const utils = await makeWorkerUtils({ connectionString: addressOf(place) })
  await utils.migrate()
  const seconds = await inThousands(people, async (persons) => {
    await utils.addJobs(
      persons.map((person) => ({
        identifier: 'nudge',
        payload: { person, slot: '2026-11-23T10:30' },
        jobKey: `${person} 2026-11-23T10:30`,
      })),
    )
  })
  await utils.release()
  return seconds
}

async function enqueueInBoss(place: LoadPlace, people: number): Promise<number> {
  const boss = new PgBoss(addressOf(place))
  await boss.start()
  await boss.createQueue('nudge')
  const seconds = await inThousands(people, async (persons) => {
    await boss.insert(
      persons.map((person) => ({
        name: 'nudge',
        data: { person, slot: '2026-11-23T10:30' },
        singletonKey: `${person} 2026-11-23T10:30`,
      })),
    )
  })
  await boss.stop({ graceful: false })
  return seconds
}

async function inThousands(
  people: number,
  add: (persons: number[]) => Promise<void>,
): Promise<number> {
  const began = performance.now()
  for (let from = 0; from < people; from += 1000) {
    await add(Array.from({ length: Math.min(1000, people - from) }, (_, index) => from + index))
  }
  return (performance.now() - began) / 1000
}

export function addressOf(place: LoadPlace): string {
  if (!('databaseUrl' in place.settings)) throw new Error('Not a PostgreSQL')
  return place.settings.databaseUrl
}

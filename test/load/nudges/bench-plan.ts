import { setTimeout as sleep } from 'node:timers/promises'
import { makeWorkerUtils } from 'graphile-worker'
import PgBoss from 'pg-boss'
import { createHolidays } from '../../../src/content/holidays.ts'
import { nudgeExpiryMs } from '../../../src/core/delivery.ts'
import { createBell } from '../../../src/scheduling/bell.ts'
import { planWave } from '../../../src/scheduling/planner.ts'
import { rememberAdvances } from '../../../src/scheduling/remember-advances.ts'
import { defaultSettings } from '../../../src/scheduling/settings.ts'
import { openStorage, type Storage } from '../../../src/storage/open.ts'
import { fill, makePlace, type DatabaseName, type LoadPlace } from './place.ts'

const dueAt = Date.parse('2026-11-23T09:30Z')
const tenants = 10
const timedWaves = 3
const turnsInWaves = 2000
const turnEveryMs = 5
// as the server does: computed once
const holidays = createHolidays()

export interface PlanFigures {
  readonly database: DatabaseName
  readonly people: number
  /** The median of three waves. */
  readonly seconds: number
  readonly peakMb: number
}

/** Everybody due in one minute, and nobody talks: time to claim, advance and enqueue. */
export async function benchPlan(database: DatabaseName, people: number): Promise<PlanFigures> {
  return inFilled(database, people, async (place, storage) => {
    const waves = [await planAll(storage)]
    while (waves.length < timedWaves) {
      await resetDue(place)
      waves.push(await planAll(storage))
    }
    return {
      database,
      people,
      seconds: percentile(
        waves.map((wave) => wave.seconds),
        0.5,
      ),
      peakMb: Math.max(...waves.map((wave) => wave.peakMb)),
    }
  })
}

export interface TurnFigures {
  readonly database: DatabaseName
  readonly turns: number
  /** Milliseconds of a turn (one read, one write), without, with and in the second after a wave. */
  readonly quiet: Spread
  readonly inWave: Spread
  readonly after: Spread
  /** What a wave takes meanwhile; the median. */
  readonly seconds: number
}

interface Spread {
  readonly p50: number
  readonly p99: number
}

/** Waves and quiet seconds in turn, while one person talks all the time, until it is many turns. */
export async function benchTurns(database: DatabaseName, people: number): Promise<TurnFigures> {
  return inFilled(database, people, async (place, storage) => {
    const took = { quiet: [] as number[], inWave: [] as number[], after: [] as number[] }
    const seconds: number[] = []
    while (took.inWave.length < turnsInWaves) {
      await resetDue(place)
      took.quiet.push(...(await takeTurns(storage, sleep(2000))))
      const wave = planAll(storage)
      took.inWave.push(...(await takeTurns(storage, wave)))
      took.after.push(...(await takeTurns(storage, sleep(1000))))
      seconds.push((await wave).seconds)
    }
    return {
      database,
      turns: took.inWave.length,
      quiet: spread(took.quiet),
      inWave: spread(took.inWave),
      after: spread(took.after),
      seconds: percentile(seconds, 0.5),
    }
  })
}

async function inFilled<T>(
  database: DatabaseName,
  people: number,
  measure: (place: LoadPlace, storage: Storage) => Promise<T>,
): Promise<T> {
  const place = await makePlace(database)
  await (await openStorage(place.settings)).close()
  await fill(place, people, tenants, dueAt)
  const storage = await openStorage(place.settings)
  try {
    return await measure(place, storage)
  } finally {
    await storage.close()
    await place.remove()
  }
}

/** Everybody is due once more, and what the databases clear away in quiet hours is cleared away. */
async function resetDue(place: LoadPlace): Promise<void> {
  await place.query('delete from delivery')
  await place.query(`update moment set next_at = ${dueAt}, last_slot = null`)
  if (place.name === 'postgres') await place.query('vacuum analyze')
  await sleep(500)
}

async function planAll(storage: Storage): Promise<{ seconds: number; peakMb: number }> {
  const memory = process.memoryUsage().rss
  let peak = memory
  const advance = rememberAdvances(nudgeExpiryMs, holidays)
  const began = performance.now()
  await planWave(
    {
      queue: storage.deliveries,
      settings: defaultSettings,
      clock: { now: () => dueAt },
      meter: {
        count: () => {
          peak = Math.max(peak, process.memoryUsage().rss)
        },
        lateness: () => undefined,
      },
      sending: createBell(),
    },
    advance,
    () => false,
  )
  return { seconds: (performance.now() - began) / 1000, peakMb: (peak - memory) / 1e6 }
}

/** Turns of one person, one after another, until the promise is there; milliseconds of each. */
async function takeTurns({ conversations }: Storage, until: Promise<unknown>): Promise<number[]> {
  const key = { tenant: 'bench', conversation: 'turns' }
  const took: number[] = []
  const state = { isOver: false }
  const end = (): void => {
    state.isOver = true
  }
  until.then(end, end)
  // from when it should begin: a wave that keeps this thread busy holds up the turn as well
  let began = performance.now()
  while (!state.isOver) {
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
    took.push(performance.now() - began)
    began = performance.now() + turnEveryMs
    await sleep(turnEveryMs)
  }
  return took
}

function spread(figures: readonly number[]): Spread {
  return { p50: percentile(figures, 0.5), p99: percentile(figures, 0.99) }
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

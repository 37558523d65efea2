/** One bot process of a load script: sends nudges until it is killed, or told to stop by SIGTERM. */
import { defaultSettings, type SchedulingSettings } from '../../../src/scheduling/settings.ts'
import { startNudges } from '../../../src/scheduling/start-nudges.ts'
import { openStorage, type StorageSettings } from '../../../src/storage/open.ts'
import { createHttpMessenger } from './http-messenger.ts'

export interface WorkerOrder {
  readonly storage: StorageSettings
  readonly connector: string
  readonly settings: Partial<SchedulingSettings>
}

const order = JSON.parse(process.argv[2] ?? '{}') as WorkerOrder
const storage = await openStorage(order.storage)
const counts: Record<string, number> = {}
const lateness: number[] = []
const nudges = startNudges({
  queue: storage.deliveries,
  messenger: createHttpMessenger(order.connector, `${process.pid}`, 10_000),
  holidays: () => new Set(),
  clock: { now: () => Date.now() },
  chance: () => Math.random(),
  settings: { ...defaultSettings, ...order.settings },
  report: (error) => {
    console.error(error)
  },
  meter: {
    count: (event, times = 1) => {
      counts[event] = (counts[event] ?? 0) + times
    },
    lateness: (ms) => lateness.push(ms),
  },
})
console.log('ready')
process.once('SIGTERM', () => {
  void (async () => {
    await nudges.stop()
    await storage.close()
    console.log(JSON.stringify({ counts, lateness }))
    process.exit(0)
  })()
})

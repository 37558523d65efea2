import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { readConfig } from '../../src/server/config.ts'
import { createLogger, quietenLibraries } from '../../src/server/logging.ts'
import { startServer } from '../../src/server/start.ts'
import { wireBot } from '../../src/server/wire.ts'
import { publicCloud, type Cloud } from '../../src/teams/trust.ts'
import type { ServedBot } from './served-bot.ts'

/** A clock that runs as the real one does, and can be moved. */
export interface MovedClock {
  now(): number
  /** Epoch milliseconds; it goes on from there. */
  set(at: number): void
}

export function aClock(at: number): MovedClock {
  let ahead = at - Date.now()
  return {
    now: () => Date.now() + ahead,
    set: (moved) => {
      ahead = moved - Date.now()
    },
  }
}

export interface NudgedBot extends Pick<ServedBot, 'post' | 'log' | 'metric' | 'stop'> {
  /** Every counter of our own in /metrics, with its labels. */
  totals(): Promise<readonly (readonly [string, number])[]>
}

/** The whole bot as it is deployed, its scheduler included, on a clock that can be moved. */
export async function serveNudges(
  dataDir: string,
  clock: MovedClock,
  environment: Record<string, string> = {},
  cloud: Cloud = publicCloud,
): Promise<NudgedBot> {
  const reading = readConfig({
    PORT: '0',
    PLAYGROUND: 'off',
    LOG_LEVEL: 'trace',
    DATA_DIR: dataDir,
    ...environment,
  })
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems))
  const { config } = reading
  const lines: string[] = []
  const stream = new PassThrough().on('data', (line: Buffer) => lines.push(line.toString()))
  const log = createLogger(config.logLevel, stream)
  const giveConsoleBack = quietenLibraries(log)
  const bot = await wireBot(config, log, clock)
  const running = await startServer(config, bot, log, { cloud, slowestRequestMs: 10_000 })
  const totals = async (): Promise<[string, number][]> => {
    const text = await (await fetch(`http://127.0.0.1:${String(running.port)}/metrics`)).text()
    return text.split('\n').flatMap((line): [string, number][] => {
      const [, name, value] = /^(ruggespraak_.*) (\d+)$/.exec(line) ?? []
      return name === undefined ? [] : [[name, Number(value)]]
    })
  }
  return {
    log: () => lines.join(''),
    async post(body, headers) {
      const response = await fetch(`http://127.0.0.1:${String(running.port)}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
      const text = await response.text()
      const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
      return { status: response.status, text, json }
    },
    totals,
    metric: async (name) => (await totals()).find(([one]) => one === name)?.[1] ?? 0,
    async stop() {
      await running.stop()
      giveConsoleBack()
      stream.end()
      await once(stream, 'end')
    },
  }
}

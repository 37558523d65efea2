import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { readConfig } from '../../src/server/config.ts'
import { createLogger, quietenLibraries } from '../../src/server/logging.ts'
import { startServer } from '../../src/server/start.ts'
import { wireBot } from '../../src/server/wire.ts'
import type { StorageSettings } from '../../src/storage/open.ts'
import type { Answered } from '../http/served-bot.ts'

export interface WatchedBot {
  post(body: unknown): Promise<Answered>
  metrics(): Promise<string>
  /** Everything that was logged, and everything that went to the console of the process. */
  readonly said: () => string
  stop(): Promise<void>
}

/** The bot as it is deployed, in local mode, over a real store; every line that it writes is kept. */
export async function watchBot(settings: StorageSettings): Promise<WatchedBot> {
  const reading = readConfig({
    PORT: '0',
    PLAYGROUND: 'off',
    LOG_LEVEL: 'trace',
    ...('dataDir' in settings
      ? { DATA_DIR: settings.dataDir }
      : { DATABASE_URL: settings.databaseUrl }),
  })
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems))
  const { config } = reading
  const said: string[] = []
  const stream = new PassThrough().on('data', (line: Buffer) => said.push(line.toString()))
  const log = createLogger(config.logLevel, stream)
  const giveOutputBack = listenToOutput((text) => said.push(text))
  const giveConsoleBack = quietenLibraries(log)
  const running = await startServer(config, await wireBot(config, log), log)
  const url = `http://127.0.0.1:${running.port}`
  return {
    async post(body) {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const text = await response.text()
      const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
      return { status: response.status, text, json }
    },
    metrics: async () => (await fetch(`${url}/metrics`)).text(),
    said: () => said.join(''),
    async stop() {
      await running.stop()
      giveConsoleBack()
      giveOutputBack()
      stream.end()
      await once(stream, 'end')
    },
  }
}

/** Hears what is written to stdout and stderr; it still arrives there. */
function listenToOutput(hear: (text: string) => void): () => void {
  const giveBack = [process.stdout, process.stderr].map((output) => {
    const write = output.write.bind(output)
    output.write = ((...given: Parameters<typeof write>) => {
      hear(String(given[0]))
      return write(...given)
    }) as typeof write
    return () => {
      output.write = write
    }
  })
  return () => {
    for (const back of giveBack) back()
  }
}

import { once } from 'node:events'
import { readConfig } from './config.ts'
import { createLogger, quietenLibraries } from './logging.ts'
import { startPlayground } from './playground.ts'
import { startServer } from './start.ts'
import { wireBot } from './wire.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const reading = readConfig(process.env)
if (reading.kind === 'problems') {
  process.stderr.write('Ruggespraak cannot start:\n')
  for (const { name, wrong, mend } of reading.problems) {
    process.stderr.write(`  ${name}: ${wrong} ${mend}\n`)
  }
  process.exit(1)
}

const { config } = reading
const log = createLogger(config.logLevel)
quietenLibraries(log)
process.on('unhandledRejection', (reason) => {
  log.error(
    { kind: reason instanceof Error ? reason.name : typeof reason },
    'nobody caught a failure',
  )
})
const stopping = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    stopping.abort()
  })
}
const running = await wireBot(config, log)
  .then((bot) => startServer(config, bot, log))
  .catch(explainAndExit)
if (config.playground) void openDoor(config.playground.port, running.port)
if (!stopping.signal.aborted) await once(stopping.signal, 'abort')
await running.stop()
process.exit(0)

async function openDoor(port: number, botPort: number): Promise<void> {
  const start = await startPlayground(port, botPort, stopping.signal)
  if (stopping.signal.aborted) return
  switch (start.kind) {
    case 'running':
      say(`Chat with the bot at ${start.address}`)
      return
    case 'port-taken':
      say(`No chat in the browser: port ${String(start.port)} is taken. Set PLAYGROUND_PORT.`)
      return
    case 'failed':
      say('No chat in the browser: the Playground did not start. PLAYGROUND=off leaves it out.')
      return
  }
}

function explainAndExit(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const reason =
    code === 'EADDRINUSE'
      ? `port ${String(config.port)} is taken. Set PORT.`
      : error instanceof Error
        ? error.message
        : 'unknown reason'
  process.stderr.write(`Ruggespraak cannot start: ${reason}\n`)
  process.exit(1)
}

import { AsyncLocalStorage } from 'node:async_hooks'
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger } from 'pino'

const requests = new AsyncLocalStorage<{ request: string }>()

/** Every line that is logged on behalf of one request carries the same id. */
export function inOneRequest(work: () => void): void {
  requests.run({ request: randomUUID() }, work)
}

/** Keys that never reach a log line, wherever an SDK's object might bring them. */
const secret = ['authorization', 'password', 'token', 'text', 'value', 'body', 'name']

/**
 * One JSON line an event. We log kinds, counts and codes; the redaction below is the net under
 * that, not the means.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    mixin: () => requests.getStore() ?? {},
    base: { app: 'ruggespraak' },
    redact: {
      paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      censor: '[removed]',
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** A name for an id that cannot be turned back, the same for as long as the key is. */
export function createIdHash(key: string | null): (id: string) => string {
  const secretKey = key ?? randomBytes(32)
  return (id) => createHmac('sha256', secretKey).update(id).digest('base64url').slice(0, 12)
}

/**
 * Takes the console away from libraries: the SDK writes errors, keys and requests to it. What is
 * left is that something was written. Answers how to give it back.
 */
export function quietenLibraries(log: Logger): () => void {
  const before = { ...console }
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    console[method] = (...said: unknown[]) => {
      const [kind] = said.map((part) => (part instanceof Error ? part.name : typeof part))
      log.debug({ method, kind }, 'a library wrote to the console')
    }
  }
  return () => Object.assign(console, before)
}

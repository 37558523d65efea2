import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { Chat, InboundEvent } from '../../src/chat/inbound.ts'
import type { View } from '../../src/core/view.ts'
import { readConfig } from '../../src/server/config.ts'
import { createLogger, quietenLibraries } from '../../src/server/logging.ts'
import { startServer, type Surroundings } from '../../src/server/start.ts'
import { publicCloud } from '../../src/teams/trust.ts'

/** Views by event, and the events that came. */
export interface FakeChat extends Chat {
  readonly events: InboundEvent[]
  views: (event: InboundEvent) => readonly View[] | Promise<readonly View[]>
}

export function aView(facts: Partial<Omit<View, 'kind'>> = {}): View {
  return {
    kind: 'page',
    language: 'nl',
    title: 'Een titel',
    paragraphs: ['Een alinea.'],
    options: [{ id: 'menu', label: 'Menu', press: { kind: 'command', name: 'menu' } }],
    summary: 'Ruggespraak',
    speak: 'Een titel. Een alinea.',
    ...facts,
  }
}

export function aFakeChat(): FakeChat {
  const chat: FakeChat = {
    events: [],
    views: () => [aView()],
    async reply(event) {
      chat.events.push(event)
      return { views: await chat.views(event) }
    },
  }
  return chat
}

export interface Answered {
  readonly status: number
  readonly text: string
  readonly json: Record<string, unknown>
}

export interface ServedBot {
  readonly url: string
  readonly port: number
  /** Every line that the server logged so far. */
  readonly log: () => string
  post(body: unknown, headers?: Record<string, string>): Promise<Answered>
  /** A counter of /metrics, 0 when it was never counted. */
  metric(name: string): Promise<number>
  stop(): Promise<void>
}

/** The real server on a free port, in local mode unless credentials are given. */
export async function serveBot(
  chat: Chat,
  environment: Record<string, string> = {},
  surroundings: Partial<Surroundings> = {},
): Promise<ServedBot> {
  const reading = readConfig({ PORT: '0', PLAYGROUND: 'off', LOG_LEVEL: 'trace', ...environment })
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems))
  const lines: string[] = []
  const stream = new PassThrough().on('data', (line: Buffer) => lines.push(line.toString()))
  const log = createLogger(reading.config.logLevel, stream)
  const giveConsoleBack = quietenLibraries(log)
  const bot = { chat, isReady: () => Promise.resolve(true), close: () => Promise.resolve() }
  const running = await startServer(reading.config, bot, log, {
    cloud: publicCloud,
    slowestRequestMs: 10_000,
    ...surroundings,
  })
  const url = `http://127.0.0.1:${String(running.port)}`

  return {
    url,
    port: running.port,
    log: () => lines.join(''),
    async post(body, headers) {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      const text = await response.text()
      return { status: response.status, text, json: parse(text) }
    },
    async metric(name) {
      const text = await (await fetch(`${url}/metrics`)).text()
      const line = text.split('\n').find((one) => one.startsWith(`${name} `))
      return line === undefined ? 0 : Number(line.slice(name.length))
    },
    async stop() {
      await running.stop()
      giveConsoleBack()
      stream.end()
      await once(stream, 'end')
    },
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

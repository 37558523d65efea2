import { EventEmitter, once } from 'node:events'
import { listenOnLoopback } from './loopback.ts'

/** An activity that the bot sent, as it came over the wire. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly activity: SentActivity
}

export interface SentActivity {
  readonly type: string
  readonly summary?: string
  readonly text?: string
  readonly attachments?: readonly {
    readonly contentType: string
    readonly content: Record<string, unknown>
  }[]
}

export interface ConnectorAnswer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly delayMs?: number
}

export interface FakeConnector {
  readonly serviceUrl: string
  /** In the order of arrival. */
  readonly sent: Sent[]
  /** What it answers from now on; by default 200 with an id. */
  answer: (sent: Sent) => ConnectorAnswer
  /** Resolves when so many activities have come in all. */
  received(count: number): Promise<void>
  close(): Promise<void>
}

/** Stands where Teams' connector stands: keeps what the bot sends. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const sent: Sent[] = []
  const arrivals = new EventEmitter()
  const server = await listenOnLoopback((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const one: Sent = {
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization,
        activity: JSON.parse(Buffer.concat(parts).toString() || '{}') as SentActivity,
      }
      sent.push(one)
      arrivals.emit('sent')
      const { status, body, headers, delayMs = 0 } = connector.answer(one)
      setTimeout(() => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers })
        response.end(JSON.stringify(body ?? { id: `sent-${String(sent.length)}` }))
      }, delayMs)
    })
  })
  const connector: FakeConnector = {
    serviceUrl: `${server.url}/`,
    sent,
    answer: () => ({ status: 200 }),
    async received(count) {
      while (sent.length < count) await once(arrivals, 'sent')
    },
    close: () => server.close(),
  }
  return connector
}

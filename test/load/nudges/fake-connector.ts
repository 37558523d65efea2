import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A message that the connector took, and by whom it was sent. */
export interface Accepted {
  readonly tenant: string
  readonly conversation: string
  readonly slot: string
  readonly sender: string
  readonly at: number
}

/** What the connector does with a request; `accept` comes before the answer, as it does in Teams. */
export type Reaction =
  | { readonly kind: 'accept'; readonly afterMs?: number }
  | {
      readonly kind: 'refuse'
      readonly status: number
      readonly code?: string
      readonly retryAfter?: number
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'stall' }
  /** Accepts, and then sends its body drop by drop. */
  | { readonly kind: 'trickle' }

export interface Request {
  readonly tenant: string
  readonly conversation: string
  /** How often this conversation was called before. */
  readonly before: number
}

export interface FakeConnector {
  readonly url: string
  readonly accepted: readonly Accepted[]
  /** Calls that Teams would have answered with 429: more than 50 a second a tenant, or 7 a thread. */
  readonly overLimit: number
  readonly calls: number
  close(): Promise<void>
}

const perTenant = 50
const perThread = 7

/** Stands in for Teams on loopback. `now` in milliseconds of whatever clock the test runs on. */
export async function startConnector(
  react: (request: Request) => Reaction,
  now: () => number,
): Promise<FakeConnector> {
  const accepted: Accepted[] = []
  const calls = new Map<string, number>()
  const windows = new Map<string, number[]>()
  let overLimit = 0
  let total = 0

  const isOver = (key: string, most: number): boolean => {
    const recent = (windows.get(key) ?? []).filter((at) => at > now() - 1000)
    recent.push(now())
    windows.set(key, recent)
    return recent.length > most
  }

  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      total++
      const [tenant, conversation, slot, sender] = readPath(request)
      const before = calls.get(conversation) ?? 0
      calls.set(conversation, before + 1)
      if (isOver(tenant, perTenant) || isOver(conversation, perThread)) overLimit++
      const reaction = react({ tenant, conversation, before })
      const take = (): void => {
        accepted.push({ tenant, conversation, slot, sender, at: now() })
      }
      answer(request, response, reaction, take)
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    accepted,
    get overLimit() {
      return overLimit
    },
    get calls() {
      return total
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

function readPath(request: IncomingMessage): [string, string, string, string] {
  const [, tenant = '', conversation = '', slot = '', sender = ''] = (request.url ?? '')
    .split('/')
    .map(decodeURIComponent)
  return [tenant, conversation, slot, sender]
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  reaction: Reaction,
  take: () => void,
): void {
  switch (reaction.kind) {
    case 'accept':
      take()
      if (reaction.afterMs === undefined) response.writeHead(201).end('{"id":"1"}')
      else setTimeout(() => response.writeHead(201).end('{"id":"1"}'), reaction.afterMs)
      return
    case 'refuse':
      if (reaction.retryAfter !== undefined) response.setHeader('retry-after', reaction.retryAfter)
      response.statusCode = reaction.status
      response.end(JSON.stringify({ error: { code: reaction.code ?? 'Error' } }))
      return
    case 'reset':
      request.socket.resetAndDestroy()
      return
    case 'stall':
      return
    case 'trickle':
      take()
      response.writeHead(201, { 'content-length': 10 }).write('{')
      setTimeout(() => response.end('"id":"1"}'), 50)
      return
  }
}

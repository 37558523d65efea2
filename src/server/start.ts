import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createTeamsEdge, type EdgeParts } from '../teams/edge.ts'
import { type Cloud, publicCloud, type Trust } from '../teams/trust.ts'
import { answerBrokenRequests } from './broken-requests.ts'
import type { Config } from './config.ts'
import { createHttp } from './http.ts'
import { createIdHash, type Logger } from './logging.ts'
import { createMetrics } from './metrics.ts'
import type { Bot } from './wire.ts'
import { createTeamsMessenger } from '../teams/messenger.ts'

const drainMs = 10_000

export interface Running {
  readonly port: number
  /** Takes nothing new, lets what runs end (at most 10 seconds), then closes the bot. */
  stop(): Promise<void>
}

/** What tests set otherwise; no configuration reaches it. */
export interface Surroundings {
  readonly cloud: Cloud
  /** A sender that is slower than this is not Teams. */
  readonly slowestRequestMs: number
}

const realWorld: Surroundings = { cloud: publicCloud, slowestRequestMs: 10_000 }

/** Listens. In local mode on this machine alone, since nobody's identity is checked there. */
export async function startServer(
  config: Config,
  bot: Bot,
  log: Logger,
  { cloud, slowestRequestMs } = realWorld,
): Promise<Running> {
  const metrics = createMetrics(bot.redFlags)
  const { credentials, tenants } = config
  const trust: Trust = credentials
    ? { kind: 'production', credentials, tenants, cloud }
    : { kind: 'local' }
  const report: EdgeParts['report'] = {
    count: (what) => {
      metrics.countEdge(what)
    },
    problem: (what, facts) => {
      metrics.countEdge(what)
      log.warn(facts, what)
    },
  }

  let stopping = false
  const server = createServer({
    requestTimeout: slowestRequestMs,
    headersTimeout: slowestRequestMs,
    connectionsCheckingInterval: Math.min(1_000, slowestRequestMs),
    // above the idle time-out of the usual load balancers, so that they close first
    keepAliveTimeout: 65_000,
  })
  answerBrokenRequests(server, (what) => {
    metrics.countHttp(what)
  })
  await listen(server, config.port, trust.kind === 'local')
  const { port } = server.address() as AddressInfo

  const pictures = `${config.publicUrl ?? `http://127.0.0.1:${String(port)}`}/pictures`
  const pictureUrl = (file: string): string | null =>
    trust.kind === 'local' || config.publicUrl ? `${pictures}/${encodeURIComponent(file)}` : null
  const nudges = bot.startWork?.(createTeamsMessenger(trust, pictureUrl), metrics.nudges)
  const edge = createTeamsEdge({
    trust,
    chat: bot.chat,
    report,
    pictureUrl,
    spent: (tenant) => nudges?.spent(tenant),
  })
  const http = createHttp({
    edge,
    metrics,
    log,
    hashId: createIdHash(config.logIdKey),
    local: trust.kind === 'local',
    isReady: async () => !stopping && (await bot.isReady()),
    picturesDir: join(import.meta.dirname, '..', '..', 'pictures', 'png'),
  })
  // Express hands every failure to its own error handler
  server.on('request', (request, response) => void http(request, response))
  log.info({ port, mode: trust.kind }, 'listening')

  return {
    port,
    async stop() {
      stopping = true
      await Promise.all([drain(server), nudges?.stop()])
      await bot.close()
      log.info('stopped')
    },
  }
}

async function listen(server: Server, port: number, local: boolean): Promise<void> {
  if (local) server.listen(port, '127.0.0.1')
  else server.listen(port)
  await once(server, 'listening')
}

async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  // a connection becomes idle when its last answer is out, and clients keep idle ones open
  const sweep = setInterval(() => {
    server.closeIdleConnections()
  }, 50)
  const cut = setTimeout(() => {
    server.closeAllConnections()
  }, drainMs)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}

import express, { type Express, type RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Admission, TeamsEdge } from '../teams/edge.ts'
import { isLoopback } from '../teams/trust.ts'
import { inOneRequest, type Logger } from './logging.ts'
import type { HttpCount, Metrics } from './metrics.ts'

/** Teams sends up to about 100 KB; its connector was seen to refuse more than this. */
const bodyLimit = 262_144

/** Far more than a person can press; a limit on a script in one conversation. */
const eventsPerMinute = 300

export interface HttpParts {
  readonly edge: TeamsEdge
  readonly metrics: Metrics
  readonly log: Logger
  readonly hashId: (id: string) => string
  /** Local mode: every request must come to a loopback name, and none from a web page. */
  readonly local: boolean
  readonly isReady: () => Promise<boolean>
  readonly picturesDir: string
}

/** All routes. Every answer to a bad request is short, and says nothing of ours. */
export function createHttp(parts: HttpParts): Express {
  const { edge, metrics, log, local, isReady, picturesDir } = parts
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use((_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff')
    inOneRequest(next)
  })
  if (local) app.use(refuseStrangers)

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  app.get('/readyz', async (_request, response) => {
    const ready = await isReady().catch(() => false)
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' })
  })
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.print())
  })
  app.use(
    '/pictures',
    express.static(picturesDir, {
      index: false,
      redirect: false,
      maxAge: '1d',
      dotfiles: 'ignore',
    }),
  )

  app
    .route('/api/messages')
    .post(
      requireJson,
      express.json({ limit: bodyLimit }),
      requireActivity,
      admit,
      ...(local ? [] : [limitSender()]),
      answer,
    )
    .all((_request, response) => {
      response.set('Allow', 'POST').sendStatus(405)
    })
  app.use((_request, response) => {
    response.sendStatus(404)
  })
  app.use(answerError)
  return app

  /** A page in the developer's browser can reach loopback: by another name, or by a form. */
  function refuseStrangers(...[request, response, next]: Parameters<RequestHandler>) {
    const host = request.headers.host ?? ''
    const named = URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname)
    const fromPage = request.method === 'POST' && request.headers.origin !== undefined
    if (named && !fromPage) {
      next()
      return
    }
    metrics.countHttp('not-loopback')
    response.sendStatus(403)
  }

  function requireJson(...[request, response, next]: Parameters<RequestHandler>) {
    // the Playground asks without a body whether we are there
    const empty =
      !('transfer-encoding' in request.headers) && !Number(request.headers['content-length'])
    if (empty) {
      refuse(response, 400, 'not-an-activity')
    } else if (!request.is('application/json')) {
      refuse(response, 415, 'content-type')
    } else {
      next()
    }
  }

  function requireActivity(...[request, response, next]: Parameters<RequestHandler>) {
    const body: unknown = request.body
    const named =
      typeof body === 'object' && body !== null && !Array.isArray(body) && 'type' in body
    if (named && typeof body.type === 'string' && body.type !== '') next()
    else refuse(response, 400, 'not-an-activity')
  }

  async function admit(...[request, response, next]: Parameters<RequestHandler>) {
    const admission = await edge.admit(request.body as object, request.headers.authorization ?? '')
    if (admission.kind === 'refused') {
      response.status(admission.status).json({ error: admission.reason })
      return
    }
    response.locals['admission'] = admission
    next()
  }

  function limitSender(): RequestHandler {
    return rateLimit({
      windowMs: 60_000,
      limit: eventsPerMinute,
      keyGenerator: (_request, response) => admitted(response).sender,
      handler: (_request, response) => {
        refuse(response, 429, 'too-often')
      },
    })
  }

  async function answer(...[, response]: Parameters<RequestHandler>) {
    const admission = admitted(response)
    const started = performance.now()
    const { status, body } = await admission.answer()
    const seconds = (performance.now() - started) / 1000
    metrics.timeAnswer(seconds)
    log.debug({ sender: parts.hashId(admission.sender), status, seconds }, 'answered')
    if (body === undefined) response.status(status).end()
    else response.status(status).json(body)
  }

  function refuse(response: express.Response, status: number, reason: HttpCount) {
    metrics.countHttp(reason)
    response.status(status).json({ error: reason })
  }

  // Express tells a handler of errors by its four parameters: `...rest` would be one of requests
  function answerError(
    error: unknown,
    _request: express.Request,
    response: express.Response,
    next: express.NextFunction,
  ) {
    // the connection broke, which is counted where it did
    if (isBrokenOff(error)) return
    if (response.headersSent) {
      next(error)
      return
    }
    const status = statusOf(error)
    if (status === 413) refuse(response, 413, 'too-large')
    else if (status === 415) refuse(response, 415, 'content-type')
    else if (status >= 400 && status < 500) refuse(response, 400, 'not-json')
    else {
      log.error({ error: error instanceof Error ? error.name : typeof error }, 'request failed')
      response.sendStatus(500)
    }
  }
}

function admitted(response: express.Response): Extract<Admission, { kind: 'admitted' }> {
  return response.locals['admission'] as Extract<Admission, { kind: 'admitted' }>
}

function isBrokenOff(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'request.aborted'
}

function statusOf(error: unknown): number {
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' ? status : 500
}

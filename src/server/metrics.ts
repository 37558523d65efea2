import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import type { NudgeEvent, NudgeMeter } from '../scheduling/meter.ts'
import type { EdgeCount } from '../teams/reporting.ts'

/** What HTTP turns away before the edge sees it. */
export type HttpCount =
  | 'content-type'
  | 'too-large'
  | 'not-json'
  | 'not-an-activity'
  | 'too-often'
  | 'not-loopback'
  | 'not-http'
  | 'too-slow'
  | 'broken-off'

export interface Metrics {
  countEdge(what: EdgeCount): void
  countHttp(what: HttpCount): void
  /** Seconds from the request's last byte to our answer. */
  timeAnswer(seconds: number): void
  readonly nudges: NudgeMeter
  readonly contentType: string
  print(): Promise<string>
}

/**
 * Totals of this process. No label ever holds a tenant, a person, a conversation or a topic.
 * `redFlags`: how many may be said to have been heard.
 */
export function createMetrics(redFlags: () => number = () => 0): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const edge = new Counter({
    name: 'ruggespraak_edge_total',
    help: 'Events at the Teams edge, by what became of them',
    labelNames: ['what'],
    registers: [registry],
  })
  const http = new Counter({
    name: 'ruggespraak_http_refused_total',
    help: 'Requests turned away before the edge, by reason',
    labelNames: ['reason'],
    registers: [registry],
  })
  const answers = new Histogram({
    name: 'ruggespraak_answer_seconds',
    help: 'Time to answer an admitted event',
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  const nudges = new Counter<'event'>({
    name: 'ruggespraak_nudges_total',
    help: 'Nudges, by what became of them',
    labelNames: ['event'],
    registers: [registry],
  })
  const lateness = new Histogram({
    name: 'ruggespraak_nudge_lateness_seconds',
    help: 'From the moment that was chosen until Teams accepted the nudge',
    buckets: [1, 3, 10, 30, 60, 300, 1800],
    registers: [registry],
  })
  registry.registerMetric(
    new Counter({
      name: 'ruggespraak_red_flags_total',
      help: 'Red flags heard in typed words, roughly: once a day, in tens, with chance added',
      registers: [],
      collect() {
        this.reset()
        this.inc(redFlags())
      },
    }),
  )
  return {
    countEdge: (what) => {
      edge.inc({ what })
    },
    countHttp: (reason) => {
      http.inc({ reason })
    },
    timeAnswer: (seconds) => {
      answers.observe(seconds)
    },
    nudges: {
      count: (event: NudgeEvent, times = 1) => {
        nudges.inc({ event }, times)
      },
      lateness: (ms) => {
        lateness.observe(ms / 1000)
      },
    },
    contentType: registry.contentType,
    print: () => registry.metrics(),
  }
}

import type { Activity } from 'botbuilder'
import { AuthenticationError, type AuthenticateRequestResult } from 'botframework-connector'
import type { Chat } from '../chat/inbound.ts'
import { type InboundActivity, readActivity } from './activity.ts'
import { EdgeAdapter } from './adapter.ts'
import { createApplication } from './application.ts'
import type { PictureUrl } from './cards/draw-card.ts'
import { createConversationQueue } from './conversation-queue.ts'
import { withinDeadline } from './deadline.ts'
import { isPress, pressError } from './invoke-response.ts'
import { readEvent } from './read-event.ts'
import { createRepeats } from './repeats.ts'
import { describeError, type EdgeReport, type RefusalReason } from './reporting.ts'
import { findObjection, tenantOf, type Trust } from './trust.ts'

/** Clients give up on a press after about five seconds. */
const pressDeadlineMs = 2_800

export interface EdgeParts {
  readonly trust: Trust
  readonly chat: Chat
  readonly pictureUrl: PictureUrl
  readonly report: EdgeReport
  /** Told of each call to a tenant's connector: all calls share one pace. */
  readonly spent: (tenant: string) => void
}

/** An HTTP answer. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
}

export type Admission =
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly status: number }
  | {
      readonly kind: 'admitted'
      /** One person in one conversation, for a limit on how often; not for a log. */
      readonly sender: string
      readonly answer: () => Promise<Answer>
    }

export interface TeamsEdge {
  /** Judges a body and its token; nothing is processed before `answer` is called. */
  admit(body: object, authorization: string): Promise<Admission>
}

const statuses: Readonly<Record<RefusalReason, number>> = {
  malformed: 400,
  'no-token': 401,
  'bad-token': 401,
  // the sender may try again
  'keys-unreachable': 503,
  channel: 403,
  'service-url': 403,
  tenant: 403,
}

/** The door between Teams and the chat: token, origin, order, and the card that goes back. */
export function createTeamsEdge(parts: EdgeParts): TeamsEdge {
  const { trust, report } = parts
  const adapter = new EdgeAdapter(trust)
  const appId = trust.kind === 'production' ? trust.credentials.appId : ''
  const application = createApplication({ ...parts, adapter, appId })
  const queue = createConversationQueue()
  const repeats = createRepeats()

  async function admit(body: object, authorization: string): Promise<Admission> {
    const activity = readActivity(body)
    if (activity === null) return refuse('malformed')
    // the token first: a stranger learns nothing about tenants and hosts
    const token = await checkToken(body as Activity, authorization)
    if (typeof token === 'string') return refuse(token)
    const objection = findObjection(activity, trust)
    if (objection !== null) return refuse(objection)
    report.count('admitted')
    return {
      kind: 'admitted',
      sender: `${conversationOf(activity)}\n${activity.from.id}`,
      answer: () => answer(activity, body as Activity, token),
    }
  }

  function refuse(reason: RefusalReason): Admission {
    report.problem(`refused: ${reason}`, {})
    return { kind: 'refused', reason, status: statuses[reason] }
  }

  async function checkToken(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult | RefusalReason> {
    if (trust.kind === 'production' && authorization === '') return 'no-token'
    try {
      return await adapter.authenticate(activity, authorization)
    } catch (error) {
      return isUnreachable(error) ? 'keys-unreachable' : 'bad-token'
    }
  }

  async function answer(
    activity: InboundActivity,
    original: Activity,
    token: AuthenticateRequestResult,
  ): Promise<Answer> {
    if (repeats.isRepeat(activity)) {
      report.count('repeated')
      return { status: 200 }
    }
    const event = readEvent(activity, tenantOf(activity))
    const turn = queue.run(conversationOf(activity), () =>
      adapter.runTurn(token, original, (context) => application.run(context, event)),
    )
    const fail = (statusCode: 429 | 500 | 504, code: string): Answer => {
      repeats.forget(activity)
      return isPress(activity) ? pressError(statusCode, code) : { status: statusCode }
    }
    try {
      const timed = isPress(activity)
        ? await withinDeadline(turn, pressDeadlineMs)
        : ({ kind: 'in-time', value: await turn } as const)
      if (timed.kind === 'late') {
        report.problem('late', { waitedMs: pressDeadlineMs })
        return fail(504, 'Late')
      }
      if (timed.value.kind === 'full') {
        report.problem('queue-full', {})
        return fail(429, 'Busy')
      }
      report.count('answered')
      return timed.value.value ?? { status: 200 }
    } catch (error) {
      report.problem('failed', describeError(error))
      return fail(500, 'Failed')
    }
  }

  return { admit }
}

function conversationOf(activity: InboundActivity): string {
  return `${tenantOf(activity)}\n${activity.conversation.id}`
}

/** The keys could not be fetched: the SDK says so by a 500 of its own or by the error of `fetch`. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500
  return error instanceof Error && error.name === 'FetchError'
}

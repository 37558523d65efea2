import { Application, TurnState } from '@microsoft/teams-ai'
import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder'
import type { Chat, InboundEvent } from '../chat/inbound.ts'
import type { View } from '../core/view.ts'
import type { EdgeAdapter } from './adapter.ts'
import { readAddress } from './address.ts'
import type { PictureUrl } from './cards/draw-card.ts'
import { withinDeadline } from './deadline.ts'
import { isPress, keepCard, pressError, replaceCard } from './invoke-response.ts'
import { draw, messageOf } from './outbound.ts'
import { describeError, type EdgeReport } from './reporting.ts'
import { companyOf } from './company.ts'

/** The SDK tries four times; below the 15 seconds after which Teams sends an event again. */
const sendDeadlineMs = 12_000

const inbound = Symbol('inbound event')

/** The state that the SDK insists on: empty, never read, never written. */
class NoState extends TurnState {
  protected override onComputeStorageKeys() {
    return Promise.resolve({ conversation: 'none', user: 'none' })
  }
}

/**
 * Without "is typing": the SDK has one timer for all turns, starts it whatever its option says, and
 * holds our answer back when the typing could not be sent.
 */
class Router extends Application<NoState> {
  override startTypingTimer(): void {
    return
  }
}

export interface ApplicationParts {
  readonly adapter: EdgeAdapter
  /** Empty in local mode. */
  readonly appId: string
  readonly chat: Chat
  readonly pictureUrl: PictureUrl
  readonly report: EdgeReport
  readonly spent: (tenant: string) => void
}

/** Routes a turn to the chat and its views back; `run` takes the event that the turn stands for. */
export function createApplication(parts: ApplicationParts) {
  const { adapter, appId, chat, pictureUrl, report, spent } = parts
  const router = new Router({
    adapter,
    turnStateFactory: () => new NoState(),
    // throws on a malformed mention
    removeRecipientMention: false,
  })

  router.addRoute((context) => Promise.resolve(isPress(context.activity)), answerPress, true)
  router.addRoute(
    ({ activity }) => Promise.resolve(activity.type === (ActivityTypes.Invoke as string)),
    (context) => answerInvoke(context, { status: 200 }),
    true,
  )
  router.activity(
    [
      ActivityTypes.Message,
      ActivityTypes.MessageUpdate,
      ActivityTypes.InstallationUpdate,
      ActivityTypes.ConversationUpdate,
    ],
    answerEvent,
  )

  async function answerPress(context: TurnContext): Promise<void> {
    const event = eventOf(context)
    if (event === null) return answerInvoke(context, keepCard)
    const [first, ...more] = (await chat.reply(event)).views
    if (first === undefined) return answerInvoke(context, keepCard)
    const card = drawOrReport(first)
    await answerInvoke(context, card ? replaceCard(card) : pressError(500, 'CardTooLarge'))
    // the press is answered when this turn ends, and must not wait for the connector
    if (more.length > 0) void sendLater(event, more)
  }

  async function sendLater(event: InboundEvent, views: readonly View[]): Promise<void> {
    try {
      await adapter.continueConversationAsync(
        appId,
        readAddress(event.address),
        async (context) => {
          for (const view of views) await send(context, event.tenant, view)
        },
      )
    } catch (error) {
      report.problem('send-failed', describeError(error))
    }
  }

  async function answerEvent(context: TurnContext): Promise<void> {
    const event = eventOf(context)
    if (event === null) return
    for (const view of (await chat.reply(event)).views) await send(context, event.tenant, view)
  }

  /** A failed send ends in a count: the event itself was handled, and must not come again. */
  async function send(context: TurnContext, tenant: string, view: View): Promise<void> {
    const card = drawOrReport(view)
    if (card === null) return
    try {
      spent(tenant)
      const sent = context.sendActivity(messageOf(view, card))
      const timed = await withinDeadline(sent, sendDeadlineMs)
      if (timed.kind === 'late') report.problem('send-failed', { error: 'time-out' })
    } catch (error) {
      report.problem('send-failed', describeError(error))
    }
  }

  function drawOrReport(view: View): object | null {
    const drawn = draw(view, pictureUrl)
    if (drawn.kind === 'too-large') {
      report.problem('failed', { error: 'card too large', bytes: drawn.bytes })
      return null
    }
    if (drawn.large) report.count('card-large')
    return drawn.card
  }

  return {
    async run(context: TurnContext, event: InboundEvent | null): Promise<void> {
      context.turnState.set(inbound, event === null ? null : inCompany(context, event))
      await router.run(context)
    },
  }
}

function inCompany(context: TurnContext, event: InboundEvent): InboundEvent {
  return event.where === 'team' ? { ...event, company: companyOf(context) } : event
}

const eventOf = (context: TurnContext) => context.turnState.get<InboundEvent | null>(inbound)

async function answerInvoke(context: TurnContext, response: InvokeResponse): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: response })
}

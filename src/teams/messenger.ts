import type { SendOutcome } from '../core/delivery.ts'
import type { View } from '../core/view.ts'
import { EdgeAdapter } from './adapter.ts'
import { readAddress } from './address.ts'
import type { PictureUrl } from './cards/draw-card.ts'
import { ConnectorRefusal, ConnectorSilence, createTransport } from './connector-transport.ts'
import { draw, messageOf } from './outbound.ts'
import type { Trust } from './trust.ts'

/** Below the lease of a delivery (30 s): a slow connector must not make a second process send. */
const sendTimeoutMs = 10_000

/** Sends of our own accord, to a conversation that was seen before. */
export interface TeamsMessenger {
  post(address: string, view: View): Promise<SendOutcome>
}

/**
 * One send is one HTTP request: what comes of it is decided by who asked for it. Throws on an
 * address that this edge did not write.
 */
export function createTeamsMessenger(
  trust: Trust,
  pictureUrl: PictureUrl,
  timeoutMs = sendTimeoutMs,
): TeamsMessenger {
  const adapter = new EdgeAdapter(trust, { httpClient: createTransport(timeoutMs) })
  const appId = trust.kind === 'production' ? trust.credentials.appId : ''
  return {
    async post(address, view) {
      const drawn = draw(view, pictureUrl)
      if (drawn.kind === 'too-large') return { kind: 'refused', tries: 0, status: 413 }
      const reference = readAddress(address)
      try {
        await adapter.continueConversationAsync(appId, reference, async (context) => {
          await context.sendActivity(messageOf(view, drawn.card))
        })
        return { kind: 'accepted', tries: 1 }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof ConnectorSilence) return { kind: 'unanswered', tries: 1 }
  // nothing was sent: the login gave us no token, which comes to the same as refused credentials
  if (!(error instanceof ConnectorRefusal)) return { kind: 'refused', tries: 0, status: 401 }
  const { status, code, retryAfterMs } = error
  return {
    kind: 'refused',
    tries: 1,
    status,
    ...(code !== undefined && { code }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }
}

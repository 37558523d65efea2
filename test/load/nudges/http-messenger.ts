import { Agent, request } from 'node:http'
import type { Delivery, Messenger, SendOutcome } from '../../../src/core/delivery.ts'

/** Sends nudges to the fake connector; the messenger of the Teams edge without its SDK. */
export function createHttpMessenger(url: string, sender: string, timeoutMs: number): Messenger {
  const agent = new Agent({ keepAlive: true, maxSockets: 500, maxFreeSockets: 500 })
  return {
    send: ({ key, slot }: Delivery) => {
      const path = [key.tenant, key.conversation, slot, sender].map(encodeURIComponent).join('/')
      return new Promise<SendOutcome>((resolve) => {
        const call = request(
          `${url}/${path}`,
          {
            agent,
            method: 'POST',
            timeout: timeoutMs,
            headers: { 'content-type': 'application/json' },
          },
          (response) => {
            response.on('error', () => {
              resolve({ kind: 'unanswered', tries: 1 })
            })
            response.resume().on('end', () => {
              resolve(read(response.statusCode ?? 0, response.headers['retry-after']))
            })
          },
        )
        call.on('timeout', () => call.destroy())
        call.on('error', () => {
          resolve({ kind: 'unanswered', tries: 1 })
        })
        call.end('{"type":"message","text":"Even bewegen?"}')
      })
    },
  }
}

function read(status: number, retryAfter: string | undefined): SendOutcome {
  if (status >= 200 && status < 300) return { kind: 'accepted', tries: 1 }
  const seconds = Number(retryAfter)
  return {
    kind: 'refused',
    tries: 1,
    status,
    ...(retryAfter === undefined ? {} : { retryAfterMs: seconds * 1000 }),
  }
}

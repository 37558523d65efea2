import type { ConnectorClientOptions } from 'botframework-connector'
import { longestPauseMs } from '../core/delivery.ts'

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>
type CompatResponse = Awaited<ReturnType<HttpClient['sendRequest']>>

/** What the connector answered when it did not accept. */
export class ConnectorRefusal extends Error {
  readonly status: number
  readonly code: string | undefined
  readonly retryAfterMs: number | undefined

  constructor(status: number, code: string | undefined, retryAfterMs: number | undefined) {
    super(`the connector answered ${String(status)}`)
    this.name = 'ConnectorRefusal'
    this.status = status
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

/** No answer came to a request that was made: a reset, a time-out, no network. */
export class ConnectorSilence extends Error {
  constructor(cause: unknown) {
    super('the connector did not answer', { cause })
    this.name = 'ConnectorSilence'
  }
}

/**
 * One request for each send. The SDK's own client repeats a 429 or 5xx up to three times before it
 * says so, which hides a throttled tenant from everybody else and can post twice. A refusal thrown
 * from below is not repeated, so that retries are decided in one place (decision 0007).
 */
export function createTransport(timeoutMs: number): HttpClient {
  return {
    async sendRequest(request) {
      const { response, bodyAsText } = await exchange(request, timeoutMs)
      if (!response.ok) {
        throw new ConnectorRefusal(
          response.status,
          codeIn(bodyAsText),
          retryAfter(response.headers.get('retry-after')),
        )
      }
      const headers = { toJson: () => Object.fromEntries(response.headers) }
      return { request, status: response.status, headers, bodyAsText } as unknown as CompatResponse
    },
  }
}

async function exchange(request: Parameters<HttpClient['sendRequest']>[0], timeoutMs: number) {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      body: typeof request.body === 'string' ? request.body : null,
      // the address was judged when it came in; another one was not
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { response, bodyAsText: await response.text() }
  } catch (error) {
    throw new ConnectorSilence(error)
  }
}

/** `{ "error": { "code": "…" } }`; bodies of other shapes are met too. */
function codeIn(body: string): string | undefined {
  const found = /"code"\s*:\s*"([\w.-]{1,60})"/.exec(body)
  return found?.[1]
}

/** Seconds; a date is not used by Teams. None, or no time at all: the wait is for us to choose. */
function retryAfter(header: string | null): number | undefined {
  const seconds = Number(header)
  return seconds > 0 ? Math.min(seconds * 1000, longestPauseMs) : undefined
}

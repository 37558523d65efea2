import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { certificateFor } from './certificate.ts'
import { listenOnLoopback } from './loopback.ts'
import { appId } from './token-service.ts'

/** A request to one of Microsoft's hosts. */
export interface Asked {
  readonly host: string
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Microsoft {
  /** Every request that came, in order. */
  readonly asked: Asked[]
  /** What a process needs to find us: the port of the hosts, and the certificate to believe. */
  readonly environment: Readonly<Record<string, string>>
  /** What a process in Azure is told of its managed identity. */
  readonly identityEnvironment: Readonly<Record<string, string>>
  close(): Promise<void>
}

const login = 'login.microsoftonline.com'
const keys = 'login.botframework.com'
const teams = 'smba.trafficmanager.net'
export const serviceUrl = `https://${teams}/emea/`
export const accessToken = 'an-access-token-for-the-bot'
export const identityToken = 'a-token-of-the-managed-identity'
const identitySecret = 'the-header-of-the-identity'

/**
 * Stands where Microsoft stands: the keys of the Bot Framework, its login, the connector of Teams and
 * the endpoint of managed identities. `publicKey` signs what comes from Teams.
 */
export async function startMicrosoft(publicKey: Record<string, unknown>): Promise<Microsoft> {
  const asked: Asked[] = []
  const folder = mkdtempSync(join(tmpdir(), 'ruggespraak-'))
  const { certificate, privateKey } = certificateFor([login, keys, teams])
  const trusted = join(folder, 'trusted.pem')
  writeFileSync(trusted, certificate)

  const server = createServer({ cert: certificate, key: privateKey }, (request, response) => {
    void hear(request, asked).then((one) => {
      answer(one, response, publicKey)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const identity = await listenOnLoopback((request, response) => {
    void hear(request, asked).then(({ headers, url }) => {
      const isRight =
        headers['x-identity-header'] === identitySecret &&
        url.searchParams.get('client_id') === appId &&
        url.searchParams.get('resource') === 'https://api.botframework.com'
      json(response, isRight ? 200 : 400, {
        access_token: identityToken,
        expires_on: String(Math.floor(Date.now() / 1000) + 86_400),
        resource: url.searchParams.get('resource'),
        token_type: 'Bearer',
      })
    })
  })
  return {
    asked,
    environment: { STAND_IN_PORT: String(port), NODE_EXTRA_CA_CERTS: trusted },
    identityEnvironment: {
      IDENTITY_ENDPOINT: `${identity.url}/msi/token`,
      IDENTITY_HEADER: identitySecret,
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await Promise.all([once(server, 'close'), identity.close()])
      rmSync(folder, { recursive: true })
    },
  }
}

async function hear(request: IncomingMessage, asked: Asked[]): Promise<Asked> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const { method = '', headers } = request
  const host = headers.host ?? ''
  const url = new URL(request.url ?? '', `https://${host}`)
  const one = { host, method, url, headers, body: Buffer.concat(parts).toString() }
  asked.push(one)
  return one
}

function answer({ host, url, body }: Asked, response: ServerResponse, publicKey: object): void {
  switch (`${host}${url.pathname}`) {
    case `${keys}/v1/.well-known/openidconfiguration`:
      json(response, 200, { jwks_uri: `https://${keys}/v1/.well-known/keys` })
      return
    case `${keys}/v1/.well-known/keys`:
      json(response, 200, { keys: [publicKey] })
      return
    default:
      if (host === teams) json(response, 201, { id: 'sent' })
      else if (host === login && url.pathname.endsWith('/oauth2/v2.0/token')) {
        json(response, ...tokenFor(new URLSearchParams(body)))
      } else json(response, 404, {})
  }
}

function tokenFor(asked: URLSearchParams): [number, object] {
  const isRight =
    asked.get('grant_type') === 'client_credentials' &&
    asked.get('client_id') === appId &&
    asked.get('client_secret') === 'a-secret' &&
    (asked.get('scope') ?? '').split(' ').includes('https://api.botframework.com/.default')
  return isRight
    ? [200, { token_type: 'Bearer', expires_in: 86_400, access_token: accessToken }]
    : [401, { error: 'invalid_client' }]
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

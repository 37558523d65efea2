import {
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
} from 'botframework-connector'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { Cloud } from '../../src/teams/trust.ts'
import { listenOnLoopback } from './loopback.ts'

const keyId = 'key-1'
const tokenIssuer = 'https://api.botframework.com'

export const appId = '22222222-2222-4222-8222-222222222222'
export const botToken = 'a-token-of-the-bot'

/** What can be wrong with a token; by default it is right for an hour. */
export interface Claims {
  readonly audience?: string
  readonly issuer?: string
  readonly serviceUrl?: string
  readonly notBefore?: number
  readonly expires?: number | null
  readonly keyId?: string
}

export interface TokenService {
  readonly cloud: Cloud
  /** The public key, as anybody can fetch it. */
  readonly publicKey: Record<string, unknown>
  sign(claims: Claims): Promise<string>
  /** Right in all but the key: this one is not published. */
  signAsStranger(claims: Claims): Promise<string>
  close(): Promise<void>
}

/** Signs the bot's own requests without Microsoft's login. */
class Signer extends ServiceClientCredentialsFactory {
  override isValidAppId(id: string) {
    return Promise.resolve(id === appId)
  }
  override isAuthenticationDisabled() {
    return Promise.resolve(false)
  }
  override createCredentials(): Promise<ServiceClientCredentials> {
    return Promise.resolve({
      signRequest: (request) => {
        request.headers.set('authorization', `Bearer ${botToken}`)
        return Promise.resolve(request)
      },
    })
  }
}

/** Stands where the Bot Framework publishes its keys, and signs as the Bot Framework does. */
export async function startTokenService(): Promise<TokenService> {
  const [own, stranger] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const publicKey = {
    ...(await exportJWK(own.publicKey)),
    kid: keyId,
    use: 'sig',
    endorsements: ['msteams'],
  }
  const server = await listenOnLoopback((request, response) => {
    response.setHeader('content-type', 'application/json')
    const isKeys = request.url === '/keys'
    response.end(
      JSON.stringify(isKeys ? { keys: [publicKey] } : { jwks_uri: `${server.url}/keys` }),
    )
  })

  function sign(key: Parameters<SignJWT['sign']>[0], claims: Claims): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const { expires = now + 3600 } = claims
    const token = new SignJWT({ serviceurl: claims.serviceUrl })
      .setProtectedHeader({ alg: 'RS256', kid: claims.keyId ?? keyId, typ: 'JWT' })
      .setIssuer(claims.issuer ?? tokenIssuer)
      .setAudience(claims.audience ?? appId)
      .setNotBefore(claims.notBefore ?? now - 10)
    return (expires === null ? token : token.setExpirationTime(expires)).sign(key)
  }

  return {
    cloud: {
      tokenIssuer,
      keysUrl: `${server.url}/openid`,
      mayServe: ({ hostname }) => hostname === '127.0.0.1',
      signer: new Signer(),
    },
    publicKey,
    sign: (claims) => sign(own.privateKey, claims),
    signAsStranger: (claims) => sign(stranger.privateKey, claims),
    close: () => server.close(),
  }
}

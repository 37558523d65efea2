import { TeamsAdapter } from '@microsoft/teams-ai'
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder'
import {
  AuthenticationConfiguration,
  type AuthenticateRequestResult,
  AuthenticationError,
  type Claim,
  type ConnectorClientOptions,
} from 'botframework-connector'
import type { Trust } from './trust.ts'

/**
 * The SDK's adapter without its `process`, which reads the body before it checks anything, writes
 * caught errors to the console and sends their message to the caller. Same token check, same turn.
 */
export class EdgeAdapter extends TeamsAdapter {
  constructor(trust: Trust, connector: ConnectorClientOptions = {}) {
    super(
      trust.kind === 'local' ? {} : sdkSettings(trust),
      trust.kind === 'local' ? undefined : trust.cloud.signer,
      trust.kind === 'local'
        ? undefined
        : new AuthenticationConfiguration([], channelClaims(trust.cloud.tokenIssuer)),
      connector,
    )
  }

  /** Rejects when the token is missing or wrong, or when the keys could not be fetched. */
  authenticate(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    return this.botFrameworkAuthentication.authenticateRequest(activity, authorization)
  }

  /** Rejects with whatever the turn throws. */
  runTurn(
    sender: AuthenticateRequestResult,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(sender, activity, turn)
  }
}

function sdkSettings({ credentials, cloud }: Extract<Trust, { kind: 'production' }>) {
  return {
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.appTenant,
    MicrosoftAppType: credentials.appType,
    ...(credentials.password !== undefined && { MicrosoftAppPassword: credentials.password }),
    // one given, all count: the SDK takes no defaults once any of these is set
    ToBotFromChannelTokenIssuer: cloud.tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: cloud.keysUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: cloud.keysUrl,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    ValidateAuthority: true,
  }
}

/**
 * The SDK also lets in tokens of emulators and skills, whose `serviceurl` it does not compare, and
 * tokens that never expire. Teams sends none of these.
 */
function channelClaims(issuer: string) {
  return (claims: Claim[]): Promise<void> => {
    const has = (type: string) => claims.some((claim) => claim.type === type)
    const issued = claims.some(({ type, value }) => type === 'iss' && value === issuer)
    if (issued && has('exp') && has('serviceurl')) return Promise.resolve()
    return Promise.reject(new AuthenticationError('Not a token of the channel', 401))
  }
}

import type { ServiceClientCredentialsFactory } from 'botframework-connector'
import type { InboundActivity } from './activity.ts'
import type { RefusalReason } from './reporting.ts'

export type AppType = 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant'

/** Who we are to Azure; the password is absent for a managed identity. */
export interface Credentials {
  readonly appId: string
  readonly appTenant: string
  readonly appType: AppType
  readonly password?: string
}

/** Who signs the requests to us and where our answers may go. Tests hand in their own. */
export interface Cloud {
  readonly tokenIssuer: string
  readonly keysUrl: string
  readonly mayServe: (serviceUrl: URL) => boolean
  /** How we sign our own requests; by default with the credentials, at Microsoft's login. */
  readonly signer?: ServiceClientCredentialsFactory
}

/**
 * Whom the edge believes. `local` believes everybody, so the server may choose it only while it
 * listens on loopback; then answers go to loopback alone.
 */
export type Trust =
  | { readonly kind: 'local' }
  | {
      readonly kind: 'production'
      readonly credentials: Credentials
      /** In lower case. */
      readonly tenants: ReadonlySet<string>
      readonly cloud: Cloud
    }

const serviceHosts = ['smba.trafficmanager.net']
const serviceDomains = ['.botframework.com', '.teams.microsoft.com', '.teams.microsoft.us']

/** Microsoft's public cloud. The hosts are those of its own SDKs' list (decision 0002). */
export const publicCloud: Cloud = {
  tokenIssuer: 'https://api.botframework.com',
  keysUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  mayServe: ({ protocol, hostname, port, username, password }) =>
    protocol === 'https:' &&
    port === '' &&
    username + password === '' &&
    (serviceHosts.includes(hostname) || serviceDomains.some((domain) => hostname.endsWith(domain))),
}

export function isLoopback(hostname: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(hostname)
}

/** Why an activity is refused whatever its token says; null when there is nothing against it. */
export function findObjection(activity: InboundActivity, trust: Trust): RefusalReason | null {
  if (activity.channelId !== 'msteams') return 'channel'
  if (!mayServe(activity.serviceUrl, trust)) return 'service-url'
  if (trust.kind === 'local') return null
  const named = readTenants(activity)
  return named.length > 0 && named.every((tenant) => trust.tenants.has(tenant.toLowerCase()))
    ? null
    : 'tenant'
}

/** The tenant of an admitted activity; one name serves local clients that send none. */
export function tenantOf(activity: InboundActivity): string {
  return readTenants(activity)[0] ?? 'local'
}

function readTenants({ conversation, channelData }: InboundActivity): string[] {
  return [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined)
}

function mayServe(serviceUrl: string, trust: Trust): boolean {
  if (!URL.canParse(serviceUrl)) return false
  const url = new URL(serviceUrl)
  if (trust.kind === 'production') return trust.cloud.mayServe(url)
  return /^https?:$/.test(url.protocol) && isLoopback(url.hostname)
}

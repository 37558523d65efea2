import type { AppType, Credentials } from '../teams/trust.ts'
import type { ConfigProblem } from './config-problem.ts'

const appTypes: readonly AppType[] = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant']

const names = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'MicrosoftAppType',
] as const

type Given = Readonly<Record<string, string>>

interface Identity {
  /** Null when nothing is given: local mode. */
  readonly credentials: Credentials | null
  readonly tenants: ReadonlySet<string>
  readonly problems: readonly ConfigProblem[]
}

/**
 * The bot's identity in Azure, by the names that Azure and the SDK use. All or nothing: the SDK
 * takes an empty id for "no authentication" and an unknown type for MultiTenant, so both stop here.
 */
export function readCredentials(given: Given): Identity {
  const none = { credentials: null, tenants: new Set<string>() }
  if (names.every((name) => given[name] === undefined)) {
    const problems = given['NODE_ENV'] === 'production' ? [noLocalInProduction] : []
    return { ...none, problems }
  }

  const appType = readAppType(given['MicrosoftAppType'])
  const problems = [
    ...(appType === null ? [unknownType] : []),
    ...requireGuid(given, 'MicrosoftAppId', "the bot's application (client) id"),
    ...requireGuid(
      given,
      'MicrosoftAppTenantId',
      'the id of the tenant in which the bot is registered',
    ),
    ...judgePassword(given['MicrosoftAppPassword'], appType),
    ...judgeTenants(given['ALLOWED_TENANTS'], appType),
  ]
  // Teams writes ids in lower case, and the SDK compares them as they are
  const appId = given['MicrosoftAppId']?.trim().toLowerCase()
  const appTenant = given['MicrosoftAppTenantId']?.trim().toLowerCase()
  if (problems.length > 0 || !appId || !appTenant || !appType) return { ...none, problems }

  const password = given['MicrosoftAppPassword']
  return {
    credentials: { appId, appTenant, appType, ...(password !== undefined && { password }) },
    tenants: new Set([
      ...(appType === 'MultiTenant' ? [] : [appTenant]),
      ...splitList(given['ALLOWED_TENANTS']),
    ]),
    problems,
  }
}

const noLocalInProduction: ConfigProblem = {
  name: 'MicrosoftAppId',
  wrong: 'NODE_ENV is production and no credentials are given.',
  mend: `Give ${names.slice(0, 3).join(', ')}, or leave NODE_ENV out for local mode on this machine.`,
}

const unknownType: ConfigProblem = {
  name: 'MicrosoftAppType',
  wrong: 'It is not a type that Azure knows.',
  mend: `Give ${appTypes.join(', ')}, or leave it out for SingleTenant.`,
}

function readAppType(given = 'SingleTenant'): AppType | null {
  return appTypes.find((type) => type.toLowerCase() === given.trim().toLowerCase()) ?? null
}

const isGuid = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text.trim())

function requireGuid(given: Given, name: string, what: string): ConfigProblem[] {
  const value = given[name]
  if (value === undefined) {
    const mend = `Give ${what}, or none of ${names.join(', ')} for local mode.`
    return [{ name, wrong: 'It is missing, while other credentials are given.', mend }]
  }
  if (isGuid(value)) return []
  return [{ name, wrong: 'It is not an id.', mend: `Give ${what}: 8-4-4-4-12 hexadecimal digits.` }]
}

function judgePassword(password: string | undefined, appType: AppType | null): ConfigProblem[] {
  const name = 'MicrosoftAppPassword'
  if (appType === 'UserAssignedMSI' && password !== undefined) {
    const mend = 'Leave it out: a managed identity has no password.'
    return [{ name, wrong: 'MicrosoftAppType is UserAssignedMSI.', mend }]
  }
  if (appType !== 'UserAssignedMSI' && password === undefined) {
    const mend =
      'Give the client secret, or MicrosoftAppType=UserAssignedMSI for a managed identity.'
    return [{ name, wrong: 'It is missing, while other credentials are given.', mend }]
  }
  return []
}

function judgeTenants(list: string | undefined, appType: AppType | null): ConfigProblem[] {
  const name = 'ALLOWED_TENANTS'
  const mend = 'Give the ids of the tenants whose people may talk to the bot, with commas between.'
  if (appType === 'MultiTenant' && list === undefined) {
    return [{ name, wrong: 'It is missing, and MicrosoftAppType is MultiTenant.', mend }]
  }
  if (splitList(list).every(isGuid)) return []
  return [{ name, wrong: 'It holds something that is not a tenant id.', mend }]
}

const splitList = (list = '') =>
  list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((item) => item !== '')

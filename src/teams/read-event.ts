import { IANAZone } from 'luxon'
import { teamSeparator, type Happening, type InboundEvent } from '../chat/inbound.ts'
import type { InboundActivity } from './activity.ts'
import { channelOf, writeAddress } from './address.ts'
import { carriesPress, readPress } from './press.ts'
import { readWords } from './typed-words.ts'

/**
 * The Playground's own tenant, too long to be that of anybody. Its person is always in the United
 * States; without a country they see the numbers of the deployer's.
 */
const playgroundTenant = '00000000-0000-0000-0000-0000000000001'

/** The event that an activity stands for; null for what needs no answer (a reaction, a new member). */
export function readEvent(activity: InboundActivity, tenant: string): InboundEvent | null {
  const what = readHappening(activity)
  if (what === null) return null
  return {
    tenant,
    conversation: keyOf(activity),
    person: activity.from.aadObjectId ?? activity.from.id,
    where: readPlace(activity),
    ...readClient(activity, tenant),
    address: writeAddress(activity, tenant),
    what,
  }
}

/** In a team, one channel is one conversation, whatever its threads; the team's id leads its key. */
function keyOf(activity: InboundActivity): string {
  const team = activity.channelData?.team?.id
  return team === undefined
    ? activity.conversation.id
    : `${team}${teamSeparator}${channelOf(activity)}`
}

function readHappening(activity: InboundActivity): Happening | null {
  switch (activity.type) {
    case 'message':
      return readMessage(activity)
    case 'messageUpdate':
      return readEdit(activity)
    case 'invoke':
      return activity.name === 'adaptiveCard/action' ? readPress(readActionData(activity)) : null
    case 'installationUpdate':
      return readInstallation(activity.action)
    case 'conversationUpdate':
      return readMembers(activity)
    default:
      return null
  }
}

function readMessage(activity: InboundActivity): Happening {
  // Action.Submit, for clients that do not know Action.Execute, comes back as a message
  if (carriesPress(activity.value)) return readPress(activity.value)
  const text = readWords(activity)
  if (text !== '') return { kind: 'typed', text }
  if (typeof activity.value === 'object' && activity.value !== null)
    return readPress(activity.value)
  return { kind: 'other', reason: 'wordless' }
}

function readEdit(activity: InboundActivity): Happening | null {
  const text = readWords(activity)
  return text === '' ? null : { kind: 'edited', text }
}

function readActionData({ value }: InboundActivity): unknown {
  if (typeof value !== 'object' || value === null || !('action' in value)) return undefined
  const { action } = value
  if (typeof action !== 'object' || action === null || !('data' in action)) return undefined
  return action.data
}

function readInstallation(action: string | undefined): Happening | null {
  if (action === 'add') return { kind: 'installed' }
  if (action === 'remove') return { kind: 'removed' }
  return action === 'add-upgrade' ? { kind: 'other', reason: 'upgraded' } : null
}

function readMembers(activity: InboundActivity): Happening | null {
  const bot = activity.recipient.id
  if (activity.membersAdded.some(({ id }) => id === bot)) return { kind: 'installed' }
  if (activity.membersRemoved.some(({ id }) => id === bot)) return { kind: 'removed' }
  return null
}

/** A kind of conversation that we do not know counts as a group: there nothing on health is said. */
function readPlace({ conversation, channelData }: InboundActivity): InboundEvent['where'] {
  if (conversation.conversationType === 'channel' || channelData?.team !== undefined) return 'team'
  if (conversation.conversationType === 'personal') return 'personal'
  if (conversation.conversationType === undefined && conversation.isGroup !== true)
    return 'personal'
  return 'group'
}

function readClient(
  activity: InboundActivity,
  tenant: string,
): Pick<InboundEvent, 'locale' | 'country' | 'zone'> {
  const client = activity.entities.find((entity) => entity.type === 'clientInfo')
  const locale = [activity.locale, client?.locale].find(isLocale)
  const told = tenant === playgroundTenant ? undefined : client?.country
  const country = [told].find(isCountry)?.toUpperCase()
  const zone = [activity.localTimezone, client?.timezone].find(isZone)
  return {
    ...(locale !== undefined && { locale }),
    ...(country !== undefined && { country }),
    ...(zone !== undefined && { zone }),
  }
}

const isLocale = (text?: string) => /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,3}$/i.test(text ?? '')
const isCountry = (text?: string) => /^[a-z]{2}$/i.test(text ?? '')
const isZone = (text?: string) => text !== undefined && IANAZone.isValidZone(text)

import type { Press } from '../../src/core/view.ts'

/** Whose activity it is and where the answer goes; every fact can be given. */
export interface Facts {
  readonly serviceUrl: string
  readonly conversation?: string
  readonly conversationType?: 'personal' | 'groupChat' | 'channel'
  readonly tenant?: string
  readonly person?: string
  readonly locale?: string
  readonly country?: string
  readonly zone?: string
}

export const botId = '28:bot'
export const aTenant = '11111111-1111-4111-8111-111111111111'

let count = 0

function anActivity(type: string, facts: Facts) {
  const { tenant = aTenant, person = 'person', locale = 'nl-NL', country = 'NL' } = facts
  const { zone = 'Europe/Amsterdam', conversation = 'a:conversation' } = facts
  count += 1
  return {
    type,
    id: `activity-${String(count)}`,
    channelId: 'msteams',
    serviceUrl: facts.serviceUrl,
    from: { id: `29:${person}`, name: 'Somebody Secret', aadObjectId: person },
    recipient: { id: botId, name: 'Ruggespraak' },
    conversation: {
      id: conversation,
      tenantId: tenant,
      conversationType: facts.conversationType ?? 'personal',
    },
    channelData: { tenant: { id: tenant } },
    locale,
    localTimezone: zone,
    entities: [{ type: 'clientInfo', locale, country, platform: 'Web', timezone: zone }],
  }
}

export const aMessage = (text: string, facts: Facts) => ({
  ...anActivity('message', facts),
  text,
  textFormat: 'plain',
})

/** What Teams sends when somebody changes a message that was sent before. */
export const anEdit = (text: string, facts: Facts) => ({
  ...aMessage(text, facts),
  type: 'messageUpdate',
  channelData: { tenant: { id: facts.tenant ?? aTenant }, eventType: 'editMessage' },
})

/** A press as an Action.Execute sends it. */
export const aPress = (press: Press, facts: Facts, inputs: Record<string, string> = {}) => ({
  ...anActivity('invoke', facts),
  name: 'adaptiveCard/action',
  value: {
    action: { type: 'Action.Execute', verb: 'press', data: { press, ...inputs } },
    trigger: 'manual',
  },
})

/** A press as the fallback, an Action.Submit, sends it. */
export const aSubmit = (press: Press, facts: Facts, inputs: Record<string, string> = {}) => ({
  ...anActivity('message', facts),
  value: { press, ...inputs },
})

export const anInstallation = (action: string, facts: Facts) => ({
  ...anActivity('installationUpdate', facts),
  action,
})

export const aMemberUpdate = (
  added: readonly string[],
  removed: readonly string[],
  facts: Facts,
) => ({
  ...anActivity('conversationUpdate', facts),
  membersAdded: added.map((id) => ({ id })),
  membersRemoved: removed.map((id) => ({ id })),
})

export const aReaction = (facts: Facts) => ({
  ...anActivity('messageReaction', facts),
  reactionsAdded: [{ type: 'like' }],
})

export const anInvoke = (name: string, facts: Facts) => ({
  ...anActivity('invoke', facts),
  name,
  value: {},
})

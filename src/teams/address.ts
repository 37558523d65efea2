import type { ConversationReference } from 'botbuilder'
import { z } from 'zod/v4'
import type { InboundActivity } from './activity.ts'

const address = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: z.string(),
  tenant: z.string(),
})

/** What a message of our own accord needs, as text that the rest of the bot only keeps. */
export function writeAddress(activity: InboundActivity, tenant: string): string {
  return JSON.stringify({
    serviceUrl: activity.serviceUrl,
    conversation: channelOf(activity),
    bot: activity.recipient.id,
    tenant,
  } satisfies z.infer<typeof address>)
}

/** A conversation without its thread: a message of our own starts a new one. */
export function channelOf({ conversation }: InboundActivity): string {
  return conversation.id.replace(/;messageid=.*$/, '')
}

/** Throws on text that `writeAddress` did not write: that is a bug, not a person's doing. */
export function readAddress(text: string): Partial<ConversationReference> {
  const { serviceUrl, conversation, bot, tenant } = address.parse(JSON.parse(text))
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: bot, name: '' },
    conversation: {
      id: conversation,
      tenantId: tenant,
      isGroup: false,
      conversationType: '',
      name: '',
    },
  }
}

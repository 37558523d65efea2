import { createChat } from '../../src/chat/chat.ts'
import { chatNeeds } from '../chat/talk.ts'
import type { Shown } from '../chat/shown.ts'
import type { Client, Connect, Line } from '../chat/talker.ts'
import { aMemberUpdate, aMessage, anInstallation, aPress, botId, type Facts } from './activities.ts'
import type { FakeConnector } from './fake-connector.ts'
import { serveBot, type ServedBot } from './served-bot.ts'
import { shownOfCard } from './shown-card.ts'

/** The real chat behind the real server. */
export function serveChat(): Promise<ServedBot> {
  return serveBot(createChat(chatNeeds()))
}

const types = { personal: 'personal', group: 'groupChat', team: 'channel' } as const
let met = 0

/** Opens lines that go through the endpoint and come back through the connector. */
export function connectOver(bot: () => ServedBot, connector: () => FakeConnector): Connect {
  return ({ where = 'personal', locale, country }: Client) => {
    const conversation = `a:conversation-${++met}`
    const facts: Facts = {
      serviceUrl: connector().serviceUrl,
      conversation,
      conversationType: types[where],
      ...(locale === undefined ? {} : { locale }),
      ...(country === undefined ? {} : { country }),
    }
    return lineOver(bot(), connector(), facts)
  }
}

/** One person's line; what the connector keeps for others is left to them. */
export function lineOver(
  bot: Pick<ServedBot, 'post'>,
  connector: FakeConnector,
  facts: Facts,
): Line {
  const path = `/${encodeURIComponent(facts.conversation ?? '')}/`
  const post = async (activity: object): Promise<readonly Shown[]> => {
    const { status, json } = await bot.post(activity)
    if (status !== 200) throw new Error(`the bot answered ${status}`)
    const sent = connector.sent
      .filter((one) => one.path.includes(path))
      .flatMap(({ activity: { attachments = [] } }) => attachments.map(({ content }) => content))
    const others = connector.sent.filter((one) => !one.path.includes(path))
    connector.sent.splice(0, Infinity, ...others)
    const replaced = json['value']
    const cards = typeof replaced === 'object' && replaced !== null ? [replaced, ...sent] : sent
    return cards.map((card) => shownOfCard(card as Record<string, unknown>))
  }
  return {
    installs: () => post(anInstallation('add', facts)),
    isAdded: () => post(aMemberUpdate([botId], [], facts)),
    removes: () => post(anInstallation('remove', facts)),
    sends: (text) => post(aMessage(text, facts)),
    sendsPress: (press, inputs) => post(aPress(press, facts, inputs)),
  }
}

import { converse } from '../chat/conversations.ts'
import { type FakeConnector, startFakeConnector } from './fake-connector.ts'
import type { ServedBot } from './served-bot.ts'
import { connectOver, serveChat } from './served-chat.ts'

describe('the real chat over HTTP', () => {
  let connector: FakeConnector
  let bot: ServedBot

  before(async () => {
    connector = await startFakeConnector()
    bot = await serveChat()
  })
  after(async () => {
    await bot.stop()
    await connector.close()
  })

  converse(
    connectOver(
      () => bot,
      () => connector,
    ),
  )
})

import { asker, chatNeeds, lineTo } from './talk.ts'
import { converse } from './conversations.ts'

describe('the chat itself', () => {
  const needs = chatNeeds()
  converse((client) => lineTo(asker(needs, client)))
})

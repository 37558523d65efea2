import type { Chat } from '../chat/inbound.ts'
import type { View } from '../core/view.ts'
import type { Config } from './config.ts'

/** The bot behind the edges. */
export interface Bot {
  readonly chat: Chat
  readonly isReady: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** Ties content, storage and chat together. */
export function wireBot(config: Config): Promise<Bot> {
  const greeting: View = {
    kind: 'notice',
    language: 'nl',
    title: 'Ruggespraak',
    paragraphs: [config.chat.defaultCountry],
    options: [
      { id: 'menu', label: 'Menu', press: { kind: 'command', name: 'menu' }, style: 'primary' },
    ],
    summary: 'Ruggespraak',
    speak: 'Ruggespraak',
  }
  return Promise.resolve({
    chat: { reply: () => Promise.resolve({ views: [greeting] }) },
    isReady: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  })
}

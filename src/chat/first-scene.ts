import { languages, type Language } from '../core/language.ts'
import type { Conversation, StoredConversation } from '../core/ports.ts'
import type { InboundEvent } from './inbound.ts'
import type { ChatParts, Scene } from './scene.ts'

/** A conversation of which nothing is known yet. */
export const unknownConversation: Conversation = {
  language: 'en',
  languageChosen: false,
  country: null,
  countryChosen: false,
  position: null,
}

/** What the client says of language and country counts until the person chose. */
export function sceneOf(
  parts: ChatParts,
  before: Conversation,
  event: InboundEvent,
  now: number,
): Scene {
  const language = before.languageChosen ? undefined : languageOf(event.locale)
  const country = before.countryChosen ? undefined : event.country
  return {
    content: parts.content,
    understanding: parts.understanding,
    settings: parts.settings,
    now,
    zone: event.zone,
    conversation: {
      ...before,
      language: language ?? before.language,
      country: country ?? before.country,
    },
  }
}

/** By the primary subtag; whatever we do not speak is answered in English. */
function languageOf(locale: string | undefined): Language | undefined {
  if (locale === undefined || locale === '') return undefined
  const primary = locale.toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language === primary) ?? 'en'
}

/** Whether a write would change nothing. */
export function isSame(one: Conversation, other: Conversation): boolean {
  return (
    one.language === other.language &&
    one.languageChosen === other.languageChosen &&
    one.country === other.country &&
    one.countryChosen === other.countryChosen &&
    one.position?.tree === other.position?.tree &&
    one.position?.node === other.position?.node &&
    one.position?.version === other.position?.version
  )
}

/** What is kept, without the count of its writes. */
export function withoutRevision(stored: StoredConversation): Conversation {
  const { language, languageChosen, country, countryChosen, position } = stored
  return { language, languageChosen, country, countryChosen, position }
}

import { languages, type Language } from '../core/language.ts'
import type { Conversation, Heard, StoredConversation } from '../core/ports.ts'
import { monthOf } from '../core/silence/calendar.ts'
import type { InboundEvent } from './inbound.ts'
import type { ChatParts, Scene } from './scene.ts'

/** A conversation of which nothing is known yet. */
export const unknownConversation: Conversation = {
  language: 'en',
  languageChosen: false,
  country: null,
  countryChosen: false,
  position: null,
  heard: null,
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
      heard: heardOf(before.heard, event, now),
    },
  }
}

/** An installation or an upgrade is nothing that a person does; it only begins the count. */
function heardOf(before: Heard | null, event: InboundEvent, now: number): Heard | null {
  const { where, what, address } = event
  if (where !== 'personal') return before
  const isTheirs =
    what.kind === 'typed' ||
    what.kind === 'edited' ||
    what.kind === 'pressed' ||
    (what.kind === 'other' && what.reason !== 'upgraded')
  return isTheirs || before === null ? { month: monthOf(now), address, toldOn: null } : before
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
    one.position?.version === other.position?.version &&
    one.heard?.month === other.heard?.month &&
    one.heard?.address === other.heard?.address &&
    one.heard?.toldOn === other.heard?.toldOn
  )
}

/** What is kept, without the count of its writes. */
export function withoutRevision(stored: StoredConversation): Conversation {
  const { language, languageChosen, country, countryChosen, position, heard } = stored
  return { language, languageChosen, country, countryChosen, position, heard }
}

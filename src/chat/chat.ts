import { languages, type Language } from '../core/language.ts'
import type { Conversation, ConversationKey, ConversationStore } from '../core/ports.ts'
import type { Chat, InboundEvent, Reply } from './inbound.ts'
import { notice } from './notice.ts'
import { turn, type ChatParts, type Scene, type Turn } from './scene.ts'
import { takeTurn } from './turn.ts'

export interface ChatNeeds extends ChatParts {
  readonly conversations: ConversationStore
  /** Told of every failure; a person's words are never part of one. */
  readonly report: (error: unknown) => void
}

const nothing: Reply = { views: [] }

/**
 * The conversation behind every edge: one event in, what is shown out. Reads what is known of the
 * conversation once and writes it once, if it changed. A store that fails costs the memory of where
 * the person was, never the answer: a red flag must be heard with the database down.
 */
export function createChat(needs: ChatNeeds): Chat {
  return {
    async reply(event) {
      const key = { tenant: event.tenant, conversation: event.conversation }
      try {
        if (event.what.kind === 'removed') {
          await needs.conversations.remove(key)
          return nothing
        }
        // a lost race is taken again from fresh state, once
        return (await attempt(needs, key, event)) ?? (await attempt(needs, key, event)) ?? nothing
      } catch (error) {
        needs.report(error)
        return answerAnyway(needs, event)
      }
    },
  }
}

/** Null when another event of the same conversation was written first. */
async function attempt(
  needs: ChatNeeds,
  key: ConversationKey,
  event: InboundEvent,
): Promise<Reply | null> {
  const stored = await needs.conversations.load(key)
  // both events of an installation arrive: who is known was welcomed
  if (event.what.kind === 'installed' && stored !== null) return nothing
  const before = stored ?? unknown
  const { conversation, views } = takeTurn(sceneOf(needs, before, event), event)
  // of a team or a group nothing is kept but that it was greeted
  const inCompany = event.where !== 'personal'
  if (inCompany && event.what.kind !== 'installed') return { views }
  if (stored !== null && same(conversation, stored)) return { views }
  const next = inCompany ? unknown : conversation
  const saved = await needs.conversations.save(key, next, stored?.revision ?? null)
  return saved ? { views } : null
}

function answerAnyway(needs: ChatNeeds, event: InboundEvent): Reply {
  const scene = sceneOf(needs, unknown, event)
  return { views: attemptTurn(needs, scene, event).views }
}

function attemptTurn(needs: ChatNeeds, scene: Scene, event: InboundEvent): Turn {
  try {
    return takeTurn(scene, event)
  } catch (error) {
    needs.report(error)
    return turn(scene, notice(scene, 'error'))
  }
}

const unknown: Conversation = {
  language: 'en',
  languageChosen: false,
  country: null,
  countryChosen: false,
  position: null,
}

/** What the client says of language and country counts until the person chose. */
function sceneOf(parts: ChatParts, before: Conversation, event: InboundEvent): Scene {
  const language = before.languageChosen ? undefined : languageOf(event.locale)
  const country = before.countryChosen ? undefined : event.country
  return {
    ...parts,
    conversation: {
      language: language ?? before.language,
      languageChosen: before.languageChosen,
      country: country ?? before.country,
      countryChosen: before.countryChosen,
      position: before.position,
    },
  }
}

/** By the primary subtag; whatever we do not speak is answered in English. */
function languageOf(locale: string | undefined): Language | undefined {
  if (locale === undefined || locale === '') return undefined
  const primary = locale.toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language === primary) ?? 'en'
}

function same(one: Conversation, other: Conversation): boolean {
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

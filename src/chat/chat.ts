import type {
  Conversation,
  ConversationKey,
  ConversationStore,
  StoredConversation,
} from '../core/ports.ts'
import type { View } from '../core/view.ts'
import { serveChannel } from './company/serve.ts'
import { isSame, sceneOf, unknownConversation, withoutRevision } from './first-scene.ts'
import { teamSeparator, type Chat, type InboundEvent } from './inbound.ts'
import { notice, say } from './notice.ts'
import { wakeUp, type NudgeDesk } from './nudges/desk.ts'
import { followCountry } from './nudges/follow-country.ts'
import { formAgain } from './nudges/form-again.ts'
import { serveNudges } from './nudges/serve.ts'
import { exportCard, forgottenCard, knownCard } from './privacy/serve.ts'
import { keptCard } from './silence/question.ts'
import { addLine, turn, type ChatParts, type Scene, type Turn } from './scene.ts'
import { takeTurn } from './turn.ts'

export interface ChatNeeds extends ChatParts {
  readonly conversations: ConversationStore
  readonly nudges: NudgeDesk
  /** Told of every failure; a person's words are never part of one. */
  readonly report: (error: unknown) => void
  /** Told that a red flag was heard in typed words: not of whom, nor which. */
  readonly onRedFlag?: () => void
}

/** What a turn shows, and whether what it changed could be kept. */
interface Attempt {
  readonly views: readonly View[]
  readonly kept: boolean
  /** A red flag was heard. */
  readonly redFlag: boolean
}

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
        if (event.what.kind === 'removed') return await leave(needs, key)
        const first = await attempt(needs, key, event)
        // another event of the same conversation came first: once more, from fresh state
        const { views } = first.kept ? first : await attempt(needs, key, event)
        if (first.redFlag) needs.onRedFlag?.()
        keepInTouch(needs, key, event)
        return { views }
      } catch (error) {
        needs.report(error)
        return { views: answerAnyway(needs, event) }
      }
    },
  }
}

/** Removed from a team, the bot leaves all its channels. */
async function leave(needs: ChatNeeds, key: ConversationKey) {
  const [team, channel] = key.conversation.split(teamSeparator)
  if (channel !== undefined) {
    await needs.nudges.subscriptions.removeWithin(key.tenant, `${team ?? ''}${teamSeparator}`)
  }
  return forget(needs, key)
}

async function forget({ conversations, nudges }: ChatNeeds, key: ConversationKey) {
  await Promise.all([conversations.remove(key), nudges.subscriptions.remove(key)])
  return { views: [] }
}

async function attempt(
  needs: ChatNeeds,
  key: ConversationKey,
  event: InboundEvent,
): Promise<Attempt> {
  const stored = await needs.conversations.load(key)
  // both events of an installation arrive: who is known was welcomed
  if (event.what.kind === 'installed' && stored !== null)
    return { views: [], kept: true, redFlag: false }
  const scene = sceneOf(needs, stored ?? unknownConversation, event, needs.nudges.clock.now())
  const taken = takeTurn(scene, event)
  if (taken.request?.kind === 'forget') {
    await forget(needs, key)
    return { views: [forgottenCard(scene)], kept: true, redFlag: false }
  }
  const redFlag = taken.redFlag === true
  const finished = await finish(needs, key, event, { ...taken, scene, stored })
  const { conversation, views } = await followCountry(needs.nudges, key, scene, finished)
  // of a team or a group nothing is kept but that it was greeted
  const inCompany = event.where !== 'personal'
  if (inCompany && event.what.kind !== 'installed') return { views, kept: true, redFlag }
  if (stored !== null && isSame(conversation, stored)) return { views, kept: true, redFlag }
  if (stored === null && !inCompany && (await isNothingToKeep(needs, key, event, conversation)))
    return { views, kept: true, redFlag }
  if (!inCompany && conversation.language !== stored?.language) {
    await speakAlike(needs, key, conversation)
  }
  const next = inCompany ? unknownConversation : conversation
  const kept = await needs.conversations.save(key, next, stored?.revision ?? null)
  return { views, kept, redFlag }
}

/**
 * Of who is not known, and leaves nothing to come back to, nothing is kept: a press on an old card
 * does not bring back what was deleted. Who has nudges is kept, since silence is to end them.
 */
async function isNothingToKeep(
  { nudges: { subscriptions } }: ChatNeeds,
  key: ConversationKey,
  { what }: InboundEvent,
  { languageChosen, countryChosen, position }: Conversation,
): Promise<boolean> {
  const isEmpty = !languageChosen && !countryChosen && position === null
  return isEmpty && what.kind !== 'installed' && (await subscriptions.find(key)) === null
}

/** Nudges come in the language that somebody chose for the chat. */
async function speakAlike(
  { nudges: { subscriptions } }: ChatNeeds,
  key: ConversationKey,
  { language, languageChosen }: Conversation,
): Promise<void> {
  if (!languageChosen) return
  const found = await subscriptions.find(key)
  if (found !== null && found.language !== language) {
    await subscriptions.put(key, { ...found, language })
  }
}

interface Taken extends Turn {
  readonly scene: Scene
  readonly stored: StoredConversation | null
}

/** Serves what a turn asks of what is stored. */
async function finish(
  { nudges: desk }: ChatNeeds,
  key: ConversationKey,
  { zone, address, company }: InboundEvent,
  taken: Taken,
): Promise<Turn> {
  const { request, conversation, stored } = taken
  if (request === undefined) return taken
  const scene = { ...taken.scene, conversation }
  const found = await desk.subscriptions.find(key)
  const kept = {
    // this turn is heard as well, and it is kept
    conversation:
      stored === null ? null : { ...withoutRevision(stored), heard: conversation.heard },
    subscription: found,
  }
  if (request.kind === 'know') return turn(scene, knownCard(scene, kept))
  if (request.kind === 'export') return turn(scene, exportCard(scene, kept))
  if (request.kind === 'keep') return turn(scene, keptCard(scene, stored !== null))
  if (request.kind === 'forget') throw new Error('to forget is the end of a turn')
  const sitting = await wakeUp({ desk, key, found, now: scene.now, zone, address })
  if (request.kind === 'channel') {
    if (company === undefined) throw new Error('a channel has company')
    return turn(scene, await serveChannel(scene, sitting, company, request.request))
  }
  const served = await serveNudges(scene, sitting, request)
  return sitting.found === found || request.kind === 'stop'
    ? served
    : addLine(served, say({ ...scene, ...served }, 'nudges:said.reachable'))
}

/** An address can change with any event, and who writes to us can be reached again. */
function keepInTouch(
  { nudges, report }: ChatNeeds,
  key: ConversationKey,
  event: InboundEvent,
): void {
  if (event.where !== 'personal' || event.address === '') return
  nudges.subscriptions.refresh(key, event.address).catch(report)
}

function answerAnyway(needs: ChatNeeds, event: InboundEvent): readonly View[] {
  const scene = sceneOf(needs, unknownConversation, event, needs.nudges.clock.now())
  try {
    const { views, request, redFlag } = takeTurn(scene, event)
    if (redFlag) needs.onRedFlag?.()
    return request === undefined ? views : [formAgain(scene, request) ?? notice(scene, 'error')]
  } catch (error) {
    needs.report(error)
    return [notice(scene, 'error')]
  }
}

import { createChat } from '../chat/chat.ts'
import type { Chat } from '../chat/inbound.ts'
import { composeNudge } from '../chat/nudges/compose.ts'
import { fallbackZone } from '../chat/nudges/desk.ts'
import { atSilence, silenceQuestion } from '../chat/silence/question.ts'
import { createHolidays } from '../content/holidays.ts'
import { loadContent } from '../content/load.ts'
import { loadPhrases } from '../content/phrases/load-phrases.ts'
import { contentRoot } from '../content/root.ts'
import type { Clock } from '../core/ports.ts'
import { isWorkingHour } from '../core/silence/working-hours.ts'
import { createUnderstanding } from '../core/understanding/understanding.ts'
import type { NudgeMeter } from '../scheduling/meter.ts'
import { defaultSettings, intervalMs } from '../scheduling/settings.ts'
import { startSilence } from '../scheduling/silence/start-silence.ts'
import { startNudges, type Nudges } from '../scheduling/start-nudges.ts'
import { openStorage } from '../storage/open.ts'
import type { TeamsMessenger } from '../teams/messenger.ts'
import type { Config } from './config.ts'
import type { Logger } from './logging.ts'
import { createRoughCount } from './rough-count.ts'

const realClock: Clock = { now: () => Date.now() }

/** The bot behind the edges. */
export interface Bot {
  readonly chat: Chat
  readonly isReady: () => Promise<boolean>
  readonly close: () => Promise<void>
  /** How many red flags may be said to have been heard. */
  readonly redFlags?: () => number
  /** Begins what it does of its own accord: nudges, and what silence leads to. Absent: nothing. */
  readonly startWork?: (messenger: TeamsMessenger, meter: NudgeMeter) => Nudges
}

/** Ties content, storage and chat together. Tests bring a clock of their own. */
export async function wireBot(config: Config, log: Logger, clock = realClock): Promise<Bot> {
  const { check, defaultCountry, outOfHours, occupationalPhysician } = config.chat
  const report = (error: unknown): void => {
    log.error(nameOf(error), 'a turn failed')
  }
  const content = loadContent(contentRoot, {
    country: defaultCountry,
    ...(outOfHours === null ? {} : { outOfHours }),
    ...(occupationalPhysician === null ? {} : { occupationalPhysician }),
  })
  const understanding = createUnderstanding(loadPhrases(contentRoot))
  const storage = await openStorage(
    config.databaseUrl === null
      ? { dataDir: config.dataDir }
      : { databaseUrl: config.databaseUrl, report },
  )
  const holidays = createHolidays()
  const parts = {
    content,
    understanding,
    settings: { check, defaultCountry, privateChat: privateChatOf(config) },
  }
  const redFlags = createRoughCount(clock)
  const chat = createChat({
    ...parts,
    conversations: storage.conversations,
    nudges: { subscriptions: storage.subscriptions, holidays, clock },
    report,
    onRedFlag: () => {
      redFlags.add()
    },
  })
  return {
    chat,
    redFlags: () => redFlags.total(),
    isReady: async () => {
      await storage.conversations.load({ tenant: '', conversation: '' })
      return true
    },
    close: () => storage.close(),
    startWork: (teams, meter) => {
      const settings = { ...defaultSettings, callsPerSecond: config.nudgesPerSecond }
      const chance = () => Math.random()
      const nudges = startNudges({
        queue: storage.deliveries,
        messenger: {
          send: (delivery) => teams.post(delivery.address, composeNudge(parts, delivery, holidays)),
        },
        holidays,
        clock,
        chance,
        settings,
        meter,
        report,
      })
      const silence = startSilence({
        store: storage.silence,
        pace: storage.deliveries,
        tell: (person, address, today) =>
          teams.post(address, silenceQuestion(parts, person, today)),
        position: atSilence,
        mayTell: (now) => isWorkingHour(now, fallbackZone),
        months: config.forgetAfterMonths,
        intervalMs: intervalMs(settings),
        clock,
        chance,
        report,
      })
      return {
        spent: (tenant) => {
          nudges.spent(tenant)
        },
        stop: async () => {
          await Promise.all([nudges.stop(), silence.stop()])
        },
      }
    },
  }
}

/** Opens a 1:1 chat with this bot in Teams (Microsoft's deep link for chats; 28: marks a bot). */
function privateChatOf({ credentials }: Config): string | null {
  return credentials === null
    ? null
    : `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(credentials.appId)}`
}

/** Kind and place of an error: its message may quote what a person or a database said. */
function nameOf(error: unknown): { kind: string; at?: string } {
  if (!(error instanceof Error)) return { kind: typeof error }
  const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  return { kind: error.name, ...(at === undefined ? {} : { at: at.trim() }) }
}

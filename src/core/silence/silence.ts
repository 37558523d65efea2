import type { Position } from '../dialog/position.ts'
import type { Language } from '../language.ts'
import type { ConversationKey } from '../ports.ts'

/** Days between the notice and the deletion. */
export const noticeDays = 30

/** Somebody who was not heard for long, and is about to be told so. */
export interface SilentPerson {
  readonly key: ConversationKey
  readonly language: Language
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** `yyyy-MM`: the month in which they were last heard. */
  readonly heardIn: string
  /** Null in rows older than the count: nobody can be told. */
  readonly address: string | null
}

export interface SilentRequest {
  /** `yyyy-MM`: whoever was not heard in this month or later is silent. */
  readonly since: string
  /** `yyyy-MM-dd`, kept as the day of the notice. */
  readonly today: string
  /** Where the notice leaves them, so that a typed answer to it is understood. */
  readonly position: Position
  /** Tenants that are left alone for now. */
  readonly except: ReadonlySet<string>
}

/** The rows of people, as silence sees them; shared by every process on one database. */
export interface SilenceStore {
  /** Counts from `month` (`yyyy-MM`) for people of whom no month is kept yet. */
  startCounting(month: string): Promise<void>
  /**
   * Marks one silent person as told, and answers who. The mark comes before the message: two
   * processes never tell the same person. Null: nobody is left.
   */
  takeSilent(request: SilentRequest): Promise<SilentPerson | null>
  /** The message did not go out: the mark of that day is taken away again. */
  putBack(key: ConversationKey, today: string): Promise<void>
  /**
   * Deletes all that is kept of one person who was told on that day (`yyyy-MM-dd`) or before and
   * was not heard since. False: nobody is left.
   */
  forgetOne(toldBy: string): Promise<boolean>
}

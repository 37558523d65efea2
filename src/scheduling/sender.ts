import { setTimeout as sleep } from 'node:timers/promises'
import type { Delivery, SendOutcome } from '../core/delivery.ts'
import { decide, type Decision } from '../core/nudges/decide.ts'
import type { Bell } from './bell.ts'
import type { DispatcherParts } from './dispatcher-parts.ts'
import { intervalMs, mostBehindMs } from './settings.ts'

const noteAgainMs = 500
const longestNapMs = 100

/** Of the interval between two calls: lets what was held up catch up at 47 calls a second. */
const closest = 0.95

/** A nudge that was put off is no later slot than its own. */
function wasUnfound({ slot, unfoundSlot }: Delivery): boolean {
  return unfoundSlot !== null && unfoundSlot.slice(0, 16) !== slot.slice(0, 16)
}

/** Sends what was claimed, each at its time, and notes each answer at once. */
export class Sender {
  readonly #parts: DispatcherParts
  readonly #bell: Bell
  readonly #isStopping: () => boolean
  readonly #work = new Set<Promise<void>>()
  readonly #ofTenant = new Map<string, number>()
  /** Until when a tenant, or everybody, is left alone; other processes hear of it by the queue. */
  readonly #pausedUntil = new Map<string, number>()
  /** The first moment for the next call to a tenant, from this process. */
  readonly #nextCall = new Map<string, number>()
  #haltedUntil = 0

  constructor(parts: DispatcherParts, bell: Bell, isStopping: () => boolean) {
    this.#parts = parts
    this.#bell = bell
    this.#isStopping = isStopping
  }

  get held(): number {
    return this.#work.size
  }

  heldOf(tenant: string): number {
    return this.#ofTenant.get(tenant) ?? 0
  }

  isFull(now: number): boolean {
    return this.held >= this.#parts.settings.mostAtOnce || now < this.#haltedUntil
  }

  take(delivery: Delivery): void {
    const { tenant } = delivery.key
    this.#ofTenant.set(tenant, this.heldOf(tenant) + 1)
    const work = this.#deliver(delivery)
      .catch(this.#parts.report)
      .finally(() => {
        if (this.isFull(0)) this.#bell.ring()
        this.#work.delete(work)
        const left = this.heldOf(tenant) - 1
        if (left > 0) this.#ofTenant.set(tenant, left)
        else {
          this.#ofTenant.delete(tenant)
          this.#nextCall.delete(tenant)
        }
      })
    this.#work.add(work)
  }

  /** Ends when all that was taken is answered and noted. */
  async settle(): Promise<void> {
    await Promise.all(this.#work)
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const { clock, messenger, queue, meter, report, chance, settings } = this.#parts
    await this.#untilItsTime(delivery)
    const now = clock.now()
    const notBefore = Math.max(this.#haltedUntil, this.#pausedUntil.get(delivery.key.tenant) ?? 0)
    const isTooLong = now + settings.longestSendMs > delivery.leaseUntil
    // other processes go on in their own places: together they would pass the limit of Teams
    const isMissed = now - delivery.sendAt > mostBehindMs(settings)
    if (this.#isStopping() || isTooLong || isMissed || now < notBefore) {
      await this.#note(delivery, () =>
        queue.retry(delivery, Math.max(now, notBefore), delivery.tries),
      )
      return
    }
    if (now >= delivery.expiresAt) {
      meter.count('late')
      await this.#note(delivery, () => queue.finish(delivery))
      return
    }
    let outcome: SendOutcome
    try {
      outcome = await messenger.send(delivery)
    } catch (error) {
      report(error) // a bug: sending it again would meet the same
      outcome = { kind: 'refused', tries: 1, status: 400 }
    }
    const tries = delivery.tries + outcome.tries
    await this.#act(delivery, tries, decide(outcome, tries, chance(), wasUnfound(delivery)))
  }

  /**
   * Short naps, so that a stop need not wait for the horizon. Calls that a busy process holds up
   * are still sent one by one: together they would pass the limit of Teams.
   */
  async #untilItsTime({ sendAt, key }: Delivery): Promise<void> {
    for (;;) {
      const now = this.#parts.clock.now()
      const wait = Math.max(sendAt, this.#nextCall.get(key.tenant) ?? 0) - now
      if (this.#isStopping() || now - sendAt > mostBehindMs(this.#parts.settings)) return
      if (wait <= 0) {
        this.#nextCall.set(key.tenant, now + closest * intervalMs(this.#parts.settings))
        return
      }
      await sleep(Math.min(wait, longestNapMs))
    }
  }

  async #act(delivery: Delivery, tries: number, decision: Decision): Promise<void> {
    const { clock, meter, queue, report } = this.#parts
    const now = clock.now()
    switch (decision.kind) {
      case 'done':
        meter.count('sent')
        meter.lateness(now - delivery.dueAt)
        await this.#note(delivery, () => queue.finish(delivery))
        if (delivery.unfoundSlot !== null) await this.#note(delivery, () => queue.trust(delivery))
        return
      case 'retry':
        meter.count(decision.unsure ? 'unsure' : 'retried')
        return this.#note(delivery, () => queue.retry(delivery, now + decision.afterMs, tries))
      case 'pause-tenant': {
        meter.count('throttled')
        const until = now + decision.afterMs
        this.#pause(delivery.key.tenant, until, now)
        await this.#note(delivery, () => queue.pauseTenant(delivery.key.tenant, until))
        return this.#note(delivery, () => queue.retry(delivery, until, tries))
      }
      case 'doubt':
        meter.count('unfound')
        return this.#note(delivery, () => queue.doubt(delivery))
      case 'suspend':
        meter.count('suspended')
        return this.#note(delivery, () => queue.suspend(delivery))
      case 'drop':
        meter.count('dropped')
        return this.#note(delivery, () => queue.finish(delivery))
      case 'halt':
        meter.count('halted')
        this.#haltedUntil = now + decision.afterMs
        report(new Error('Teams refuses the credentials of this bot (401): no nudge can be sent'))
        return this.#note(delivery, () => queue.retry(delivery, this.#haltedUntil, delivery.tries))
    }
  }

  #pause(tenant: string, until: number, now: number): void {
    for (const [paused, end] of this.#pausedUntil) if (end <= now) this.#pausedUntil.delete(paused)
    this.#pausedUntil.set(tenant, Math.max(until, this.#pausedUntil.get(tenant) ?? 0))
  }

  /** An answer that cannot be noted is a double to come: the store gets as long as the lease. */
  async #note(delivery: Delivery, work: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        await work()
        return
      } catch (error) {
        this.#parts.report(error)
        if (this.#parts.clock.now() + noteAgainMs >= delivery.leaseUntil) return
        await sleep(noteAgainMs)
      }
    }
  }
}

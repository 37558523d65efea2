import type { PlanBatch } from '../core/delivery.ts'

/** From the least to the most in so many batches in which nobody talked. */
const steps = 40

/**
 * How much to plan at once. While people talk: little, and a rest after it, since they wait for the
 * same thread, disk and processors. Nobody is in a hurry for a plan: sending takes longer.
 */
export class BatchSize {
  readonly #least: number
  readonly #most: number
  readonly #restMs: number
  #now: number
  #isTalk = false

  constructor(least: number, most: number, restMs: number) {
    this.#least = least
    this.#most = most
    this.#restMs = restMs
    this.#now = most
  }

  /** Somebody talks. */
  heard(): void {
    this.#isTalk = true
  }

  next(): PlanBatch {
    const grown = Math.min(this.#now + (this.#most - this.#least) / steps, this.#most)
    this.#now = this.#isTalk ? this.#least : grown
    this.#isTalk = false
    const isQuiet = this.#now > (this.#least + this.#most) / 2
    return { limit: Math.round(this.#now), restMs: isQuiet ? 0 : this.#restMs }
  }
}

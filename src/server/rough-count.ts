import { randomInt } from 'node:crypto'
import type { Clock } from '../core/ports.ts'

/** How far chance moves a day's count, as a rule; at least as much as one person adds in a day. */
const spread = 10
/** What is published is a multiple of this. */
const step = 10
const dayMs = 86_400_000

/**
 * A count that may be published though each event is about somebody's health. It grows once a day,
 * at midnight UTC, by what was counted with chance added, rounded to tens. Whoever reads it before
 * and after a message, and knows that only one person was there, cannot tell whether that person was
 * counted: any number is nearly as likely (a factor of e^0.1) with one event less (decision 0013).
 */
export interface RoughCount {
  add(): void
  /** What may be published now. */
  total(): number
}

export function createRoughCount(clock: Clock, chance = secureChance): RoughCount {
  let day = dayOf(clock)
  let counted = 0
  let published = 0
  /** Each day that is over ends, also one on which nothing was counted. */
  const endDays = (): void => {
    for (const today = dayOf(clock); day < today; day++) {
      published += roughly(counted, chance)
      counted = 0
    }
  }
  return {
    add() {
      endDays()
      counted += 1
    },
    total() {
      endDays()
      return published
    },
  }
}

/** A count with chance added either way, as a multiple of ten. `chance`: from 0 up to 1. */
export function roughly(count: number, chance: () => number): number {
  const moved = count + away(chance()) - away(chance())
  return Math.max(0, Math.floor(moved / step) * step)
}

/** Each whole number is less likely than the one before by the same factor. */
function away(chance: number): number {
  return Math.floor(-spread * Math.log(1 - chance))
}

/** Not to be foretold from what was published before. */
function secureChance(): number {
  return randomInt(2 ** 47) / 2 ** 47
}

function dayOf(clock: Clock): number {
  return Math.floor(clock.now() / dayMs)
}

/** What a person can ask of an exercise; a subset of the tags of dialogs/exercises.yaml. */
export const exerciseWishes = ['seated', 'standing', 'quiet', 'wheelchair-ok'] as const

export type ExerciseWish = (typeof exerciseWishes)[number]

interface Tagged {
  readonly id: string
  readonly tags: readonly string[]
}

const postures: readonly string[] = ['seated', 'standing']

/**
 * The exercises that fit the wishes: any of the postures asked for, and all of the rest. When
 * none fits, the postures give way; quiet and wheelchair never do.
 */
export function fittingExercises<T extends Tagged>(
  exercises: readonly T[],
  wishes: readonly ExerciseWish[],
): readonly T[] {
  const demands = wishes.filter((wish) => !postures.includes(wish))
  const wanted = wishes.filter((wish) => postures.includes(wish))
  const possible = exercises.filter(({ tags }) => demands.every((demand) => tags.includes(demand)))
  const fitting = possible.filter(({ tags }) => wanted.some((posture) => tags.includes(posture)))
  return fitting.length > 0 ? fitting : possible
}

/**
 * The exercise of a turn (0, 1, 2, …) of a person, from these alone: nothing needs remembering.
 * Each round goes past all of them in an order of its own, and never opens with the last one.
 */
export function chooseExercise<T>(
  exercises: readonly T[],
  person: string,
  turn: number,
): T | undefined {
  const count = exercises.length
  if (count === 0) return undefined
  const round = Math.floor(turn / count)
  return exercises[roundOrder(count, person, round)[turn - round * count] ?? 0]
}

function roundOrder(count: number, person: string, round: number): number[] {
  const order = shuffled(count, `${person} ${round}`)
  const last = shuffled(count, `${person} ${round - 1}`)[count - 1]
  const [first, second] = order
  // the swap leaves the end of a round alone, so the round before needs no such look back
  if (count > 2 && first === last && first !== undefined && second !== undefined) {
    order.splice(0, 2, second, first)
  }
  return order
}

/** Fisher and Yates, drawing from a seed. With two or fewer there is one order: turns alternate. */
function shuffled(count: number, seed: string): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  if (count < 3) return order
  let state = seedOf(seed)
  for (let index = count - 1; index > 0; index--) {
    state = mixed(state + 0x9e3779b9)
    const other = state % (index + 1)
    ;[order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0]
  }
  return order
}

/** A number from 0 to 2^32 - 1 that belongs to a text (FNV-1a); spreads people, hides nothing. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return mixed(hash)
}

/** The finaliser of MurmurHash3: each bit of the input moves half of the output. */
function mixed(value: number): number {
  let mix = value ^ (value >>> 16)
  mix = Math.imul(mix, 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

import { slotsOf, softmax, valueOf, type Model } from '../../core/understanding/classifier.ts'

export interface Sample {
  readonly label: string
  readonly features: readonly number[]
}

export interface Training {
  readonly bits: number
  readonly rounds: number
  readonly rate: number
  /** Pull of the weights to zero, per sample. */
  readonly decay: number
}

/**
 * Multinomial logistic regression by AdaGrad. The same samples in the same order give the same
 * weights: the shuffle has a fixed seed.
 */
export function train(samples: readonly Sample[], options: Training): Model {
  const labels = [...new Set(samples.map((sample) => sample.label))].sort()
  const index = new Map(labels.map((label, at) => [label, at]))
  const count = labels.length
  const weights = new Float32Array(2 ** options.bits * count)
  const squares = new Float32Array(weights.length).fill(1e-6)
  const bias = new Float64Array(count)
  const rows = samples.map((sample) => ({
    label: index.get(sample.label) ?? 0,
    slots: slotsOf(sample.features, options.bits),
  }))
  const random = createRandom(7)
  const order = rows.map((_, at) => at)
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order, random)
    for (const at of order) {
      const row = rows[at]
      if (row) step(row.slots, row.label)
    }
  }

  function step(slots: readonly number[], truth: number): void {
    const value = valueOf(slots.length)
    const scores = Array.from({ length: count }, (_, label) => {
      let sum = 0
      for (const slot of slots) sum += weights[slot * count + label] ?? 0
      return (bias[label] ?? 0) + sum * value
    })
    const likely = softmax(scores)
    for (let label = 0; label < count; label += 1) {
      const error = (likely[label] ?? 0) - (label === truth ? 1 : 0)
      bias[label] = (bias[label] ?? 0) - 0.01 * error
      if (Math.abs(error) < 1e-4) continue
      for (const slot of slots) {
        const place = slot * count + label
        const weight = weights[place] ?? 0
        const slope = error * value + options.decay * weight
        const square = (squares[place] ?? 0) + slope * slope
        squares[place] = square
        weights[place] = weight - (options.rate * slope) / Math.sqrt(square)
      }
    }
  }

  return inBytes(labels, options.bits, weights, bias)
}

function inBytes(
  labels: readonly string[],
  bits: number,
  weights: Float32Array,
  bias: Float64Array,
): Model {
  const count = labels.length
  const highest = new Float64Array(count)
  weights.forEach((weight, place) => {
    const label = place % count
    highest[label] = Math.max(highest[label] ?? 0, Math.abs(weight))
  })
  const scale = Array.from(highest, (value) => (value === 0 ? 1 : value / 127))
  const bytes = Int8Array.from(weights, (weight, place) =>
    Math.round(weight / (scale[place % count] ?? 1)),
  )
  return { labels, bits, bias: Array.from(bias, round6), scale: scale.map(round6), weights: bytes }
}

function round6(value: number): number {
  return Number(value.toPrecision(6))
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const kept = list[at] ?? 0
    list[at] = list[other] ?? 0
    list[other] = kept
  }
}

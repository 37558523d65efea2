/** A linear model over hashed features, its weights in bytes with a scale for each label. */
export interface Model {
  readonly labels: readonly string[]
  /** log2 of the number of hash slots. */
  readonly bits: number
  readonly bias: readonly number[]
  readonly scale: readonly number[]
  /** Slot by slot, a weight for each label. */
  readonly weights: Int8Array
}

/** How likely each label is, in the order of the model's labels; they add up to 1. */
export function classify(model: Model, features: readonly number[]): number[] {
  const count = model.labels.length
  const sums = new Float64Array(count)
  const slots = slotsOf(features, model.bits)
  for (const slot of slots) {
    const from = slot * count
    for (let label = 0; label < count; label += 1)
      sums[label] = (sums[label] ?? 0) + (model.weights[from + label] ?? 0)
  }
  const value = valueOf(slots.length)
  return softmax(
    Array.from(
      sums,
      (sum, label) => (model.bias[label] ?? 0) + sum * value * (model.scale[label] ?? 0),
    ),
  )
}

/** The hash slots of features, each once. */
export function slotsOf(features: readonly number[], bits: number): number[] {
  const mask = 2 ** bits - 1
  return [...new Set(features.map((feature) => feature & mask))]
}

/** What one feature weighs among so many, so that a long message does not shout. */
export function valueOf(count: number): number {
  return 1 / Math.sqrt(Math.max(count, 1))
}

export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** A network with one hidden layer over features; the weights of its first layer in bytes. */
export interface Model {
  readonly labels: readonly string[]
  /** The features that it knows, as hashes, ascending. */
  readonly features: Uint32Array
  /** Feature by feature, in the same order, a weight for each hidden unit. */
  readonly weights: Int8Array
  /** For each hidden unit: what one step of its bytes is worth, and what it starts from. */
  readonly scale: readonly number[]
  readonly start: readonly number[]
  /** Label by label, a weight for each hidden unit. */
  readonly out: readonly number[]
  readonly bias: readonly number[]
}

/** Hashes by kind: words, pieces of words, concepts. Each kind has the same say, however many it has. */
export type Features = readonly (readonly number[])[]

/** How likely each label is, in the order of the model's labels; they add up to 1. */
export type Classify = (features: Features) => number[]

/**
 * A feature that the model does not know has no say, but counts among its kind: a message of
 * mostly unknown words leans to what is usual.
 */
export function createClassifier(model: Model): Classify {
  const { scale, start, out, bias, weights } = model
  const width = scale.length
  const rows = new Map<number, number>()
  model.features.forEach((feature, row) => rows.set(feature, row * width))
  return (features) => {
    const sums = new Float64Array(width)
    for (const kind of features) {
      const value = valueOf(kind.length)
      for (const feature of kind) {
        const from = rows.get(feature)
        if (from === undefined) continue
        for (let unit = 0; unit < width; unit += 1)
          sums[unit] = (sums[unit] ?? 0) + value * (weights[from + unit] ?? 0)
      }
    }
    const hidden = sums.map((sum, unit) =>
      Math.max(0, (start[unit] ?? 0) + sum * (scale[unit] ?? 0)),
    )
    return softmax(
      bias.map((from, label) =>
        hidden.reduce((sum, value, unit) => sum + value * (out[label * width + unit] ?? 0), from),
      ),
    )
  }
}

/** What one feature weighs among so many of its kind, so that a long message does not shout. */
export function valueOf(count: number): number {
  return 1 / Math.sqrt(Math.max(count, 1))
}

export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

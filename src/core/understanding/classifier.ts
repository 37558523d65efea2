/** A linear model over features, its weights in bytes with a scale for each label. */
export interface Model {
  readonly labels: readonly string[]
  readonly bias: readonly number[]
  readonly scale: readonly number[]
  /** The features that it knows, as hashes, ascending. */
  readonly features: Uint32Array
  /** Feature by feature, in the same order, a weight for each label. */
  readonly weights: Int8Array
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
  const { labels, bias, scale, weights } = model
  const count = labels.length
  const rows = new Map<number, number>()
  model.features.forEach((feature, row) => rows.set(feature, row * count))
  return (features) => {
    const scores = new Float64Array(count)
    for (const kind of features) {
      const value = valueOf(kind.length)
      for (const feature of kind) {
        const from = rows.get(feature)
        if (from === undefined) continue
        for (let label = 0; label < count; label += 1)
          scores[label] = (scores[label] ?? 0) + value * (weights[from + label] ?? 0)
      }
    }
    return softmax(
      Array.from(scores, (score, label) => (bias[label] ?? 0) + score * (scale[label] ?? 0)),
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

import { softmax, valueOf, type Features, type Model } from '../../core/understanding/classifier.ts'
import { createRandom } from './random.ts'

export interface Sample {
  readonly label: string
  readonly features: Features
}

export interface Training {
  /** How many features the model may know; the most frequent are kept. */
  readonly size: number
  /** How often a feature must occur to be known. */
  readonly least: number
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
  const features = frequent(samples, options)
  const rowOf = new Map(Array.from(features, (feature, row) => [feature, row * count]))
  const weights = new Float32Array(features.length * count)
  const squares = new Float32Array(weights.length).fill(1e-6)
  const bias = new Float64Array(count)
  const examples = samples.map((sample) => ({
    label: index.get(sample.label) ?? 0,
    entries: sample.features.flatMap((kind) =>
      kind.flatMap((feature) => {
        const row = rowOf.get(feature)
        return row === undefined ? [] : [{ row, value: valueOf(kind.length) }]
      }),
    ),
  }))
  const random = createRandom(7)
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(examples, random)
    for (const example of examples) step(example)
  }

  function step({ entries, label: truth }: (typeof examples)[number]): void {
    const scores = Array.from({ length: count }, (_, label) => {
      let sum = 0
      for (const { row, value } of entries) sum += value * (weights[row + label] ?? 0)
      return (bias[label] ?? 0) + sum
    })
    const likely = softmax(scores)
    for (let label = 0; label < count; label += 1) {
      const error = (likely[label] ?? 0) - (label === truth ? 1 : 0)
      bias[label] = (bias[label] ?? 0) - 0.01 * error
      if (Math.abs(error) < 1e-4) continue
      for (const { row, value } of entries) {
        const place = row + label
        const weight = weights[place] ?? 0
        const slope = error * value + options.decay * weight
        const square = (squares[place] ?? 0) + slope * slope
        squares[place] = square
        weights[place] = weight - (options.rate * slope) / Math.sqrt(square)
      }
    }
  }

  return { labels, features, ...inBytes(count, weights, bias) }
}

function frequent(samples: readonly Sample[], { size, least }: Training): Uint32Array {
  const counts = new Map<number, number>()
  for (const { features } of samples)
    for (const feature of features.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return Uint32Array.from(
    [...counts]
      .filter(([, times]) => times >= least)
      .sort((left, right) => right[1] - left[1] || left[0] - right[0])
      .slice(0, size)
      .map(([feature]) => feature),
  ).sort()
}

function inBytes(
  count: number,
  weights: Float32Array,
  bias: Float64Array,
): Pick<Model, 'bias' | 'scale' | 'weights'> {
  const highest = new Float64Array(count)
  weights.forEach((weight, place) => {
    const label = place % count
    highest[label] = Math.max(highest[label] ?? 0, Math.abs(weight))
  })
  const scale = Array.from(highest, (value) => (value === 0 ? 1 : value / 127))
  const bytes = Int8Array.from(weights, (weight, place) =>
    Math.round(weight / (scale[place % count] ?? 1)),
  )
  return { bias: Array.from(bias, sixDigits), scale: scale.map(sixDigits), weights: bytes }
}

function sixDigits(value: number): number {
  return Number(value.toPrecision(6))
}

function shuffle(list: unknown[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const kept = list[at]
    const moved = list[other]
    if (kept === undefined || moved === undefined) continue
    list[at] = moved
    list[other] = kept
  }
}

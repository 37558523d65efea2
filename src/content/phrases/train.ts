import { softmax, valueOf, type Features, type Model } from '../../core/understanding/classifier.ts'
import { createAdam, type Adam } from './adam.ts'
import { createRandom } from './random.ts'

export interface Sample {
  readonly label: string
  readonly features: Features
}

export interface Training {
  /** Units of the hidden layer. */
  readonly width: number
  /** How often a feature must occur to be known. */
  readonly least: number
  readonly rounds: number
  readonly rate: number
  /** The share of features, and of hidden units, that is left out at each step so that none is leant on. */
  readonly drop: { readonly features: number; readonly units: number }
}

const batch = 128
/** Share of the truth that goes to the other labels, so that no example is learnt by heart. */
const smoothing = 0.02

interface Example {
  readonly label: number
  readonly rows: Int32Array
  readonly values: Float32Array
}

/**
 * One hidden layer with a threshold at zero, learnt by Adam over batches. The same samples in the
 * same order give the same weights: all chance has a fixed seed.
 */
export function train(samples: readonly Sample[], options: Training): Model {
  const labels = [...new Set(samples.map((sample) => sample.label))].sort()
  const { width, drop } = options
  const features = frequent(samples, options.least)
  const examples = examplesOf(samples, labels, features, width)
  const random = createRandom(7)
  const first = createAdam(features.length * width, options.rate, () => 0.1 * normal(random))
  const start = createAdam(width, options.rate, () => 0)
  const out = createAdam(
    labels.length * width,
    options.rate,
    () => normal(random) / Math.sqrt(width),
  )
  const bias = createAdam(labels.length, options.rate, () => 0)

  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(examples, random)
    for (let from = 0; from < examples.length; from += batch) {
      const some = examples.slice(from, from + batch)
      const rows = new Set<number>()
      for (const example of some) learn(example, 1 / some.length, rows)
      first.step(rows, width)
      start.step([0], width)
      out.step([0], labels.length * width)
      bias.step([0], labels.length)
    }
  }

  function learn(example: Example, share: number, touched: Set<number>): void {
    const kept: number[] = []
    const hidden = Float64Array.from(start.values)
    example.rows.forEach((row, at) => {
      if (random() < drop.features) return
      kept.push(at)
      const value = (example.values[at] ?? 0) / (1 - drop.features)
      for (let unit = 0; unit < width; unit += 1)
        hidden[unit] = (hidden[unit] ?? 0) + value * (first.values[row + unit] ?? 0)
    })
    for (let unit = 0; unit < width; unit += 1) {
      const isOn = (hidden[unit] ?? 0) > 0 && random() >= drop.units
      hidden[unit] = isOn ? (hidden[unit] ?? 0) / (1 - drop.units) : 0
    }
    const errors = errorsOf(hidden, example.label)
    const slopes = new Float64Array(width)
    errors.forEach((error, label) => {
      const place = label * width
      bias.slopes[label] = (bias.slopes[label] ?? 0) + share * error
      for (let unit = 0; unit < width; unit += 1) {
        out.slopes[place + unit] =
          (out.slopes[place + unit] ?? 0) + share * error * (hidden[unit] ?? 0)
        slopes[unit] = (slopes[unit] ?? 0) + error * (out.values[place + unit] ?? 0)
      }
    })
    for (let unit = 0; unit < width; unit += 1) {
      const isOn = (hidden[unit] ?? 0) > 0
      slopes[unit] = isOn ? (share * (slopes[unit] ?? 0)) / (1 - drop.units) : 0
      start.slopes[unit] = (start.slopes[unit] ?? 0) + (slopes[unit] ?? 0)
    }
    for (const at of kept) {
      const row = example.rows[at] ?? 0
      const value = (example.values[at] ?? 0) / (1 - drop.features)
      touched.add(row)
      for (let unit = 0; unit < width; unit += 1)
        first.slopes[row + unit] = (first.slopes[row + unit] ?? 0) + value * (slopes[unit] ?? 0)
    }
  }

  function errorsOf(hidden: Float64Array, truth: number): number[] {
    const scores = labels.map((_, label) => {
      let sum = bias.values[label] ?? 0
      for (let unit = 0; unit < width; unit += 1)
        sum += (hidden[unit] ?? 0) * (out.values[label * width + unit] ?? 0)
      return sum
    })
    const spread = smoothing / labels.length
    return softmax(scores).map(
      (likely, label) => likely - spread - (label === truth ? 1 - smoothing : 0),
    )
  }

  return { labels, features, ...inBytes(first, width), ...inDigits({ start, out, bias }) }
}

function examplesOf(
  samples: readonly Sample[],
  labels: readonly string[],
  features: Uint32Array,
  width: number,
): Example[] {
  const index = new Map(labels.map((label, at) => [label, at]))
  const rowOf = new Map(Array.from(features, (feature, row) => [feature, row * width]))
  return samples.map((sample) => {
    const rows: number[] = []
    const values: number[] = []
    for (const kind of sample.features) {
      for (const feature of kind) {
        const row = rowOf.get(feature)
        if (row === undefined) continue
        rows.push(row)
        values.push(valueOf(kind.length))
      }
    }
    return {
      label: index.get(sample.label) ?? 0,
      rows: Int32Array.from(rows),
      values: Float32Array.from(values),
    }
  })
}

function frequent(samples: readonly Sample[], least: number): Uint32Array {
  const counts = new Map<number, number>()
  for (const { features } of samples)
    for (const kind of features)
      for (const feature of kind) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return Uint32Array.from(
    [...counts].filter(([, times]) => times >= least).map(([feature]) => feature),
  ).sort()
}

function inBytes({ values }: Adam, width: number): Pick<Model, 'scale' | 'weights'> {
  const highest = new Float64Array(width)
  values.forEach((weight, place) => {
    const unit = place % width
    highest[unit] = Math.max(highest[unit] ?? 0, Math.abs(weight))
  })
  const scale = Array.from(highest, (value) => (value === 0 ? 1 : value / 127))
  const weights = Int8Array.from(values, (weight, place) =>
    Math.round(weight / (scale[place % width] ?? 1)),
  )
  return { scale: scale.map(fiveDigits), weights }
}

function inDigits(
  parts: Readonly<Record<'start' | 'out' | 'bias', Adam>>,
): Pick<Model, 'start' | 'out' | 'bias'> {
  const digits = ({ values }: Adam): number[] => Array.from(values, fiveDigits)
  return { start: digits(parts.start), out: digits(parts.out), bias: digits(parts.bias) }
}

function fiveDigits(value: number): number {
  return Number(value.toPrecision(5))
}

/** A number around 0 by the bell curve of width 1 (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
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

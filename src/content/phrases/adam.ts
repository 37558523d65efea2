const firstMoment = 0.9
const secondMoment = 0.999
const least = 1e-8

/** Weights that learn: slopes are added up in `slopes`, and a step moves the values and clears them. */
export interface Adam {
  readonly values: Float32Array
  readonly slopes: Float32Array
  /** One step for the rows (given by where they begin) of so many values that slopes were added to. */
  step(rows: Iterable<number>, width: number): void
}

/** Adam (Kingma and Ba, 2015); the moments of rows without slopes rest. */
export function createAdam(size: number, rate: number, begin: () => number): Adam {
  const values = Float32Array.from({ length: size }, begin)
  const slopes = new Float32Array(size)
  const means = new Float32Array(size)
  const squares = new Float32Array(size)
  let count = 0
  return {
    values,
    slopes,
    step(rows, width) {
      count += 1
      const pace = (rate * Math.sqrt(1 - secondMoment ** count)) / (1 - firstMoment ** count)
      for (const from of rows) {
        for (let place = from; place < from + width; place += 1) {
          const slope = slopes[place] ?? 0
          const mean = firstMoment * (means[place] ?? 0) + (1 - firstMoment) * slope
          const square = secondMoment * (squares[place] ?? 0) + (1 - secondMoment) * slope * slope
          means[place] = mean
          squares[place] = square
          values[place] = (values[place] ?? 0) - (pace * mean) / (Math.sqrt(square) + least)
          slopes[place] = 0
        }
      }
    },
  }
}

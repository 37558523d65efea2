/** x to the right, y down, in the units of the drawing. */
export type Point = readonly [x: number, y: number]

export interface Circle {
  readonly at: Point
  readonly r: number
}

/** Degrees: 0 is straight down, 90 to the right, 180 up. */
export function along([x, y]: Point, angle: number, length: number): Point {
  const radians = (angle * Math.PI) / 180
  return [x + Math.sin(radians) * length, y + Math.cos(radians) * length]
}

export function plus([x, y]: Point, dx: number, dy: number): Point {
  return [x + dx, y + dy]
}

/**
 * The middle joint of two bones that reach from a point to another; `bend` says to which side it
 * points (1 is to the left of the line). A target out of reach is reached for as far as it goes.
 */
export function middleJoint(
  from: Point,
  to: Point,
  [first, second]: readonly [number, number],
  bend: 1 | -1,
): { readonly joint: Point; readonly end: Point } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const distance = Math.hypot(dx, dy)
  const reach = Math.min(distance, (first + second) * 0.999)
  const [ux, uy] = [dx / distance, dy / distance]
  const forward = (first ** 2 - second ** 2 + reach ** 2) / (2 * reach)
  const aside = Math.sqrt(Math.max(0, first ** 2 - forward ** 2)) * bend
  return {
    joint: [from[0] + ux * forward + uy * aside, from[1] + uy * forward - ux * aside],
    end: [from[0] + ux * reach, from[1] + uy * reach],
  }
}

/** The outline of a rubber band round circles, as a path; all such paths turn the same way. */
export function band(...circles: readonly Circle[]): string {
  const points = circles.flatMap(({ at: [x, y], r }) =>
    Array.from({ length: 24 }, (_, index): Point => {
      const angle = (index * Math.PI) / 12
      return [x + Math.cos(angle) * r, y + Math.sin(angle) * r]
    }),
  )
  return `M${convexHull(points).map(said).join('L')}Z`
}

export function said([x, y]: Point): string {
  return `${round(x)} ${round(y)}`
}

export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (order: readonly Point[]) => {
    const kept: Point[] = []
    for (const point of order) {
      while (kept.length > 1 && !turnsLeft(kept.at(-2), kept.at(-1), point)) kept.pop()
      kept.push(point)
    }
    return kept.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

function turnsLeft(a: Point = [0, 0], b: Point = [0, 0], c: Point): boolean {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0
}

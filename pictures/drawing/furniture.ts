import { band, plus, type Point } from './geometry.ts'
import { line, part, ring, rods } from './shapes.ts'

const [wood, steel, cushion] = ['#d2a06a', '#9aa7b8', '#7f9bb8']

/** How high the hip of somebody who sits on a seat is above the floor, which is at y = 0. */
export const seatedHip = 82

/** A chair from the side, facing right, for a hip above this x. */
export function sideChair(x: number): string {
  const seat = 26 - seatedHip
  return (
    rods(
      steel,
      6,
      [
        [x - 34, seat],
        [x - 40, -4],
      ],
      [
        [x + 36, seat],
        [x + 40, -4],
      ],
    ) +
    part(cushion, band({ at: [x - 37, seat - 26], r: 6 }, { at: [x - 43, seat - 84], r: 6 })) +
    part(cushion, band({ at: [x - 36, seat], r: 7 }, { at: [x + 40, seat], r: 7 }))
  )
}

/** A stool from the side, for a hip above this x. */
export function sideStool(x: number): string {
  const seat = 26 - seatedHip
  return (
    rods(
      steel,
      6,
      [
        [x - 26, seat],
        [x - 34, -4],
      ],
      [
        [x + 26, seat],
        [x + 32, -4],
      ],
    ) + part(cushion, band({ at: [x - 30, seat], r: 7 }, { at: [x + 30, seat], r: 7 }))
  )
}

/** A chair from the front or the back, for a hip at this x. */
export function frontChair(x: number): string {
  const seat = 26 - seatedHip
  return (
    rods(
      steel,
      6,
      [
        [x - 38, seat],
        [x - 44, -4],
      ],
      [
        [x + 38, seat],
        [x + 44, -4],
      ],
    ) +
    part(cushion, `M${x - 36} ${seat - 92}q36 -12 72 0q8 40 4 70h-80q-4 -30 4 -70Z`) +
    part(cushion, band({ at: [x - 42, seat], r: 8 }, { at: [x + 42, seat], r: 8 }))
  )
}

/** A desk from the side whose left edge is at this x. */
export function desk(x: number, width = 90, height = 128): string {
  const top = -height
  return (
    rods(
      steel,
      7,
      [
        [x + 18, top],
        [x + 18, -4],
      ],
      [
        [x + width - 14, top],
        [x + width - 14, -4],
      ],
    ) + part(wood, band({ at: [x + 6, top], r: 6 }, { at: [x + width, top], r: 6 }))
  )
}

export function screen(x: number): string {
  const top = -134
  return (
    rods(
      steel,
      6,
      [
        [x, top],
        [x, top - 20],
      ],
      [
        [x - 12, top - 2],
        [x + 12, top - 2],
      ],
    ) + part('#5d6b86', band({ at: [x - 3, top - 70], r: 5 }, { at: [x + 3, top - 22], r: 5 }))
  )
}

export function plant([x, y]: Point): string {
  const leaf = (dx: number, dy: number, bend: number) =>
    `M0 -30Q${dx * 0.2 - bend} ${dy * 0.7} ${dx} ${dy}Q${dx * 0.9 + bend} ${dy * 0.4} 0 -30Z`
  return `<g transform="translate(${x} ${y})">${part('#4fae8c', leaf(-30, -78, 12), leaf(2, -98, 14), leaf(32, -76, -4))}${part('#d98b5f', 'M-20 -34H20L14 0H-14Z')}</g>`
}

/** A wheelchair from the side, facing right, for a hip above this x: what lies behind the person. */
export function sideWheelchair(x: number): { behind: string; before: string } {
  const hub: Point = [x - 8, -52]
  const seat = 24 - seatedHip
  return {
    behind:
      rods(steel, 6, [
        [x - 30, seat],
        [x - 36, seat - 74],
        [x - 52, seat - 76],
      ]) +
      rods(
        steel,
        6,
        [
          [x + 44, seat],
          [x + 58, -20],
          [x + 84, -14],
        ],
        [
          [x + 50, seat + 20],
          [x + 46, -22],
        ],
      ) +
      ring('#5d6b86', 6, [x + 46, -14], 9) +
      part(cushion, band({ at: [x - 32, seat - 16], r: 5 }, { at: [x - 36, seat - 62], r: 5 })) +
      part(cushion, band({ at: [x - 32, seat], r: 6 }, { at: [x + 44, seat], r: 6 })),
    before:
      ring('#5d6b86', 8, hub, 46) +
      line('#5d6b86', 2.5, [0, 45, 90, 135].map((angle) => spoke(hub, angle, 42)).join('')) +
      ring(steel, 3, hub, 7),
  }
}

function spoke([x, y]: Point, angle: number, r: number): string {
  const radians = (angle * Math.PI) / 180
  const [dx, dy] = [Math.cos(radians) * r, Math.sin(radians) * r]
  return `M${(x - dx).toFixed(1)} ${(y - dy).toFixed(1)}L${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`
}

/** A wheelchair from behind: its wheels and frame, then its low back rest in front of the person. */
export function backWheelchair(x: number): { behind: string; before: string } {
  const seat = 24 - seatedHip
  const wheel = (side: number) =>
    part('#5d6b86', band({ at: [x + side * 56, -98], r: 7 }, { at: [x + side * 60, -9], r: 7 }))
  return {
    behind:
      rods(steel, 6, [
        [x - 50, seat + 6],
        [x + 50, seat + 6],
      ]) +
      wheel(-1) +
      wheel(1),
    before:
      part(
        cushion,
        band(
          { at: [x - 32, seat - 32], r: 6 },
          { at: [x + 32, seat - 32], r: 6 },
          { at: [x + 32, seat + 2], r: 6 },
          { at: [x - 32, seat + 2], r: 6 },
        ),
      ) +
      rods(
        steel,
        6,
        ...[-1, 1].map((side): Point[] => [
          plus([x, seat], side * 40, 4),
          plus([x, seat], side * 40, -48),
        ]),
      ) +
      part(
        '#3b3f5c',
        band({ at: [x - 40, seat - 54], r: 7 }, { at: [x - 40, seat - 48], r: 7 }),
        band({ at: [x + 40, seat - 54], r: 7 }, { at: [x + 40, seat - 48], r: 7 }),
      ),
  }
}

import { band, middleJoint, type Point } from './geometry.ts'
import type { Look } from './looks.ts'
import { part } from './shapes.ts'

/** The lengths of a body: one for all, so that poses fit everybody. */
export const bones = { thigh: 64, shin: 62, low: 40, high: 46, upperArm: 47, forearm: 42 }

/** The height of the ankle of a flat foot above the floor. */
export const ankleHeight = 13

/** An arm from the shoulder to a hand; `bend` as for {@link middleJoint}. */
export function arm(
  { top, skin, sleeves, build }: Look,
  shoulder: Point,
  hand: Point,
  bend: 1 | -1,
): string {
  const { joint: elbow, end: wrist } = middleJoint(
    shoulder,
    hand,
    [bones.upperArm, bones.forearm],
    bend,
  )
  const wide = Math.sqrt(build)
  const upper = band({ at: shoulder, r: 11.5 * wide }, { at: elbow, r: 10 * wide })
  const lower = band({ at: elbow, r: 9.5 * wide }, { at: wrist, r: 7.5 })
  const palm = band({ at: beyond(elbow, wrist, 5), r: 9 })
  return sleeves === 'long'
    ? part(skin, palm) + part(top, upper, lower)
    : part(skin, lower, palm) + part(top, upper)
}

function beyond(from: Point, to: Point, by: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const share = by / Math.hypot(dx, dy)
  return [to[0] + dx * share, to[1] + dy * share]
}

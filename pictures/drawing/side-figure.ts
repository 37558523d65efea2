import { along, band, middleJoint, plus, said, type Point } from './geometry.ts'
import { sideHead } from './side-head.ts'
import { arm, bones } from './limbs.ts'
import type { Look } from './looks.ts'
import { line, part } from './shapes.ts'

/** Where a hand is and whether the elbow points to the back (usual) or to the front. */
export interface Arm {
  readonly hand: Point
  readonly elbow?: 'back' | 'front'
}

/** Where an ankle is; `toes` in degrees, 0 flat, positive when they point up. */
export interface Leg {
  readonly ankle: Point
  readonly toes?: number
}

/** A person from the side, looking right. Angles lean forward when positive, in degrees. */
export interface SidePose {
  readonly hip: Point
  /** Of the low back, the high back and the neck. */
  readonly spine: readonly [number, number, number]
  /** Of the head; the same as the neck unless given, positive is looking down. */
  readonly look?: number
  readonly near: { readonly arm: Arm; readonly leg: Leg }
  readonly far: { readonly arm: Arm; readonly leg: Leg }
  readonly eyes?: 'open' | 'closed'
  /** A line that shows how the back runs. */
  readonly showsSpine?: true
  /** How far the belly or chest stands out, for a breath. */
  readonly breath?: number
}

/** What lies behind the torso, and the torso with what lies before it; furniture goes between. */
export function drawSide(look: Look, pose: SidePose): { behind: string; before: string } {
  const { hip, spine } = pose
  const [low, high, neck] = spine
  const waist = along(hip, 180 - low, bones.low)
  const collar = along(waist, 180 - high, bones.high)
  const shoulder = along(collar, -high, 10)
  const head = along(collar, 180 - neck, 31)
  const darker = {
    ...look,
    top: shade(look.top),
    trousers: shade(look.trousers),
    shoes: shade(look.shoes),
    skin: shade(look.skin),
  }
  return {
    behind:
      sideArm(darker, plus(shoulder, 3, 0), pose.far.arm) +
      leg(darker, plus(hip, 3, 0), pose.far.leg),
    before: [
      leg(look, hip, pose.near.leg),
      part(look.skin, band({ at: collar, r: 9 }, { at: head, r: 9 })),
      torso(look, pose, { hip, waist, collar }),
      pose.showsSpine ? spineLine({ hip, waist, collar }, pose.spine) : '',
      sideHead(look, head, pose.look ?? neck, pose.eyes ?? 'open'),
      sideArm(look, shoulder, pose.near.arm),
    ].join(''),
  }
}

interface Trunk {
  readonly hip: Point
  readonly waist: Point
  readonly collar: Point
}

function torso(
  { top, build }: Look,
  { spine, breath = 0 }: SidePose,
  { hip, waist, collar }: Trunk,
) {
  const [low, high] = spine
  const seat = { at: along(hip, 180 - low, 10), r: 18 * build }
  const middle = { at: waist, r: 17 * build }
  const chest = { at: along(along(waist, 180 - high, 26), 90 - high, 1), r: 20 * Math.sqrt(build) }
  const belly = { at: along(along(waist, -low, 8), 90 - low, 4 * build + breath), r: 16 * build }
  const neckline = { at: along(collar, -high, 7), r: 13 }
  return part(
    top,
    band(seat, middle),
    band(seat, belly),
    band(belly, middle, chest),
    band(chest, neckline),
  )
}

function spineLine({ hip, waist, collar }: Trunk, [low, high]: SidePose['spine']): string {
  const behind = (at: Point, lean: number) => along(at, -90 - lean, 9)
  const start = behind(along(hip, 180 - low, 4), low)
  const end = behind(collar, high)
  const over = behind(waist, (low + high) / 2)
  // through the waist, not only towards it
  const bow: Point = [2 * over[0] - (start[0] + end[0]) / 2, 2 * over[1] - (start[1] + end[1]) / 2]
  return line('#fff', 4, `M${said(start)}Q${said(bow)} ${said(end)}`)
}

function leg({ trousers, shoes, build }: Look, hip: Point, { ankle, toes = 0 }: Leg): string {
  const { joint, end } = middleJoint(hip, ankle, [bones.thigh, bones.shin], 1)
  const wide = Math.sqrt(build)
  const tilted = (x: number, y: number): Point => {
    const radians = (-toes * Math.PI) / 180
    return [
      end[0] + x * Math.cos(radians) - y * Math.sin(radians),
      end[1] + x * Math.sin(radians) + y * Math.cos(radians),
    ]
  }
  return (
    part(shoes, band({ at: tilted(-4, 3), r: 10 }, { at: tilted(22, 7), r: 6 })) +
    part(
      trousers,
      band({ at: hip, r: 19 * build }, { at: joint, r: 14 * wide }),
      band({ at: joint, r: 14 * wide }, { at: along(end, 180, 4), r: 10 * wide }),
    )
  )
}

function sideArm(look: Look, shoulder: Point, { hand, elbow }: Arm): string {
  return arm(look, shoulder, hand, elbow === 'front' ? 1 : -1)
}

/** A fifth darker: what lies on the far side. */
function shade(colour: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
  return `#${channels
    .map((channel) =>
      Math.round(channel * 0.8)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

import { along, band, plus, type Circle, type Point } from './geometry.ts'
import { backHead, frontHead, hairBehind } from './front-head.ts'
import type { Look } from './looks.ts'
import { mirrored, part } from './shapes.ts'
import { sideHead } from './side-head.ts'
import { arm, bones } from './limbs.ts'

/** A person from the front, or from behind; left and right are those of the drawing. */
export interface FrontPose {
  readonly hip: Point
  /** Leaning to the right of the drawing when positive, in degrees. */
  readonly lean?: number
  /** Shoulders and face to the left of the drawing (-1), ahead, or to the right. */
  readonly turn?: -1 | 0 | 1
  /** Shoulders drawn together and down. */
  readonly squeezed?: boolean
  readonly legs: 'standing' | 'seated' | 'hidden'
  /** Where the hands are. */
  readonly left: Point
  readonly right: Point
  readonly seen?: 'front' | 'back'
}

/** All of the person; furniture goes behind. */
export function drawFront(look: Look, pose: FrontPose): string {
  const { hip, lean = 0, turn = 0, squeezed = false } = pose
  const waist = along(hip, 180 - lean * 0.35, bones.low)
  const collar = along(waist, 180 - lean, bones.high)
  const half = (squeezed ? 27 : 30) * Math.sqrt(look.build) * (1 - 0.42 * Math.abs(turn))
  const drop = squeezed ? 14 : 10
  const shift = turn * 9
  const joint = (side: 1 | -1): Point =>
    plus(along(along(collar, 90 - lean, half * side), -lean, drop), shift, 0)
  const head = plus(along(collar, 180 - lean * 0.8, 31), shift, 0)
  const tilt = lean * 0.8
  return [
    turn === 0 && pose.seen !== 'back' ? hairBehind(look, head, tilt) : '',
    pose.legs === 'standing' ? legs(look, hip, 'standing') : '',
    part(look.skin, band({ at: plus(collar, shift, 0), r: 9 }, { at: head, r: 9 })),
    torso(look, { hip, waist, collar: plus(collar, shift, 0) }, [joint(-1), joint(1)], lean),
    pose.legs === 'seated' ? legs(look, hip, 'seated') : '',
    drawHead(),
    frontArm(look, joint(-1), pose.left, -1),
    frontArm(look, joint(1), pose.right, 1),
  ].join('')

  function drawHead(): string {
    if (pose.seen === 'back') return backHead(look, head)
    switch (turn) {
      case 1:
        return sideHead(look, head, tilt, 'open')
      case -1:
        return mirrored(sideHead(look, [-head[0], head[1]], -tilt, 'open'), 0)
      case 0:
        return frontHead(look, head, tilt, 'open')
    }
  }
}

function torso(
  { top, build }: Look,
  trunk: { hip: Point; waist: Point; collar: Point },
  [left, right]: readonly [Point, Point],
  lean: number,
): string {
  const pair = (at: Point, half: number, r: number): Circle[] => [
    { at: along(at, 90 - lean * 0.5, -half), r },
    { at: along(at, 90 - lean * 0.5, half), r },
  ]
  const hips = pair(plus(trunk.hip, 0, -6), 14 * build, 15)
  const waist = pair(trunk.waist, 12 * build * build, 14)
  const chest = [
    { at: left, r: 11 },
    { at: right, r: 11 },
    { at: along(trunk.collar, -lean, 4), r: 11 },
  ]
  return part(top, band(...hips, ...waist), band(...waist, ...chest))
}

function legs({ trousers, shoes, build }: Look, hip: Point, how: 'standing' | 'seated'): string {
  const wide = Math.sqrt(build)
  const sides = ([-1, 1] as const).map((side) => {
    const top = plus(hip, side * 13 * build, 2)
    const knee = how === 'standing' ? plus(hip, side * 16, 64) : plus(hip, side * 25 * build, 20)
    const ankle = how === 'standing' ? plus(hip, side * 17, 125) : plus(hip, side * 25 * build, 70)
    return {
      shoe: part(
        shoes,
        band({ at: plus(ankle, side * 1, 4), r: 9 }, { at: plus(ankle, side * 5, 7), r: 9 }),
      ),
      trousers: [
        band({ at: top, r: 17 * wide }, { at: knee, r: (how === 'standing' ? 14 : 17) * wide }),
        band(
          { at: knee, r: (how === 'standing' ? 14 : 16) * wide },
          { at: plus(ankle, 0, -5), r: 10.5 * wide },
        ),
      ],
    }
  })
  const shoed = sides.map(({ shoe }) => shoe).join('')
  return how === 'standing'
    ? shoed + part(trousers, ...sides.flatMap((side) => side.trousers))
    : shoed + sides.map((side) => part(trousers, ...side.trousers)).join('')
}

/** Elbows point outwards. */
function frontArm(look: Look, shoulder: Point, hand: Point, side: 1 | -1): string {
  const raised = hand[1] < shoulder[1] - 20
  return arm(look, shoulder, hand, raised === (side === 1) ? -1 : 1)
}

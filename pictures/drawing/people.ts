import { drawFront, type FrontPose } from './front-figure.ts'
import { frontChair, seatedHip, sideChair, sideStool, sideWheelchair } from './furniture.ts'
import type { Look } from './looks.ts'
import { floor } from './shapes.ts'
import { drawSide, type SidePose } from './side-figure.ts'

/** Somebody from the side on a chair. The hip of the pose is the chair's place. */
export function onChair(look: Look, pose: SidePose, seatAt = 0): string {
  const { behind, before } = drawSide(look, pose)
  return floor([seatAt + 14, 0], 170) + behind + sideChair(seatAt) + before
}

export function onStool(look: Look, pose: SidePose): string {
  const { behind, before } = drawSide(look, pose)
  return floor([18, 0], 160) + behind + sideStool(0) + before
}

export function inWheelchair(look: Look, pose: SidePose): string {
  const { behind, before } = drawSide(look, pose)
  const chair = sideWheelchair(0)
  return floor([14, 0], 180) + behind + chair.behind + before + chair.before
}

export function onFeet(look: Look, pose: SidePose, width = 110): string {
  const { behind, before } = drawSide(look, pose)
  return floor([pose.hip[0], 0], width) + behind + before
}

/** Somebody from the front on a chair at x = 0. */
export function facingOnChair(look: Look, pose: Omit<FrontPose, 'hip' | 'legs'>): string {
  return (
    floor([0, 0], 150) +
    frontChair(0) +
    drawFront(look, { ...pose, hip: [0, -seatedHip], legs: 'seated' })
  )
}

export function facingOnFeet(look: Look, pose: Omit<FrontPose, 'hip' | 'legs'>): string {
  return floor([0, 0], 110) + drawFront(look, { ...pose, hip: [0, -139], legs: 'standing' })
}

import type { Scene } from '../drawing/scene.ts'
import { bigReach, bladeSqueeze, breathe, march } from './either-way.ts'
import { heroWelcome } from './hero.ts'
import { hamSlide, seatedTilt, seatedTurn, sideReach, sitStand } from './seated.ts'
import { backLean, heelRaise, hipFront, walkLoop } from './standing.ts'

/** One for each exercise, by its id, and the picture of the welcome. */
export const allScenes: readonly Scene[] = [
  walkLoop,
  sitStand,
  seatedTilt,
  seatedTurn,
  sideReach,
  backLean,
  hipFront,
  heelRaise,
  march,
  hamSlide,
  bladeSqueeze,
  bigReach,
  breathe,
  heroWelcome,
]

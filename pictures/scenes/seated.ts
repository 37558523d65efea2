import { seatedHip } from '../drawing/furniture.ts'
import { ankleHeight } from '../drawing/limbs.ts'
import { looks } from '../drawing/looks.ts'
import { facingOnChair, onChair, onStool } from '../drawing/people.ts'
import type { Scene } from '../drawing/scene.ts'
import { arrow, mirrored, straightArrow } from '../drawing/shapes.ts'
import type { SidePose } from '../drawing/side-figure.ts'

const { bram, dilara, farah, hugo } = looks
const flat = -ankleHeight

export const sitStand: Scene = {
  id: 'sit-stand',
  reads: 'then',
  height: 330,
  steps: [
    {
      width: 180,
      drawing: [
        onChair(bram, {
          hip: [0, -seatedHip],
          spine: [0, 2, 0],
          near: { arm: { hand: [46, -108] }, leg: { ankle: [52, flat] } },
          far: { arm: { hand: [52, -106] }, leg: { ankle: [60, flat] } },
        }),
      ],
    },
    {
      width: 200,
      drawing: [
        onChair(
          bram,
          {
            hip: [-6, -92],
            spine: [36, 40, 24],
            near: { arm: { hand: [76, -112] }, leg: { ankle: [32, flat] } },
            far: { arm: { hand: [84, -114] }, leg: { ankle: [40, flat] } },
          },
          -14,
        ),
        arrow([-8, -226], [32, -260], [82, -244]),
      ],
    },
    {
      width: 180,
      drawing: [
        onChair(
          bram,
          {
            hip: [40, -138],
            spine: [0, 0, 0],
            near: { arm: { hand: [48, -130] }, leg: { ankle: [40, flat] } },
            far: { arm: { hand: [56, -130] }, leg: { ankle: [48, flat] } },
          },
          -8,
        ),
        straightArrow([-14, -150], [-14, -206]),
      ],
    },
  ],
}

const tilting = (spine: SidePose['spine'], look: number) =>
  onStool(hugo, {
    hip: [4, -seatedHip],
    spine,
    look,
    showsSpine: true,
    near: { arm: { hand: [58, -106] }, leg: { ankle: [62, flat] } },
    far: { arm: { hand: [64, -106] }, leg: { ankle: [70, flat] } },
  })

export const seatedTilt: Scene = {
  id: 'seated-tilt',
  reads: 'then',
  height: 290,
  steps: [
    { width: 190, drawing: [tilting([-40, 34, 22], 14), straightArrow([-46, -112], [-66, -112])] },
    { width: 190, drawing: [tilting([22, -8, 0], 0), straightArrow([-62, -118], [-38, -118])] },
  ],
}

/** Arms crossed, each hand at the other shoulder; `turn` as that of the pose. */
const crossed = (turn: -1 | 0 | 1) =>
  ({
    left: [18 + turn * 14, -146],
    right: [-18 + turn * 14, -146],
  }) as const

export const seatedTurn: Scene = {
  id: 'seated-turn',
  reads: 'then',
  height: 300,
  steps: [
    { width: 160, drawing: [facingOnChair(farah, crossed(0))] },
    {
      width: 160,
      drawing: [
        facingOnChair(farah, { ...crossed(-1), turn: -1 }),
        arrow([34, -238], [0, -262], [-36, -240]),
      ],
    },
    {
      width: 160,
      drawing: [
        facingOnChair(farah, { ...crossed(1), turn: 1 }),
        arrow([-34, -238], [0, -262], [36, -240]),
      ],
    },
  ],
}

const reaching = facingOnChair(dilara, {
  lean: 24,
  left: [24, -258],
  right: [62, -60],
})

export const sideReach: Scene = {
  id: 'side-reach',
  reads: 'then',
  height: 336,
  steps: [
    { width: 230, drawing: [reaching, arrow([-30, -262], [6, -306], [62, -276])] },
    { width: 230, drawing: [mirrored(reaching, 0), arrow([30, -262], [-6, -306], [-62, -276])] },
  ],
}

export const hamSlide: Scene = {
  id: 'ham-slide',
  reads: 'then',
  height: 300,
  steps: [
    {
      width: 240,
      drawing: [
        onChair(
          farah,
          {
            hip: [0, -seatedHip],
            spine: [0, 0, 0],
            showsSpine: true,
            near: { arm: { hand: [44, -104] }, leg: { ankle: [108, -20], toes: 46 } },
            far: { arm: { hand: [50, -104] }, leg: { ankle: [54, flat] } },
          },
          -18,
        ),
      ],
    },
    {
      width: 250,
      drawing: [
        onChair(
          farah,
          {
            hip: [0, -seatedHip],
            spine: [34, 34, 28],
            showsSpine: true,
            near: { arm: { hand: [74, -92] }, leg: { ankle: [108, -20], toes: 46 } },
            far: { arm: { hand: [66, -100] }, leg: { ankle: [54, flat] } },
          },
          -18,
        ),
        arrow([10, -218], [44, -248], [94, -236]),
      ],
    },
  ],
}

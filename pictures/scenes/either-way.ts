import { backWheelchair, seatedHip } from '../drawing/furniture.ts'
import { drawFront } from '../drawing/front-figure.ts'
import { ankleHeight } from '../drawing/limbs.ts'
import { looks } from '../drawing/looks.ts'
import { facingOnFeet, inWheelchair, onChair, onFeet } from '../drawing/people.ts'
import type { Scene } from '../drawing/scene.ts'
import { arrow, dots, floor, line, patch, straightArrow } from '../drawing/shapes.ts'

const { anna, bram, chidi, dilara, els, grace } = looks
const flat = -ankleHeight

const standingMarch = onFeet(bram, {
  hip: [-6, -138],
  spine: [0, 0, 0],
  near: { arm: { hand: [8, -146] }, leg: { ankle: [46, -92], toes: -12 } },
  far: { arm: { hand: [44, -190] }, leg: { ankle: [-6, flat] } },
})

export const march: Scene = {
  id: 'march',
  reads: 'or',
  height: 330,
  steps: [
    { width: 200, drawing: [standingMarch, straightArrow([92, -124], [92, -166])] },
    {
      width: 230,
      drawing: [
        onChair(anna, {
          hip: [0, -seatedHip],
          spine: [0, 0, 0],
          near: { arm: { hand: [12, -106] }, leg: { ankle: [76, -60], toes: -10 } },
          far: { arm: { hand: [48, -140] }, leg: { ankle: [58, flat] } },
        }),
        straightArrow([98, -92], [98, -134]),
      ],
    },
  ],
}

/** Two shoulder blades, each this far from the spine. */
const blades = (gap: number, y: number) => {
  const blade = (side: 1 | -1) =>
    `M${side * gap} ${y}q${side * 12} -5 ${side * 19} 1q${side * -4} 22 ${side * -14} 31q${side * -6} -12 ${side * -5} -32Z`
  return patch('#0002', blade(1) + blade(-1)) + line('#0006', 2.5, blade(1) + blade(-1))
}

const fromBehind = (squeezed: boolean) => {
  const chair = backWheelchair(0)
  const reach = squeezed ? 78 : 72
  return [
    floor([0, 0], 170),
    chair.behind,
    drawFront(chidi, {
      hip: [0, -seatedHip],
      legs: 'hidden',
      seen: 'back',
      squeezed,
      left: [-reach, -76],
      right: [reach, -76],
    }),
    squeezed ? blades(4, -152) : blades(13, -158),
    chair.before,
  ]
}

export const bladeSqueeze: Scene = {
  id: 'blade-squeeze',
  reads: 'then',
  height: 280,
  steps: [
    { width: 190, drawing: fromBehind(false) },
    {
      width: 190,
      drawing: [
        ...fromBehind(true),
        arrow([-84, -198], [-62, -196], [-42, -172]),
        arrow([84, -198], [62, -196], [42, -172]),
      ],
    },
  ],
}

export const bigReach: Scene = {
  id: 'big-reach',
  reads: 'or',
  height: 370,
  steps: [
    {
      width: 210,
      drawing: [
        facingOnFeet(grace, {
          left: [-54, -306],
          right: [54, -306],
        }),
        straightArrow([-86, -240], [-86, -290]),
        straightArrow([86, -240], [86, -290]),
      ],
    },
    {
      width: 220,
      drawing: [
        inWheelchair(els, {
          hip: [0, -seatedHip],
          spine: [0, 0, 0],
          near: { arm: { hand: [-34, -246], elbow: 'front' }, leg: { ankle: [66, -30] } },
          far: { arm: { hand: [-8, -252], elbow: 'front' }, leg: { ankle: [72, -30] } },
        }),
        straightArrow([62, -190], [62, -244]),
      ],
    },
  ],
}

const breathing = (breath: number) =>
  onChair(dilara, {
    hip: [0, -seatedHip],
    spine: [0, 0, 0],
    breath,
    eyes: 'closed',
    near: { arm: { hand: [20 + breath, -112] }, leg: { ankle: [62, flat] } },
    far: { arm: { hand: [48, -104] }, leg: { ankle: [70, flat] } },
  })

export const breathe: Scene = {
  id: 'breathe',
  reads: 'then',
  height: 300,
  steps: [
    {
      width: 220,
      drawing: [breathing(9), arrow([96, -186], [70, -202], [54, -198]), dots(4, [60, -246])],
    },
    {
      width: 220,
      drawing: [breathing(0), arrow([42, -184], [66, -190], [88, -168]), dots(6, [50, -246])],
    },
  ],
}

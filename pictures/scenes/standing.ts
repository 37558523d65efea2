import { desk, plant, screen } from '../drawing/furniture.ts'
import { looks } from '../drawing/looks.ts'
import { onFeet } from '../drawing/people.ts'
import type { Scene } from '../drawing/scene.ts'
import { arrow, pull, loop, rods, straightArrow } from '../drawing/shapes.ts'
import { ankleHeight } from '../drawing/limbs.ts'

const { anna, chidi, els, grace } = looks
const flat = -ankleHeight

const walking = onFeet(els, {
  hip: [0, -134],
  spine: [3, 3, 4],
  near: { arm: { hand: [40, -146] }, leg: { ankle: [-34, -26], toes: -38 } },
  far: { arm: { hand: [-52, -142] }, leg: { ankle: [34, flat - 2], toes: 14 } },
})

const stick = rods('#a9744a', 6, [
  [32, -158],
  [46, -154],
  [60, -3],
])

export const walkLoop: Scene = {
  id: 'walk-loop',
  reads: 'then',
  height: 320,
  steps: [
    {
      width: 480,
      drawing: [loop(-120, 206, 18), desk(-236, 92), screen(-186), plant([150, 0]), walking, stick],
    },
  ],
}

const onHips = { hand: [10, -148] } as const

export const backLean: Scene = {
  id: 'back-lean',
  reads: 'then',
  height: 330,
  steps: [
    {
      width: 170,
      drawing: [
        onFeet(grace, {
          hip: [0, -137],
          spine: [0, 0, 0],
          near: { arm: onHips, leg: { ankle: [0, flat] } },
          far: { arm: onHips, leg: { ankle: [8, flat] } },
        }),
      ],
    },
    {
      width: 230,
      drawing: [
        onFeet(grace, {
          hip: [20, -135],
          spine: [-14, -30, -28],
          look: -22,
          near: { arm: { hand: [24, -146] }, leg: { ankle: [-2, flat] } },
          far: { arm: { hand: [26, -146] }, leg: { ankle: [6, flat] } },
        }),
        arrow([-62, -272], [-90, -256], [-96, -216]),
      ],
    },
  ],
}

export const hipFront: Scene = {
  id: 'hip-front',
  reads: 'then',
  height: 330,
  steps: [
    {
      width: 204,
      drawing: [
        desk(18, 66),
        onFeet(chidi, {
          hip: [-34, -138],
          spine: [4, 3, 2],
          near: { arm: { hand: [32, -142] }, leg: { ankle: [-34, flat] } },
          far: { arm: { hand: [36, -142] }, leg: { ankle: [-26, flat] } },
        }),
      ],
    },
    {
      width: 240,
      drawing: [
        desk(46, 66),
        onFeet(
          chidi,
          {
            hip: [-12, -124],
            spine: [-4, 2, 2],
            near: { arm: { hand: [54, -142] }, leg: { ankle: [-84, -24], toes: -34 } },
            far: { arm: { hand: [58, -142] }, leg: { ankle: [26, flat] } },
          },
          190,
        ),
        pull([8, -112]),
        arrow([-54, -146], [-52, -112], [-30, -98]),
      ],
    },
  ],
}

const onTiptoe = 16
const counter = desk(22, 70, 146)

export const heelRaise: Scene = {
  id: 'heel-raise',
  reads: 'then',
  height: 335,
  steps: [
    {
      width: 216,
      drawing: [
        counter,
        onFeet(anna, {
          hip: [-20, -138],
          spine: [1, 1, 1],
          near: { arm: { hand: [36, -160] }, leg: { ankle: [-20, flat] } },
          far: { arm: { hand: [40, -160] }, leg: { ankle: [-12, flat] } },
        }),
      ],
    },
    {
      width: 190,
      drawing: [
        counter,
        onFeet(anna, {
          hip: [-18, -138 - onTiptoe],
          spine: [1, 1, 1],
          near: { arm: { hand: [36, -160] }, leg: { ankle: [-20, flat - onTiptoe], toes: -54 } },
          far: { arm: { hand: [40, -160] }, leg: { ankle: [-12, flat - onTiptoe], toes: -54 } },
        }),
        straightArrow([-58, -16], [-58, -62]),
      ],
    },
  ],
}

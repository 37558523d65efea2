import { desk, plant, screen, seatedHip } from '../drawing/furniture.ts'
import { looks } from '../drawing/looks.ts'
import { facingOnChair, inWheelchair, onFeet } from '../drawing/people.ts'
import type { Scene } from '../drawing/scene.ts'
import { bubble, disc, line, moved } from '../drawing/shapes.ts'
import { ankleHeight } from '../drawing/limbs.ts'

const { anna, chidi, dilara, els } = looks
const flat = -ankleHeight

const striding = {
  hip: [0, -134],
  spine: [3, 3, 4],
  near: { arm: { hand: [36, -150] }, leg: { ankle: [-34, -26], toes: -38 } },
  far: { arm: { hand: [-46, -142] }, leg: { ankle: [34, flat - 2], toes: 14 } },
} as const

const strolling = {
  ...striding,
  near: { arm: { hand: [-44, -142] }, leg: { ankle: [34, flat - 2], toes: 14 } },
  far: { arm: { hand: [42, -150] }, leg: { ankle: [-34, -26], toes: -38 } },
} as const

/** A spine in five vertebrae: what the chat is about. */
const spineInBubble = line('#e76f51', 10, 'M-8 -26h9M-1 -13h9M-1 0h8M-6 13h8M-7 26h9')

export const heroWelcome: Scene = {
  id: 'hero-welcome',
  reads: 'then',
  height: 372,
  steps: [
    {
      width: 720,
      drawing: [
        desk(40, 96),
        screen(90),
        plant([-330, 0]),
        moved(onFeet(els, striding), [-250, 0]),
        moved(onFeet(anna, strolling), [-130, 0]),
        bubble([-192, -306], [76, 52], -1),
        ...[-212, -192, -172].map((x) => disc('#5d6b86', [x, -306], 6)),
        moved(
          facingOnChair(dilara, {
            lean: -20,
            left: [-58, -60],
            right: [-20, -258],
          }),
          [20, 0],
        ),
        moved(
          inWheelchair(chidi, {
            hip: [0, -seatedHip],
            spine: [0, 0, 0],
            near: { arm: { hand: [-34, -246], elbow: 'front' }, leg: { ankle: [66, -30] } },
            far: { arm: { hand: [-8, -252], elbow: 'front' }, leg: { ankle: [72, -30] } },
          }),
          [240, 0],
        ),
        bubble([146, -258], [72, 84], 1),
        moved(spineInBubble, [146, -258]),
      ],
    },
  ],
}

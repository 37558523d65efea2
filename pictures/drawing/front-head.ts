import { headRadius, ink, type Eyes } from './face.ts'
import type { Point } from './geometry.ts'
import type { Look } from './looks.ts'
import { circlePath, disc, line, moved, part, patch, turned } from './shapes.ts'

const bare = circlePath([0, 0], headRadius) + circlePath([-24, 3], 5) + circlePath([24, 3], 5)

/** A head from the front; `tilt` in degrees, positive is to the right of the drawing. */
export function frontHead(look: Look, at: Point, tilt: number, eyes: Eyes): string {
  const head = look.hair === 'hijab' ? frontScarf(look) : frontBare(look)
  return turned(head + frontFace(look, eyes), at, tilt)
}

/** What hangs or stands behind a head from the front: drawn before the torso. */
export function hairBehind({ hair, hairColour }: Look, at: Point, tilt: number): string {
  switch (hair) {
    case 'short':
    case 'bald':
    case 'hijab':
      return ''
    case 'bun':
      return turned(part(hairColour, circlePath([0, -28], 12)), at, tilt)
    case 'long': {
      const d = 'M-26 -6C-32 14 -36 32 -30 46C-16 52 16 52 30 46C36 32 32 14 26 -6Z'
      return turned(part(hairColour, d), at, tilt)
    }
    case 'curls': {
      const curls = [-1, 1].flatMap((side) => [
        circlePath([side * 20, -8], 15),
        circlePath([side * 10, -20], 17),
      ])
      return turned(part(hairColour, ...curls), at, tilt)
    }
  }
}

function frontBare({ skin, hair, hairColour, beard }: Look): string {
  const beardPath = 'M-22 7C-18 30 18 30 22 7C16 16 8 18 0 18C-8 18 -16 16 -22 7Z'
  const cap =
    'M-25.5 2A26 26 0 1 1 25.5 2C22 -4 20 -8 14 -10C8 -14 -6 -12 -14 -10C-20 -8 -22 -4 -25.5 2Z'
  const fringe =
    'M-25 4C-28 -4 -24 -12 -21 -14C-22 -4 -22 2 -21 8ZM25 4C28 -4 24 -12 21 -14C22 -4 22 2 21 8Z'
  return [
    part(skin, bare),
    beard ? patch(hairColour, beardPath) : '',
    hair === 'bald' ? patch(hairColour, fringe) : part(hairColour, cap),
  ].join('')
}

function frontScarf({ skin, hairColour }: Look): string {
  return [
    part(
      hairColour,
      'M0 -29C-22 -29 -31 -12 -28 8C-28 20 -38 32 -34 42C-18 54 18 54 34 42C38 32 28 20 28 8C31 -12 22 -29 0 -29Z',
    ),
    part(skin, 'M-18 -2C-18 -24 18 -24 18 -2C17 14 8 22 0 22C-8 22 -17 14 -18 -2Z'),
  ].join('')
}

function frontFace({ glasses }: Look, eyes: Eyes): string {
  return [
    eyes === 'open'
      ? disc(ink, [-9, -1], 3) + disc(ink, [9, -1], 3)
      : line(ink, 2.4, 'M-13 -1q4 4 8 0M5 -1q4 4 8 0'),
    line(ink, 2.6, 'M-7 9Q0 15.5 7 9'),
    glasses ? line(ink, 2, circlePath([-9, -1], 7) + circlePath([9, -1], 7) + 'M-2 -2h4') : '',
  ].join('')
}

/** A head from behind. */
export function backHead({ skin, hair, hairColour }: Look, at: Point): string {
  const crown = 'M-26 0A26 26 0 1 1 26 0C26 8 20 16 14 20C6 17 -6 17 -14 20C-20 16 -26 8 -26 0Z'
  const fringe = 'M-23 0C-20 22 20 22 23 0C10 8 -10 8 -23 0Z'
  const covered = hair === 'bald' ? patch(hairColour, fringe) : part(hairColour, crown)
  return moved(part(skin, bare) + covered, at)
}

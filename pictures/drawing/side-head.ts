import { headRadius, ink, type Eyes } from './face.ts'
import type { Point } from './geometry.ts'
import type { Look } from './looks.ts'
import { circlePath, disc, line, part, patch, turned } from './shapes.ts'

/** A head in profile, looking right; `tilt` in degrees, positive is looking down. */
export function sideHead(look: Look, at: Point, tilt: number, eyes: Eyes): string {
  return turned(look.hair === 'hijab' ? sideScarf(look, eyes) : sideBare(look, eyes), at, tilt)
}

function sideBare(look: Look, eyes: Eyes): string {
  const { skin, beard, hairColour } = look
  const { behind, over } = sideHair(look)
  return [
    behind,
    part(skin, circlePath([0, 0], headRadius) + 'M21 -5L28 3.5Q28.5 8 22 8.5Z'),
    beard
      ? patch(
          hairColour,
          'M-8 7C-5 13 0 17 8 16C13 15.5 17 16 21.5 15C18 25 7 27 -2 23C-8 20 -10 14 -8 7Z',
        )
      : '',
    over,
    patch(skin, circlePath([-5, 4], 5.5)),
    line('#0003', 2, 'M-6 1.5a3 3 0 0 1 2 5'),
    sideFace(look, eyes),
  ].join('')
}

const cap =
  'M17 -19A26.5 26.5 0 0 0 -26.5 1C-26 10 -22 16 -17 19C-13 14 -13 6 -9 2C-4 -2 -4 -10 3 -11C9 -12 15 -13 17 -19Z'

function sideHair({ hair, hairColour }: Look): { behind: string; over: string } {
  const over = part(hairColour, cap)
  switch (hair) {
    case 'short':
    case 'hijab':
      return { behind: '', over }
    case 'bun':
      return { behind: part(hairColour, circlePath([-24, -16], 12)), over }
    case 'long':
      return {
        behind: part(hairColour, 'M-2 -24C-34 -26 -34 16 -27 34C-20 42 -4 38 -6 26L2 0Z'),
        over,
      }
    case 'curls': {
      const curls = [circlePath([-14, -16], 17), circlePath([2, -22], 16), circlePath([-22, 2], 16)]
      return { behind: part(hairColour, ...curls), over: patch(hairColour, cap) }
    }
    case 'bald':
      return {
        behind: '',
        over: patch(hairColour, 'M-27 4C-28 14 -22 18 -17 19C-12 14 -13 6 -10 2Z'),
      }
  }
}

function sideFace({ glasses }: Look, eyes: Eyes): string {
  return [
    eyes === 'open' ? disc(ink, [13, -2], 3) : line(ink, 2.4, 'M9 -2Q13 2 17 -2'),
    line(ink, 2.6, 'M12 11.5Q16 14 19 10.5'),
    glasses ? line(ink, 2, circlePath([14, -1.5], 6.5) + 'M7 -2L-5 -1') : '',
  ].join('')
}

function sideScarf(look: Look, eyes: Eyes): string {
  return [
    part(
      look.hairColour,
      'M10 -26C-16 -36 -34 -14 -29 8C-28 22 -32 34 -30 44C-14 52 12 54 24 46C24 36 18 30 18 24C26 14 26 -20 10 -26Z',
    ),
    part(
      look.skin,
      'M10 -19C20 -16 23 -10 24 -4L28 3.5Q28.5 8 23 9C22 15 18 20 11 21C3 10 3 -8 10 -19Z',
    ),
    sideFace(look, eyes),
  ].join('')
}

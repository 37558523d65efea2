import { round } from './geometry.ts'
import { moved } from './shapes.ts'
import { styleOf, themes } from './themes.ts'

/** One moment of a movement: what is drawn round x = 0 on a floor at y = 0. */
export interface Step {
  readonly width: number
  readonly drawing: readonly string[]
}

export interface Scene {
  readonly id: string
  readonly steps: readonly Step[]
  /** `then`: one step follows the other; `or`: each is a way to do it. */
  readonly reads: 'then' | 'or'
  readonly height: number
}

const margin = 18
const floorMargin = 26

/** The drawing in light colours; {@link inTheme} gives the others. */
export function drawScene({ steps, reads, height }: Scene): string {
  const gap = reads === 'then' ? 24 : 8
  const width = steps.reduce((sum, step) => sum + step.width, margin * 2 + gap * (steps.length - 1))
  const drawn: string[] = []
  let left = margin
  for (const [index, step] of steps.entries()) {
    if (index > 0 && reads === 'then') drawn.push(chevron(left - gap / 2, height / 2))
    drawn.push(moved(step.drawing.join(''), [left + step.width / 2, height - floorMargin]))
    left += step.width + gap
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${height}">`,
    styleOf(themes.light),
    `<rect class="panel" width="${round(width)}" height="${height}" rx="22"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

function chevron(x: number, y: number): string {
  return `<path class="next" d="M${round(x - 5)} ${y - 13}L${round(x + 7)} ${y}L${round(x - 5)} ${y + 13}"/>`
}

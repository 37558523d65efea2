import { round, said, type Point } from './geometry.ts'

/** A filled part with an outline round the union of its paths. */
export function part(fill: string, ...paths: readonly string[]): string {
  return `<path class="body" fill="${fill}" d="${paths.join('')}"/>`
}

/** A filled part without an outline: patches on a part, features of a face. */
export function patch(fill: string, d: string): string {
  return `<path fill="${fill}" d="${d}"/>`
}

export function line(stroke: string, width: number, d: string): string {
  return `<path class="rod" stroke="${stroke}" stroke-width="${width}" d="${d}"/>`
}

/** Tubes of one width with an outline: furniture. Each list of points is one tube. */
export function rods(
  stroke: string,
  width: number,
  ...tubes: readonly (readonly Point[])[]
): string {
  const d = tubes.map((points) => `M${points.map(said).join('L')}`).join('')
  return `<path class="rod edge" stroke-width="${width + 6}" d="${d}"/>` + line(stroke, width, d)
}

export function circlePath([x, y]: Point, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
}

export function disc(fill: string, [x, y]: Point, r: number): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${r}" fill="${fill}"/>`
}

export function ring(stroke: string, width: number, [x, y]: Point, r: number): string {
  const at = `cx="${round(x)}" cy="${round(y)}" r="${r}"`
  return (
    `<circle class="rod edge" ${at} stroke-width="${width + 6}"/>` +
    `<circle class="rod" stroke="${stroke}" ${at} stroke-width="${width}"/>`
  )
}

export function floor([x, y]: Point, width: number): string {
  return `<ellipse class="floor" cx="${round(x)}" cy="${round(y)}" rx="${width / 2}" ry="8"/>`
}

/** A movement: from, over, to; the head lies beyond `to`. */
export function arrow(from: Point, over: Point, to: Point): string {
  const angle = Math.atan2(to[1] - over[1], to[0] - over[0])
  const at = (side: number, ahead: number): Point => [
    to[0] + Math.cos(angle) * ahead - Math.sin(angle) * side,
    to[1] + Math.sin(angle) * ahead + Math.cos(angle) * side,
  ]
  return (
    `<path class="arrow" d="M${said(from)}Q${said(over)} ${said(to)}"/>` +
    `<path class="arrowhead" d="M${said(at(-12, -2))}L${said(at(0, 17))}L${said(at(12, -2))}Z"/>`
  )
}

export function straightArrow(from: Point, to: Point): string {
  return arrow(from, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], to)
}

/** A way over the floor: off to the right in front, round, and back to the left behind. */
export function loop(left: number, right: number, depth: number): string {
  const half = (right - left) / 2
  return (
    `<path class="arrow" d="M${left} ${depth * 0.5}Q${left + half} ${depth * 1.2} ${right - 40} ${depth * 0.7}` +
    `C${right + 20} ${depth * 0.2} ${right + 10} ${-depth} ${right - 50} ${-depth}H${left + 24}"/>` +
    `<path class="arrowhead" d="M${left + 24} ${-depth - 12}L${left + 4} ${-depth}L${left + 24} ${-depth + 12}Z"/>`
  )
}

/** Where a stretch is felt. */
export function pull([x, y]: Point): string {
  const at = `cx="${round(x)}" cy="${round(y)}"`
  return `<circle class="dot" ${at} r="7"/><circle class="pull" ${at} r="15"/>`
}

/** Counts, such as those of a breath: a row of dots. */
export function dots(count: number, [x, y]: Point): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<circle class="dot" cx="${round(x + (index - (count - 1) / 2) * 19)}" cy="${round(y)}" r="6"/>`,
  ).join('')
}

/** A speech bubble round a middle; its tail hangs to the left (-1) or the right (1). */
export function bubble([x, y]: Point, [width, height]: Point, tail: 1 | -1): string {
  const [w, h] = [width / 2, height / 2]
  const box = `M${x - w + 18} ${y - h}h${width - 36}q18 0 18 18v${height - 36}q0 18 -18 18h${36 - width}q-18 0 -18 -18v${36 - height}q0 -18 18 -18Z`
  const tip =
    tail === 1
      ? `M${x + 4} ${y + h - 2}L${x + 24} ${y + h + 18}L${x + 22} ${y + h - 2}Z`
      : `M${x - 22} ${y + h - 2}L${x - 24} ${y + h + 18}L${x - 4} ${y + h - 2}Z`
  return part('#ffffff', box, tip)
}

export function moved(svg: string, [x, y]: Point): string {
  return `<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`
}

export function turned(svg: string, [x, y]: Point, degrees: number): string {
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(degrees)})">${svg}</g>`
}

/** Seen in a mirror that stands at this x. */
export function mirrored(svg: string, x: number): string {
  return `<g transform="translate(${round(2 * x)} 0) scale(-1 1)">${svg}</g>`
}

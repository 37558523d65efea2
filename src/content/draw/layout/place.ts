import type { Graph, Line } from './graph.ts'
import { passHeight, toColumns, type Cell, type Columns, type Piece } from './columns.ts'
import { rank } from './rank.ts'

export interface Measures {
  readonly boxWidth: number
  readonly gapX: number
  readonly gapY: number
  /** Where a line enters a box, from its top. */
  readonly inY: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Placed {
  readonly width: number
  readonly height: number
  /** The top left corner of each box. */
  readonly corners: ReadonlyMap<string, Point>
  /** The points that each line goes through; a line back to an earlier box has none. */
  readonly routes: ReadonlyMap<Line, readonly Point[]>
}

const sweeps = 6
/** How far down a box its lines pull: in full, a tree of tall boxes would be a staircase. */
const pull = 0.2

/**
 * Places boxes in columns from left to right. In each column they stand in the order, and as near
 * as they can to the height, of what leads to them.
 */
export function place(graph: Graph, measures: Measures): Placed {
  const columns = toColumns(graph, rank(graph), measures.inY)
  const tops = placeCells(columns, measures.gapY)
  const xOf = (column: number): number => column * (measures.boxWidth + measures.gapX)
  const corners = new Map(
    columns.cells
      .flat()
      .map(({ id, column }): [string, Point] => [id, { x: xOf(column), y: tops.get(id) ?? 0 }]),
  )
  const routes = new Map(
    [...columns.ways].map(([line, way]) => [line, routeOf(line, way, corners, measures)]),
  )
  const ends = columns.cells.flat().map(({ id, height }) => (tops.get(id) ?? 0) + height)
  return {
    width: xOf(columns.cells.length) - measures.gapX,
    height: Math.max(0, ...ends),
    corners,
    routes,
  }
}

/** Each cell is drawn to its neighbours, to the left and to the right in turn; none may overlap. */
function placeCells({ cells, pieces }: Columns, gap: number): Map<string, number> {
  const tops = new Map<string, number>()
  const incoming = groupBy(pieces, ({ to }) => to)
  const outgoing = groupBy(pieces, ({ from }) => from)
  const byId = new Map(cells.flat().map((cell) => [cell.id, cell]))

  const fromLeft = ({ id, inY }: Cell): number | null =>
    mean(
      (incoming.get(id) ?? []).map(({ from, fromY }) => (tops.get(from) ?? 0) + pull * fromY - inY),
    )
  const fromRight = ({ id }: Cell): number | null =>
    mean(
      (outgoing.get(id) ?? []).map(
        ({ to, fromY }) => (tops.get(to) ?? 0) + (byId.get(to)?.inY ?? 0) - pull * fromY,
      ),
    )
  const settle = (column: readonly Cell[], wish: (cell: Cell) => number | null): void => {
    const wished = column.map((cell) => ({ cell, top: wish(cell) ?? tops.get(cell.id) ?? 0 }))
    wished.sort((one, other) => one.top - other.top)
    stack(wished, gap).forEach(({ cell, top }) => tops.set(cell.id, top))
  }

  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const column of cells) settle(column, fromLeft)
    if (sweep < sweeps - 1) for (const column of cells.toReversed()) settle(column, fromRight)
  }
  const highest = Math.min(...tops.values())
  return new Map([...tops].map(([id, top]) => [id, top - highest]))
}

interface Wish {
  readonly cell: Cell
  readonly top: number
}

/** Pushes overlapping cells apart, each crowd around the middle of what its members wish. */
function stack(wished: readonly Wish[], gap: number): Wish[] {
  const crowds: { members: Wish[]; top: number; height: number }[] = []
  for (const wish of wished) {
    let crowd = { members: [wish], top: wish.top, height: wish.cell.height + gap }
    for (;;) {
      const before = crowds.at(-1)
      if (before === undefined || before.top + before.height <= crowd.top) break
      crowds.pop()
      crowd = join(before, crowd)
    }
    crowds.push(crowd)
  }
  return crowds.flatMap(({ members, top }) => {
    let at = top
    return members.map(({ cell }) => {
      const placed = { cell, top: at }
      at += cell.height + gap
      return placed
    })
  })

  function join(one: (typeof crowds)[number], other: (typeof crowds)[number]) {
    const members = [...one.members, ...other.members]
    let above = 0
    const tops = members.map(({ cell, top }) => {
      const wanted = top - above
      above += cell.height + gap
      return wanted
    })
    return { members, top: mean(tops) ?? 0, height: above }
  }
}

function routeOf(
  line: Line,
  way: readonly string[],
  corners: ReadonlyMap<string, Point>,
  { boxWidth, inY }: Measures,
): Point[] {
  const corner = (id: string): Point => corners.get(id) ?? { x: 0, y: 0 }
  const passes = way.slice(1, -1).flatMap((id): Point[] => {
    const { x, y } = corner(id)
    return [
      { x, y: y + passHeight / 2 },
      { x: x + boxWidth, y: y + passHeight / 2 },
    ]
  })
  const [start, end] = [corner(line.from), corner(line.to)]
  return [
    { x: start.x + boxWidth, y: start.y + line.fromY },
    ...passes,
    { x: end.x, y: end.y + inY },
  ]
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

function groupBy(pieces: readonly Piece[], key: (piece: Piece) => string): Map<string, Piece[]> {
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) groups.set(key(piece), [...(groups.get(key(piece)) ?? []), piece])
  return groups
}

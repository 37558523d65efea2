import type { Box, Graph, Line } from './graph.ts'
import type { Ranked } from './rank.ts'

/** A box, or the place where a long line passes a column. */
export interface Cell extends Box {
  readonly column: number
  /** Where lines enter, from its top. */
  readonly inY: number
}

/** A piece of a line, between neighbouring columns. */
export interface Piece {
  readonly from: string
  readonly to: string
  readonly fromY: number
}

export interface Columns {
  readonly cells: readonly (readonly Cell[])[]
  readonly pieces: readonly Piece[]
  /** The cells that each drawn line goes through, both ends included. */
  readonly ways: ReadonlyMap<Line, readonly string[]>
}

/** How much room a passing line takes. */
export const passHeight = 14

/** Cuts long lines into pieces, so that they pass beside the boxes between. */
export function toColumns(
  { boxes, lines }: Graph,
  { columns, back }: Ranked,
  inY: number,
): Columns {
  const width = Math.max(0, ...columns.values()) + 1
  const cells: Cell[][] = Array.from({ length: width }, () => [])
  for (const box of boxes) {
    const column = columns.get(box.id) ?? 0
    cells[column]?.push({ ...box, column, inY })
  }
  const pieces: Piece[] = []
  const ways = new Map<Line, readonly string[]>()
  const passes = new Map<string, readonly string[]>()
  for (const line of lines) {
    if (back.has(line)) continue
    // lines from one box to the same other box run together
    const key = `${line.from} ${line.to}`
    let between = passes.get(key)
    if (between === undefined) {
      between = []
      for (let at = (columns.get(line.from) ?? 0) + 1; at < (columns.get(line.to) ?? 0); at += 1) {
        const id = `${key} ${at}`
        cells[at]?.push({ id, height: passHeight, column: at, inY: passHeight / 2 })
        between = [...between, id]
      }
      passes.set(key, between)
    }
    const way = [line.from, ...between, line.to]
    ways.set(line, way)
    way.slice(1).forEach((to, index) => {
      const fromY = index === 0 ? line.fromY : passHeight / 2
      pieces.push({ from: way[index] ?? '', to, fromY })
    })
  }
  return { cells, pieces, ways }
}

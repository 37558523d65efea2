import type { Graph, Line } from './graph.ts'

export interface Ranked {
  /** The column of each box, from 0. */
  readonly columns: ReadonlyMap<string, number>
  /** Lines that lead to an earlier box on their own way; they are left out of the drawing. */
  readonly back: ReadonlySet<Line>
}

/** Puts each box one column after the last of those that lead to it. */
export function rank({ boxes, lines }: Graph): Ranked {
  const outgoing = new Map(boxes.map(({ id }) => [id, lines.filter(({ from }) => from === id)]))
  const back = new Set<Line>()
  const done: string[] = []
  const seen = new Set<string>()

  const walk = (id: string, way: ReadonlySet<string>): void => {
    if (seen.has(id)) return
    seen.add(id)
    const here = new Set([...way, id])
    for (const line of outgoing.get(id) ?? []) {
      if (here.has(line.to)) back.add(line)
      else walk(line.to, here)
    }
    done.unshift(id)
  }
  for (const { id } of boxes) walk(id, new Set())

  const columns = new Map(boxes.map(({ id }) => [id, 0]))
  for (const id of done) {
    for (const line of outgoing.get(id) ?? []) {
      if (back.has(line)) continue
      columns.set(line.to, Math.max(columns.get(line.to) ?? 0, (columns.get(id) ?? 0) + 1))
    }
  }
  return { columns, back }
}

/** A box to be placed, in pixels. */
export interface Box {
  readonly id: string
  readonly height: number
}

/** A line from a height in one box, counted from its top, to the head of another. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly fromY: number
}

/** Boxes in reading order, the first of them the start, and the lines between them. */
export interface Graph {
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

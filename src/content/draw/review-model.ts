import type { Tree, TreeNode } from '../../core/dialog/tree.ts'
import type { Tier } from '../../core/triage/tier.ts'
import type { TreeData } from '../shape/tree-shape.ts'

export type Review = TreeData['review']

/** Where an answer leads, as a reviewer reads it. */
export interface Answer {
  readonly label: string
  /** A card of the same tree. */
  readonly card: string | null
  /** What stands for a target outside the tree: its name, and its tree when it has a drawing. */
  readonly outside: { readonly name: string; readonly tree: string | null } | null
  /** Set on the answers that are ticks. */
  readonly tier: Tier | null
}

export interface SourceLink {
  readonly name: string
  readonly url: string | null
}

export interface Sign {
  readonly id: string
  readonly label: string
  readonly tier: Tier
  readonly sources: readonly SourceLink[]
  /** The lines by which typed words are taken for this sign, as they are written. */
  readonly phrases: readonly string[]
}

export interface SignGroup {
  readonly label: string
  readonly signs: readonly Sign[]
}

export interface Card {
  readonly id: string
  /** Its number in the drawing and the table, from 1. */
  readonly number: number
  readonly type: TreeNode['type']
  readonly tier: Tier | null
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly groups: readonly SignGroup[]
  readonly answers: readonly Answer[]
  readonly sources: readonly SourceLink[]
  /** Countries that have a wording of their own, with that wording. */
  readonly elsewhere: readonly {
    readonly country: string
    readonly title: string
    readonly paragraphs: readonly string[]
  }[]
}

/** A tree as a reviewer approves it. */
export interface ReviewTree {
  readonly id: string
  readonly kind: Tree['kind']
  readonly name: string
  readonly review: Review
  /** Eight hex digits over all that is shown: other digits mean that something was changed. */
  readonly state: string
  readonly cards: readonly Card[]
}

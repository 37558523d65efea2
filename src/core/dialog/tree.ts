import type { Language } from '../language.ts'
import type { Picture } from '../view.ts'
import type { Tier } from '../triage/tier.ts'

/**
 * Where an answer leads: a node of a tree, by default the tree's first. A `tree` that names no
 * dialog is a place that the chat itself keeps (its settings, a form).
 */
export interface Target {
  readonly tree: string
  readonly node?: string
}

/** An answer that a node offers, in the person's language. */
export interface Choice {
  readonly id: string
  readonly label: string
  readonly to: Target
}

interface Text {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly source?: string
}

/** One thought to read; `next` leads on, choices lead aside. */
export interface PageNode extends Text {
  readonly type: 'page'
  readonly picture?: Picture
  readonly next?: Target
  readonly choices: readonly Choice[]
}

/** A choice to make. */
export interface QuestionNode extends Text {
  readonly type: 'question'
  readonly picture?: Picture
  readonly choices: readonly Choice[]
}

/** A sign to tick, with the tier that it asks for on its own. */
export interface Item {
  readonly id: string
  readonly label: string
  readonly tier: Tier
}

export interface ItemGroup {
  readonly id: string
  readonly label: string
  readonly items: readonly Item[]
}

/** Items that together ask for a higher tier than each alone. */
export interface Combination {
  readonly all: readonly string[]
  readonly tier: Tier
}

/** A card of signs: any tick ends in an outcome, "none of these" leads on. */
export interface ChecklistNode extends Text {
  readonly type: 'checklist'
  readonly groups: readonly ItemGroup[]
  readonly combinations: readonly Combination[]
  readonly none: Target
}

/** Where the check ends. Never stored. */
export interface OutcomeNode extends Text {
  readonly type: 'outcome'
  readonly tier: Tier
  readonly choices: readonly Choice[]
}

export type TreeNode = PageNode | QuestionNode | ChecklistNode | OutcomeNode

/** The words that every tree shares. */
export interface Wording {
  /** What a notification says of any card: never anything about health. */
  readonly summary: string
  readonly submit: string
  readonly next: string
  readonly back: string
  readonly menu: string
  readonly ready: string
  readonly noneOfThese: string
  readonly notSure: string
  readonly stale: string
  readonly notUnderstood: string
  readonly emptySubmit: string
  /** Leads in what can be said, which the engine adds: "You can type: ". */
  readonly youCanSay: string
  readonly orNumbers: string
  readonly source: string
  /** Stands on every outcome (docs/decisions/0005). */
  readonly disclaimer: string
  /** Heads the check when it is a list to read. */
  readonly listTitle: string
}

/** A dialog in one language, for one country: structure and texts together, frozen. */
export interface Tree {
  readonly id: string
  readonly kind: 'menu' | 'education' | 'triage'
  readonly language: Language
  readonly version: string
  /** Where Back on the first card and Ready on the last one lead; null for the root. */
  readonly parent: Target | null
  readonly start: string
  readonly nodes: Readonly<Record<string, TreeNode>>
  /** The outcome node of each tier, in the tree that triages. */
  readonly outcomes: Readonly<Partial<Record<Tier, string>>>
  readonly wording: Wording
}

/** The node of that name, if the tree has one of its own: names come in from old or forged cards. */
export function nodeOf(tree: Tree, id: string): TreeNode | undefined {
  return Object.hasOwn(tree.nodes, id) ? tree.nodes[id] : undefined
}

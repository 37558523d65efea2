import type { View } from '../view.ts'
import { itemsOf, outcomeTier, type TickChoice } from '../triage/route.ts'
import { highestTier } from '../triage/tier.ts'
import type { Answer } from './answer.ts'
import { backFrom } from './back.ts'
import type { Position } from './position.ts'
import { readAnswer } from './read-answer.ts'
import { show } from './show.ts'
import { nodeOf, type Choice, type Target, type Tree, type TreeNode } from './tree.ts'

/**
 * What follows. `at`: a card of this tree. `ended`: an outcome, which is never a position to store.
 * `left`: the answer leads out of this tree. `stopped`: the person wants to stop.
 */
export type Step =
  | { readonly kind: 'at'; readonly position: Position; readonly view: View }
  | { readonly kind: 'ended'; readonly position: null; readonly view: View }
  | { readonly kind: 'left'; readonly to: Target }
  | { readonly kind: 'stopped' }

const menu: Target = { tree: 'menu' }

/** The first card of a tree, or the node asked for when the tree has it. */
export function open(tree: Tree, node?: string): Position {
  const known = node !== undefined && nodeOf(tree, node) !== undefined ? node : tree.start
  return { tree: tree.id, node: known, version: tree.version }
}

/**
 * One answer, one step: pure, and never in doubt. A position of other content restarts the tree
 * with one friendly line; an answer that does not fit repeats the card with what can be said.
 */
export function step(tree: Tree, position: Position, answer: Answer): Step {
  const node = nodeOf(tree, position.node)
  if (position.tree !== tree.id || position.version !== tree.version || node === undefined) {
    return stale(tree, answer)
  }
  switch (answer.kind) {
    case 'look':
      return arrive(tree, position.node)
    case 'said': {
      const read = readAnswer(show(tree, position.node), answer.text)
      return read.kind === 'unclear'
        ? arrive(tree, position.node, hint(tree, position.node))
        : step(tree, position, read.answer)
    }
    case 'ticked':
      return node.type === 'checklist'
        ? ticked(tree, position.node, answer.items, answer.choice)
        : arrive(tree, position.node, hint(tree, position.node))
    case 'chosen':
      return chosen(tree, position.node, node, answer.option)
  }
}

/** A sign ticked on a card of older content still counts: its id means the same. */
function stale(tree: Tree, answer: Answer): Step {
  const ticks = answer.kind === 'ticked' ? answer.items : []
  const signs = Object.values(tree.nodes)
    .flatMap((node) => (node.type === 'checklist' ? itemsOf(node) : []))
    .filter(({ id }) => ticks.includes(id))
  const outcome =
    signs.length > 0 ? tree.outcomes[highestTier(signs.map(({ tier }) => tier))] : undefined
  return outcome === undefined
    ? arrive(tree, tree.start, tree.wording.stale)
    : arrive(tree, outcome)
}

function chosen(tree: Tree, at: string, node: TreeNode, option: string): Step {
  if (option === 'menu') return { kind: 'left', to: menu }
  if (option === 'stop') return { kind: 'stopped' }
  if (option === 'restart') return arrive(tree, tree.start)
  if (option === 'back') return follow(tree, backFrom(tree, at))
  if (node.type === 'checklist') {
    return option === 'none' || option === 'not-sure' || option === 'submit'
      ? ticked(tree, at, [], option)
      : arrive(tree, at, hint(tree, at))
  }
  if (node.type === 'page') {
    if (option === 'next' && node.next !== undefined) return follow(tree, node.next)
    if (option === 'ready' && node.next === undefined) return follow(tree, tree.parent)
  }
  const choice: Choice | undefined = node.choices.find(({ id }) => id === option)
  return choice === undefined ? arrive(tree, at, hint(tree, at)) : follow(tree, choice.to)
}

function ticked(tree: Tree, at: string, items: readonly string[], choice: TickChoice): Step {
  const node = nodeOf(tree, at)
  if (node?.type !== 'checklist') return arrive(tree, at)
  const tier = outcomeTier(node, items, choice)
  if (tier === 'none') return follow(tree, node.none)
  if (tier === 'empty') return arrive(tree, at, tree.wording.emptySubmit)
  const outcome = tree.outcomes[tier]
  if (outcome === undefined) throw new Error(`tree ${tree.id} has no outcome for ${tier}`)
  return arrive(tree, outcome)
}

function follow(tree: Tree, to: Target | null): Step {
  const target = to ?? menu
  return target.tree === tree.id
    ? arrive(tree, target.node ?? tree.start)
    : { kind: 'left', to: target }
}

function arrive(tree: Tree, at: string, notice?: string): Step {
  const view = show(tree, at, notice)
  return view.kind === 'outcome'
    ? { kind: 'ended', position: null, view }
    : { kind: 'at', position: open(tree, at), view }
}

function hint(tree: Tree, at: string): string {
  const { notUnderstood, youCanSay, orNumbers, noneOfThese, notSure } = tree.wording
  const view = show(tree, at)
  const sayable =
    view.kind === 'checklist'
      ? [noneOfThese, notSure, orNumbers]
      : view.options.map(({ label }) => label)
  return `${notUnderstood} ${youCanSay} ${sayable.map((label) => `"${label}"`).join(', ')}.`
}

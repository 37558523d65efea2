import type { Fault, Problem } from '../problem.ts'
import { graphOf, nextKeys, reachedFrom, type Graph } from './graph.ts'
import type { Rule } from './rule.ts'

/** Trees that a person reaches by a command or by arriving, so that no card need lead there. */
const roots = ['menu', 'triage', 'welcome']

/** Somebody leads to every tree, and within it to every card. */
export const unreachable: Rule = (draft) => {
  // a broken file may hold the link that leads here
  if ([...draft.broken].some((file) => file.startsWith('dialogs/'))) return []
  const graph = graphOf(draft)
  return draft.trees.flatMap(({ source, data }): Problem[] => {
    const entries = entriesFromElsewhere(graph, data.id)
    if (entries.length === 0 && !roots.includes(data.id)) {
      return [source.problemAt([], lostTree)]
    }
    // without its first card, none would be reached
    if (!Object.hasOwn(data.nodes, data.start)) return []
    return unreachedCards(graph, data.id, [...entries, `${data.id}/${data.start}`])
  })
}

function entriesFromElsewhere(graph: Graph, tree: string): string[] {
  return [...graph.values()]
    .filter((node) => node.tree.data.id !== tree)
    .flatMap(nextKeys)
    .filter((key) => key.startsWith(`${tree}/`))
}

function unreachedCards(graph: Graph, tree: string, entries: readonly string[]): Problem[] {
  const reached = reachedFrom(graph, entries)
  return [...graph.values()]
    .filter((node) => node.tree.data.id === tree && !reached.has(node.key))
    .map((node) => node.tree.source.problemAt(['nodes', node.id], lostCard))
}

const lostTree: Fault = {
  rule: 'unreachable-tree',
  problem: 'no card of another tree leads here',
  mend: 'Give a menu a choice that leads to it, or take the tree out.',
}

const lostCard: Fault = {
  rule: 'unreachable-card',
  problem: 'no card leads here',
  mend: 'Let a card lead to it, or take it out.',
}

import type { ChecklistNode, Item } from '../dialog/tree.ts'
import { highestTier, type Tier } from './tier.ts'

/** Which button closed the card. */
export type TickChoice = 'submit' | 'none' | 'not-sure'

/**
 * The tier that a card's ticks ask for. The highest wins and nothing lowers it: a tick beside
 * "none of these" counts, and "not sure" counts as yes to the gravest sign on the card.
 * `none`: no sign, go on. `empty`: nothing was ticked and nothing said.
 */
export function outcomeTier(
  card: ChecklistNode,
  ticks: readonly string[],
  choice: TickChoice,
): Tier | 'none' | 'empty' {
  const items = itemsOf(card)
  const ticked = items.filter(({ id }) => ticks.includes(id)).map(({ tier }) => tier)
  const together = card.combinations
    .filter(({ all }) => all.every((id) => ticks.includes(id)))
    .map(({ tier }) => tier)
  const unsure = choice === 'not-sure' ? items.map(({ tier }) => tier) : []
  // A tick that this card does not know came from somewhere we do not understand: as unsure.
  const unknown = ticks.some((id) => !items.some((item) => item.id === id))
  const found = [...ticked, ...together, ...unsure, ...(unknown ? items.map((i) => i.tier) : [])]
  if (found.length > 0) return highestTier(found)
  return choice === 'none' ? 'none' : 'empty'
}

/** All signs of a card, in the order in which they are numbered. */
export function itemsOf(card: ChecklistNode): readonly Item[] {
  return card.groups.flatMap(({ items }) => items)
}

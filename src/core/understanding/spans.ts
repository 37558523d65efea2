import type { Mention } from './lexicon.ts'

/** Words between the end of one and the start of the other; negative when the other is not behind it. */
export function gap(left: Mention, right: Mention): number {
  return right.from - left.to
}

export function overlap(left: Mention, right: Mention): boolean {
  return left.from < right.to && right.from < left.to
}

export function contains(outer: Mention, inner: Mention): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

export function lengthOf(mention: Mention): number {
  return mention.to - mention.from
}

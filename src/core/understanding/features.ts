import type { Features } from './classifier.ts'
import type { Scoped } from './scope.ts'
import type { Word } from './words.ts'

const nearby = 12
const shortestPiece = 3
const longestPiece = 5

/**
 * What the classifier sees of some words: words, pairs of words, pieces of words, concepts and pairs
 * of concepts, each as a hash. Words of a sign that is denied, supposed or about somebody else's dog
 * are left out, so that only what is said of now and of people counts.
 */
export function featuresOf(
  words: readonly Word[],
  mentions: readonly Scoped[],
  symptoms: ReadonlySet<string>,
): Features {
  const said = new Set<number>()
  const pieces = new Set<number>()
  const meant = new Set<number>()
  const states = new Map<Scoped, string>()
  const silent = new Set<number>()
  for (const mention of mentions) {
    const state = stateOf(mention, symptoms)
    states.set(mention, state)
    if (state.startsWith('-')) for (let at = mention.from; at < mention.to; at += 1) silent.add(at)
  }
  let previous = '^'
  words.forEach((word, at) => {
    const text = silent.has(at) ? '~' : /^\d/u.test(word.text) ? '0' : word.text
    said.add(hash(`w ${text}`))
    said.add(hash(`p ${previous} ${text}`))
    previous = text
    if (text === '~') return
    const padded = `_${text}_`
    for (let length = shortestPiece; length <= longestPiece; length += 1)
      for (let from = 0; from + length <= padded.length; from += 1)
        pieces.add(hash(`c ${padded.slice(from, from + length)}`))
  })
  said.add(hash(`p ${previous} $`))
  for (const state of states.values()) meant.add(hash(`k ${state}`))
  const placed = [...states]
  placed.forEach(([left, leftState], at) => {
    for (const [right, rightState] of placed.slice(at + 1)) {
      if (right.from - left.to > nearby || leftState === rightState) continue
      if (words[left.from]?.sentence !== words[right.from]?.sentence) continue
      const [one, two] = leftState < rightState ? [leftState, rightState] : [rightState, leftState]
      meant.add(hash(`k ${one} ${two}`))
    }
  })
  return [[...said], [...pieces], [...meant]]
}

function stateOf(mention: Scoped, symptoms: ReadonlySet<string>): string {
  const off =
    mention.concept === 'figure' ||
    mention.supposed ||
    mention.subject === 'animal' ||
    (symptoms.has(mention.concept) && (mention.negated || mention.longAgo))
  if (off) return `-${mention.concept}`
  return mention.failing && !symptoms.has(mention.concept) ? `!${mention.concept}` : mention.concept
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}

import type { Features } from './classifier.ts'
import { isAnswer, type Scoped } from './scope.ts'
import type { Word } from './words.ts'

const nearby = 12
const shortestPiece = 3
const longestPiece = 5
/** How many words behind a "not" it reaches. */
const reach = 6
/** Where numbers begin to mean something else: weeks, ages, degrees Celsius and Fahrenheit. */
const sizes = [0, 3, 10, 18, 21, 30, 37.5, 43, 50, 65, 100, 110]

/**
 * What the classifier sees of some words: words, pairs of words, pieces of words, concepts and pairs
 * of concepts, each as a hash. Words of a sign that is denied, long past or about somebody else's dog
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
  const denied = deniedWords(words, mentions)
  for (const mention of mentions) {
    const state = stateOf(mention, symptoms)
    states.set(mention, state)
    if (state.startsWith('-')) for (let at = mention.from; at < mention.to; at += 1) silent.add(at)
  }
  let previous = '^'
  words.forEach((word, at) => {
    const text = silent.has(at) ? '~' : /^\d/u.test(word.text) ? sizeOf(word.text) : word.text
    const not = denied.has(at) ? 'not ' : ''
    said.add(hash(`w ${not}${text}`))
    said.add(hash(`p ${previous} ${text}`))
    previous = text
    if (text === '~' || /^\d/u.test(text)) return
    const padded = `_${text}_`
    for (let length = shortestPiece; length <= longestPiece; length += 1)
      for (let from = 0; from + length <= padded.length; from += 1)
        pieces.add(hash(`c ${not}${padded.slice(from, from + length)}`))
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

/**
 * Words behind a "not" or "no" of the same clause, before a "but", and those of a question that is
 * answered so: they mean something else there.
 */
function deniedWords(words: readonly Word[], mentions: readonly Scoped[]): Set<number> {
  const denied = new Set<number>()
  const turns = new Set(mentions.filter((one) => one.concept === 'but').map((one) => one.from))
  for (const mention of mentions) {
    const { concept, from, to } = mention
    if (concept !== 'not' && concept !== 'denied') continue
    if (isAnswer(mention, words)) {
      const question = words[from - 1]?.sentence
      words.forEach((word, at) => {
        if (word.sentence === question) denied.add(at)
      })
    }
    const clause = words[to - 1]?.clause
    for (let at = to; at < to + reach && words[at]?.clause === clause; at += 1) {
      if (turns.has(at)) break
      denied.add(at)
    }
  }
  return denied
}

/** A number by what it may mean to a body: warm, feverish, young, old. */
function sizeOf(text: string): string {
  const value = Number(text.replace(',', '.'))
  if (Number.isNaN(value)) return '0'
  const from = sizes.filter((size) => value >= size).at(-1) ?? 0
  return /[.,]/u.test(text) ? `${from}.` : `${from}`
}

function stateOf(mention: Scoped, symptoms: ReadonlySet<string>): string {
  const off =
    mention.concept === 'figure' ||
    mention.subject === 'animal' ||
    (symptoms.has(mention.concept) && (mention.negated || mention.longAgo))
  if (off) return `-${mention.concept}`
  // "is it bad that I …" may be a question, and may be the sign itself: that is for the lines to teach
  if (mention.supposed) return `?${mention.concept}`
  return mention.failing && !symptoms.has(mention.concept) ? `!${mention.concept}` : mention.concept
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}

import { createSpeller } from './speller.ts'
import type { Word } from './words.ts'

/** A concept heard in a message: words `from` up to, not including, `to`. */
export interface Mention {
  readonly concept: string
  readonly from: number
  readonly to: number
}

/**
 * Concepts in one language: id → expressions. In an expression `*` stands for any letters at the
 * beginning or end of a word, and `..` for at most three words between.
 */
export type Concepts = Readonly<Record<string, readonly string[]>>

/** The language that a message seems to be in. */
export type Leaning = 'nl' | 'en'

/** A language's concepts, and the ordinary words of the other language. */
export interface LanguageConcepts {
  readonly concepts: Concepts
  readonly leaning: Leaning
  readonly foreign: ReadonlySet<string>
}

interface Expression {
  readonly concept: string
  /** Reads as something else in the other language ("been", "die"): counts only if the message does not lean there. */
  readonly onlyIn: Leaning | null
  /** Pattern ids; `gap` allows up to three words before the pattern. */
  readonly parts: readonly { readonly pattern: number; readonly gap: boolean }[]
}

export interface Lexicon {
  find(words: readonly Word[], leaning: Leaning | null): Mention[]
}

const widestGap = 3

/**
 * Compiles concepts for quick look-up. `known` says which words are ordinary and therefore never
 * taken for a misspelling of another.
 */
export function createLexicon(
  languages: readonly LanguageConcepts[],
  known: (word: string) => boolean,
): Lexicon {
  const patterns = new Map<string, number>()
  const byFirst = new Map<number, Expression[]>()
  for (const { concepts, leaning, foreign } of languages) {
    for (const [concept, expressions] of Object.entries(concepts)) {
      for (const text of expressions) {
        const parts = partsOf(text, patterns)
        const first = parts[0]?.pattern
        if (first === undefined) continue
        const onlyIn = text.split(' ').every((part) => foreign.has(part)) ? leaning : null
        const list = byFirst.get(first) ?? []
        list.push({ concept, parts, onlyIn })
        byFirst.set(first, list)
      }
    }
  }
  const speller = createSpeller(patterns, known)

  return {
    find(words, leaning) {
      const heard = words.map((word) => speller.patternsOf(word.text))
      const mentions: Mention[] = []
      words.forEach((_, from) => {
        for (const pattern of heard[from] ?? []) {
          for (const expression of byFirst.get(pattern) ?? []) {
            if (leaning && expression.onlyIn && expression.onlyIn !== leaning) continue
            const to = endOf(expression, heard, words, from)
            if (to !== null) mentions.push({ concept: expression.concept, from, to })
          }
        }
      })
      return mentions
    },
  }
}

function partsOf(text: string, patterns: Map<string, number>): Expression['parts'] {
  const parts: { pattern: number; gap: boolean }[] = []
  let gap = false
  for (const part of text.split(' ')) {
    if (part !== '..') {
      const pattern = patterns.get(part) ?? patterns.size
      patterns.set(part, pattern)
      parts.push({ pattern, gap })
    }
    gap = part === '..'
  }
  return parts
}

function endOf(
  expression: Expression,
  heard: readonly ReadonlySet<number>[],
  words: readonly Word[],
  from: number,
): number | null {
  let at = from + 1
  for (const { pattern, gap } of expression.parts.slice(1)) {
    const last = gap ? at + widestGap : at
    while (at <= last && !heard[at]?.has(pattern)) at += 1
    if (at > last || words[at]?.clause !== words[from]?.clause) return null
    at += 1
  }
  return at
}

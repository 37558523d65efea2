import { allLeaves, linesOf } from './leaves.ts'
import type { Rule } from './rule.ts'

/** In words; longer sentences are hard to read at level B1. */
const most = 20

/** No sentence is too long to read in one go. */
export const sentences: Rule = (draft) =>
  allLeaves(draft).flatMap((leaf) =>
    linesOf(leaf).flatMap(({ path, text }) =>
      sentencesOf(text)
        .map((sentence) => ({ sentence, count: wordsIn(sentence) }))
        .filter(({ count }) => count > most)
        .map(({ sentence, count }) =>
          leaf.source.problemAt(path, {
            rule: 'long-sentence',
            problem: `has a sentence of ${count} words: "${sentence.slice(0, 40)}…"`,
            mend: `Make two of it; at most ${most} words.`,
          }),
        ),
    ),
  )

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…]["')]?)\s+|\n+/)
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

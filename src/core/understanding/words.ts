/** One word or number of a message, lower case, without accents, with the clause and sentence it stands in. */
export interface Word {
  readonly text: string
  readonly clause: number
  readonly sentence: number
  /** A question mark follows. */
  readonly asked?: true
}

const piece = /\d+(?:[.,:]\d+)*|[a-zß]+|[.!?;\n]+|[,:()]|\s-+\s|\p{Extended_Pictographic}/gu
const sentenceEnd = /^[.!?;\n]/u
const clauseEnd = /^(?:[,:()]|\s-)/u

/**
 * Cuts a message into words: accents and apostrophes go ("m'n" → "mn", "can't" → "cant"), a letter
 * typed three times or more stays twice, and shorthand is written out (`spelling`, word → words).
 */
export function readWords(text: string, spelling: ReadonlyMap<string, string>): Word[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/gu, "'")
    .replace(/'ll\b/gu, ' will')
    .replace(/'/gu, '')
    .replace(/([a-z])\1{2,}/gu, '$1$1')
  const words: Word[] = []
  let clause = 0
  let sentence = 0
  for (const [found] of plain.matchAll(piece)) {
    if (sentenceEnd.test(found)) {
      const last = found.includes('?') ? words.pop() : undefined
      if (last) words.push({ ...last, asked: true })
      sentence += 1
      clause += 1
    } else if (clauseEnd.test(found)) {
      clause += 1
    } else {
      const written = spelling.get(found) ?? found
      for (const part of written.split(' ')) words.push({ text: part, clause, sentence })
    }
  }
  return words
}

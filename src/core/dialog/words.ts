/**
 * A text as its words: lower case, without accents, quotes and punctuation, so that "De tweede!"
 * and "de tweede" are the same. Apostrophes vanish ("foto's" is "fotos").
 */
export function words(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/**
 * Whether a typed word is meant as the known one: the same, its beginning (from 4 letters), or one
 * slip away (two in a word of 8 letters or more). Short words must be exact.
 */
export function soundsLike(typed: string, known: string): boolean {
  if (typed === known) return true
  if (typed.length < 4 || known.length < 4) return false
  if (known.startsWith(typed)) return true
  return slips(typed, known) <= (known.length >= 8 ? 2 : 1)
}

/** Optimal string alignment: insertions, deletions, substitutions and swapped neighbours. */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1)
      }
      row.push(cost)
    }
    before = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}

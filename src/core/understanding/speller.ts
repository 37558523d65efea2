export interface Speller {
  /** The patterns that a word fits, itself or, when it is no ordinary word, as a likely slip. */
  patternsOf(word: string): ReadonlySet<number>
}

const shortestCorrected = 5

/**
 * `patterns`: pattern → id; a `*` at either end stands for any letters. A slip is one letter too
 * many, too few, wrong or swapped (two in words of nine letters and more), and never in the first
 * letter of a short word. Built on single deletions, so a look-up does not grow with the list.
 */
export function createSpeller(
  patterns: ReadonlyMap<string, number>,
  known: (word: string) => boolean,
): Speller {
  const whole = new Map<string, number>()
  const beginnings = new Map<string, number>()
  const endings = new Map<string, number>()
  const inside: { text: string; id: number }[] = []
  const nearWhole = new Map<string, string[]>()
  const nearBeginning = new Map<string, string[]>()
  for (const [pattern, id] of patterns) {
    const text = pattern.replaceAll('*', '')
    if (pattern.startsWith('*') && pattern.endsWith('*')) inside.push({ text, id })
    else if (pattern.startsWith('*')) endings.set(text, id)
    else if (pattern.endsWith('*')) {
      beginnings.set(text, id)
      indexSlips(nearBeginning, text, shortestCorrected + 1)
    } else {
      whole.set(text, id)
      indexSlips(nearWhole, text, shortestCorrected)
    }
  }

  function add(word: string, found: Set<number>): void {
    const exact = whole.get(word)
    if (exact !== undefined) found.add(exact)
    for (let length = 2; length <= word.length; length += 1) {
      const beginning = beginnings.get(word.slice(0, length))
      if (beginning !== undefined) found.add(beginning)
      const ending = endings.get(word.slice(-length))
      if (ending !== undefined) found.add(ending)
    }
    for (const { text, id } of inside) if (word.includes(text)) found.add(id)
  }

  function addSlips(word: string, found: Set<number>): void {
    for (const candidate of slipsOf(nearWhole, word)) {
      if (isSlip(word, candidate)) found.add(whole.get(candidate) ?? -1)
    }
    for (let length = shortestCorrected; length < word.length; length += 1) {
      const start = word.slice(0, length)
      for (const candidate of slipsOf(nearBeginning, start)) {
        if (Math.abs(candidate.length - length) <= 1 && isSlip(start, candidate))
          found.add(beginnings.get(candidate) ?? -1)
      }
    }
  }

  return {
    patternsOf(word) {
      const found = new Set<number>()
      add(word, found)
      if (found.size === 0 && word.length >= shortestCorrected && !known(word))
        addSlips(word, found)
      return found
    },
  }
}

function deletionsOf(word: string): string[] {
  const deletions = [word]
  for (let at = 0; at < word.length; at += 1) deletions.push(word.slice(0, at) + word.slice(at + 1))
  return deletions
}

function indexSlips(index: Map<string, string[]>, word: string, shortest: number): void {
  if (word.length < shortest) return
  for (const deletion of deletionsOf(word)) {
    const list = index.get(deletion)
    if (list) list.push(word)
    else index.set(deletion, [word])
  }
}

function slipsOf(index: ReadonlyMap<string, string[]>, word: string): Set<string> {
  return new Set(deletionsOf(word).flatMap((deletion) => index.get(deletion) ?? []))
}

function isSlip(word: string, candidate: string): boolean {
  const allowed = candidate.length >= 9 ? 2 : 1
  if (candidate.length < 7 && !candidate.startsWith(word.charAt(0))) return false
  return distance(word, candidate) <= allowed
}

/** Edits between two words; two letters swapped count as one. */
function distance(left: string, right: string): number {
  const rows: number[][] = []
  for (let row = 0; row <= left.length; row += 1) {
    const line: number[] = []
    for (let column = 0; column <= right.length; column += 1) {
      if (row === 0 || column === 0) {
        line.push(row + column)
        continue
      }
      const same = left[row - 1] === right[column - 1] ? 0 : 1
      let best = Math.min(
        (rows[row - 1]?.[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (rows[row - 1]?.[column - 1] ?? 0) + same,
      )
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (swapped) best = Math.min(best, (rows[row - 2]?.[column - 2] ?? 0) + 1)
      line.push(best)
    }
    rows.push(line)
  }
  return rows[left.length]?.[right.length] ?? 0
}

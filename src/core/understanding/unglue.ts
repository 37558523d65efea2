const shortest = 3

/**
 * Writes out words typed without the spaces: "cantpee" → "cant", "pee". Only an unknown word is
 * taken apart, and only into little words in front (`isLittle`) and one ordinary word behind, so
 * that a compound stays whole. Null when it cannot be taken apart.
 */
export function unglue(
  word: string,
  isKnown: (word: string) => boolean,
  isLittle: (word: string) => boolean,
): string[] | null {
  if (word.length < 2 * shortest - 1 || isKnown(word)) return null
  for (let at = word.length - shortest; at >= 2; at -= 1) {
    const left = word.slice(0, at)
    if (!isLittle(left)) continue
    const right = word.slice(at)
    const rest = isKnown(right) ? [right] : unglue(right, isKnown, isLittle)
    if (rest) return [left, ...rest]
  }
  return null
}

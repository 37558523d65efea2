const inWords: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['een', 'one', 'a', 'an'],
    ['twee', 'two'],
    ['drie', 'three'],
    ['vier', 'four'],
    ['vijf', 'five'],
    ['zes', 'six'],
    ['zeven', 'seven'],
    ['acht', 'eight'],
    ['negen', 'nine'],
    ['tien', 'ten'],
    ['elf', 'eleven'],
    ['twaalf', 'twelve'],
    ['dertien', 'thirteen'],
    ['veertien', 'fourteen'],
    ['vijftien', 'fifteen'],
    ['zestien', 'sixteen'],
    ['zeventien', 'seventeen'],
    ['achttien', 'eighteen'],
    ['negentien', 'nineteen'],
    ['twintig', 'twenty'],
  ].flatMap((words, at) => words.map((word) => [word, at + 1])),
)
const tens: Readonly<Record<string, number>> = {
  dertig: 30,
  thirty: 30,
  veertig: 40,
  forty: 40,
  vijfenveertig: 45,
  vijftig: 50,
  fifty: 50,
  zestig: 60,
  sixty: 60,
  negentig: 90,
  ninety: 90,
}

/** A whole number in figures or words ("20", "twintig", "twenty"), or null. */
export function readNumber(word: string | undefined): number | null {
  if (word === undefined) return null
  if (/^\d{1,4}$/u.test(word)) return Number(word)
  return inWords[word] ?? tens[word] ?? null
}

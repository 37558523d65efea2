import { soundsLike, words } from './words.ts'

/** The option whose text was typed, and whether it was typed in full. */
export interface LabelMatch {
  readonly id: string
  readonly exact: boolean
}

/** Words too common to tell one option from another. */
const common = new Set(
  (
    'de het een en of in op te van met voor je ik mijn m n is aan naar wil graag doen iets over ' +
    'the a an and or in on to of with for you i my is at want please like do about some me'
  ).split(' '),
)
const denials = new Set(
  'geen niet nee neen zonder nooit no not none never without dont doesnt didnt cant isnt'.split(
    ' ',
  ),
)

/**
 * The one option that a text names: its whole label, or a clear part of it. Two options that fit
 * equally are no match, nor is a text that denies something.
 */
export function matchLabel(
  options: readonly { readonly id: string; readonly label: string }[],
  text: string,
): LabelMatch | null {
  const typed = words(text)
  const whole = options.find(({ label }) => words(label).join(' ') === typed.join(' '))
  if (whole !== undefined) return { id: whole.id, exact: true }
  const said = typed.filter((word) => !common.has(word))
  if (said.length === 0 || said.some((word) => denials.has(word))) return null
  const fitting = options.filter(({ label }) => isPartOf(said, words(label)))
  const only = fitting.length === 1 ? fitting[0] : undefined
  return only === undefined ? null : { id: only.id, exact: false }
}

function isPartOf(said: readonly string[], label: readonly string[]): boolean {
  return said.every((word) => label.some((known) => soundsLike(word, known)))
}

import type { Option, View } from '../view.ts'
import type { Answer } from './answer.ts'
import { matchLabel } from './match-label.ts'
import { readNumbers } from './numbers.ts'
import { readShortWord, type ShortWord } from './short-words.ts'

/**
 * A typed text as an answer to a card. `sure`: it can hardly mean anything else.
 * `likely`: part of an option's text, which gives way to anything better that was heard.
 */
export type ReadAnswer =
  { readonly kind: 'sure' | 'likely'; readonly answer: Answer } | { readonly kind: 'unclear' }

const unclear: ReadAnswer = { kind: 'unclear' }

/** Reads what was typed at a card of a tree. */
export function readAnswer(view: View, text: string): ReadAnswer {
  return view.kind === 'checklist' ? readTicks(view, text) : readChoice(view.options, text)
}

function readChoice(options: readonly Option[], text: string): ReadAnswer {
  const choose = (option: string): Answer => ({ kind: 'chosen', option })
  const has = (id: string): boolean => options.some((option) => option.id === id)
  const label = matchLabel(options, text)
  if (label?.exact === true) return { kind: 'sure', answer: choose(label.id) }
  const numbers = readNumbers(text, options.length)
  const numbered = numbers?.length === 1 ? options[(numbers[0] ?? 0) - 1] : undefined
  if (numbered !== undefined) return { kind: 'sure', answer: choose(numbered.id) }
  const short = readShortWord(text)
  if (short !== null && (isWay(short) || has(short))) {
    return { kind: 'sure', answer: choose(short) }
  }
  const onward = short !== null && /^(?:next|ready|yes|ok|skip)$/u.test(short)
  if (onward && has('next')) return { kind: 'sure', answer: choose('next') }
  if (onward && has('ready')) return { kind: 'sure', answer: choose('ready') }
  return label === null ? unclear : { kind: 'likely', answer: choose(label.id) }
}

/** The ways that are open from every card, whether or not a button shows them. */
function isWay(word: ShortWord): boolean {
  return word === 'menu' || word === 'stop' || word === 'back' || word === 'restart'
}

/**
 * On a card of signs. "Yes" without saying to what counts as yes to the gravest; a text that denies
 * something and says more ("no fever") is not ours to read as ticks, nor as "none".
 */
function readTicks(view: View & { kind: 'checklist' }, text: string): ReadAnswer {
  const items = view.groups.flatMap(({ ticks }) => ticks)
  const tick = (ids: readonly string[]): Answer => ({
    kind: 'ticked',
    items: ids,
    choice: 'submit',
  })
  const press = (choice: 'none' | 'not-sure' | 'submit'): ReadAnswer => ({
    kind: 'sure',
    answer: { kind: 'ticked', items: [], choice },
  })
  const numbers = readNumbers(text, items.length)
  if (numbers !== null) {
    const ids = items.filter(({ number }) => numbers.includes(number)).map(({ id }) => id)
    return { kind: 'sure', answer: tick(ids) }
  }
  const short = readShortWord(text)
  switch (short) {
    case 'no':
    case 'none':
      return press('none')
    case 'yes':
    case 'not-sure':
      return press('not-sure')
    case 'next':
    case 'ready':
      return press('submit')
    case 'back':
    case 'menu':
    case 'stop':
    case 'restart':
      return { kind: 'sure', answer: { kind: 'chosen', option: short } }
    case 'ok':
    case 'skip':
    case null:
      break
  }
  const button = matchLabel(view.options, text)
  if (button?.exact === true) {
    return button.id === 'none' || button.id === 'not-sure' || button.id === 'submit'
      ? press(button.id)
      : { kind: 'sure', answer: { kind: 'chosen', option: button.id } }
  }
  const label = matchLabel(items, text)
  return label === null
    ? unclear
    : { kind: label.exact ? 'sure' : 'likely', answer: tick([label.id]) }
}

import type { Wording } from '../../core/dialog/tree.ts'
import type { Language } from '../../core/language.ts'
import type { Sayings } from './sayings.ts'

// an object, so that the compiler says when core asks for another word
const fields: Readonly<Record<keyof Wording, true>> = {
  summary: true,
  submit: true,
  next: true,
  back: true,
  menu: true,
  ready: true,
  noneOfThese: true,
  notSure: true,
  stale: true,
  notUnderstood: true,
  emptySubmit: true,
  youCanSay: true,
  orNumbers: true,
  source: true,
  disclaimer: true,
  listTitle: true,
}

/** The keys of `locales/<language>/wording.json` that the engine needs. */
export const wordingFields = Object.keys(fields) as readonly (keyof Wording)[]

/** The words that every tree shares, with the placeholders that the engine fills. */
export function wordingOf(sayings: Sayings, language: Language): Wording {
  return Object.fromEntries(
    wordingFields.map((field) => [field, sayings.raw(language, `wording:${field}`)]),
  ) as unknown as Wording
}

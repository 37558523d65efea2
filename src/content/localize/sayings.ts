import { createInstance, type Resource } from 'i18next'
import { languages, type Language } from '../../core/language.ts'
import type { Draft } from '../draft.ts'
import { placeholdersIn } from './placeholders.ts'
import { pseudoTexts } from './pseudo.ts'

/** What fills the placeholders; `context` is the country whose own wording counts. */
export type Params = Readonly<Record<string, string | number>>

/** The texts of all locales by key, as `file:key.key`. An unknown key is a bug and throws. */
export interface Sayings {
  readonly say: (language: Language, key: string, params?: Params) => string
  /** A list of paragraphs; one that names a number which is not known is left out. */
  readonly sayAll: (language: Language, key: string, params?: Params) => readonly string[]
  /** A text as it is written, with its placeholders. */
  readonly raw: (language: Language, key: string) => string
  readonly has: (language: Language, key: string) => boolean
}

/** `defaults` fill placeholders that the caller says nothing of (the deployer's numbers). */
export function createSayings(texts: Draft['texts'], defaults: Params, pseudo: boolean): Sayings {
  const i18n = createInstance()
  void i18n.init({
    initAsync: false,
    resources: resourcesOf(texts, pseudo),
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnObjects: true,
  })

  const textOf = (language: Language, key: string, options: object): unknown => {
    const all = { ...options, lng: language }
    if (!i18n.exists(key, all)) throw new Error(`No text "${key}" in "${language}"`)
    return i18n.t(key, all)
  }
  const written = (language: Language, key: string, params: Params): unknown =>
    textOf(language, key, { ...params, skipInterpolation: true })

  return {
    say(language, key, params = {}) {
      const filled = { ...defaults, ...params }
      const open = missingParams(asText(key, written(language, key, filled)), filled)
      if (open.length > 0) throw new Error(`"${key}" needs ${open.join(', ')}`)
      return asText(key, textOf(language, key, filled))
    },
    sayAll(language, key, params = {}) {
      const filled = { ...defaults, ...params }
      const raw = asParagraphs(key, written(language, key, filled))
      const said = asParagraphs(key, textOf(language, key, filled))
      return said.filter((_, index) => missingParams(raw[index] ?? '', filled).length === 0)
    },
    raw: (language, key) => asText(key, written(language, key, {})),
    has: (language, key) => i18n.exists(key, { lng: language }),
  }
}

function missingParams(text: string, params: Params): string[] {
  return placeholdersIn(text).filter((name) => !Object.hasOwn(params, name))
}

function asText(key: string, found: unknown): string {
  if (typeof found === 'string') return found
  throw new Error(`"${key}" is not one text`)
}

function asParagraphs(key: string, found: unknown): readonly string[] {
  if (Array.isArray(found) && found.every((part) => typeof part === 'string')) return found
  throw new Error(`"${key}" is not a list of paragraphs`)
}

function resourcesOf(texts: Draft['texts'], pseudo: boolean): Resource {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(
        [...texts[language]].map(([name, { data }]) => [name, pseudo ? pseudoTexts(data) : data]),
      ),
    ]),
  )
}

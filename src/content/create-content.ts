import type { Tree } from '../core/dialog/tree.ts'
import { languages, type Language } from '../core/language.ts'
import type { Draft } from './draft.ts'
import { localizeExercises, type Exercise } from './exercises.ts'
import { deepFreeze } from './freeze.ts'
import { buildTree } from './localize/build-tree.ts'
import { createCountryFacts, type CountryFacts } from './localize/country-facts.ts'
import { createSayings, type Params, type Sayings } from './localize/sayings.ts'

/**
 * The deployer's own numbers; a paragraph that names one that is not given is left out. They hold in
 * one country (ISO 3166-1 alpha-2), everywhere when none is named.
 */
export interface Numbers {
  readonly outOfHours?: string
  readonly occupationalPhysician?: string
  readonly country?: string
}

/** All that people read, by language, and the trees that they walk. */
export interface Content {
  readonly trees: readonly { readonly id: string; readonly kind: Tree['kind'] }[]
  /** Frozen and the same object at every call; `country` is ISO 3166-1 alpha-2, null if unknown. */
  readonly tree: (id: string, language: Language, country: string | null) => Tree | undefined
  /** Frozen and the same list at every call. */
  readonly exercises: (language: Language) => readonly Exercise[]
  /** What a tree is called in lists. */
  readonly name: (treeId: string, language: Language) => string
  /** One text by `file:key`; an unknown key or an unfilled placeholder is a bug and throws. */
  readonly say: Sayings['say']
  /** A list of paragraphs; one whose placeholder nobody fills is left out. */
  readonly sayAll: Sayings['sayAll']
  readonly emergencyNumber: CountryFacts['emergencyNumber']
  readonly crisisLine: CountryFacts['crisisLine']
  readonly countries: CountryFacts['list']
}

export interface ContentOptions {
  /** Makes ⟦áççéñŧéđ⟧ texts, so that hard-coded ones show. */
  readonly pseudo?: boolean
}

/** Gives out a draft that was found to be without problems. */
export function createContent(draft: Draft, numbers: Numbers, options: ContentOptions): Content {
  const pseudo = options.pseudo ?? false
  const sayings = createSayings(draft.texts, {}, pseudo)
  const facts = createCountryFacts(draft.countries?.data ?? {}, sayings, pseudo)
  const written = new Map(draft.trees.map(({ data }) => [data.id, data]))
  const built = new Map<string, Tree>()
  const exercises = new Map(
    languages.map((language) => [
      language,
      deepFreeze(localizeExercises(draft.exercises?.data ?? [], sayings, language)),
    ]),
  )

  return {
    trees: draft.trees.map(({ data: { id, kind } }) => ({ id, kind })),
    tree(id, language, country) {
      const data = written.get(id)
      if (data === undefined) return undefined
      // an unknown country reads as none, which also keeps the cache small
      const known = facts.known(country)
      const key = `${id} ${language} ${known ?? ''}`
      const found = built.get(key)
      if (found !== undefined) return found
      const tree = deepFreeze(
        buildTree(data, language, sayings, {
          ...numbersIn(numbers, known),
          ...treeParams(facts, language, known),
        }),
      )
      built.set(key, tree)
      return tree
    },
    exercises: (language) => exercises.get(language) ?? [],
    name: (treeId, language) => sayings.say(language, `${treeId}:name`),
    say: sayings.say,
    sayAll: sayings.sayAll,
    emergencyNumber: facts.emergencyNumber,
    crisisLine: facts.crisisLine,
    countries: facts.list,
  }
}

function treeParams(facts: CountryFacts, language: Language, country: string | null): Params {
  return {
    ...(country !== null && { context: country }),
    emergencyNumber: facts.emergencyNumber(language, country),
    crisisLine: facts.crisisLine(language, country),
  }
}

function numbersIn({ country: home, ...numbers }: Numbers, country: string | null): Params {
  if (home !== undefined && home !== country) return {}
  return Object.fromEntries(
    Object.entries(numbers).filter(([, number]) => typeof number === 'string' && number !== ''),
  )
}

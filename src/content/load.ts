import type { Tree } from '../core/dialog/tree.ts'
import type { Language } from '../core/language.ts'
import { checkDraft } from './check/check-draft.ts'
import { ContentError } from './content-error.ts'
import { deepFreeze } from './freeze.ts'
import { buildTree } from './localize/build-tree.ts'
import { createCountryFacts, type CountryFacts } from './localize/country-facts.ts'
import { createSayings, type Params, type Sayings } from './localize/sayings.ts'
import { readFiles } from './read/read-files.ts'
import { shapeFiles } from './shape/shape-files.ts'

/** The deployer's own numbers; a paragraph that names one that is not given is left out. */
export interface Numbers {
  readonly outOfHours?: string
  readonly occupationalPhysician?: string
}

/** All that people read, by language, and the trees that they walk. */
export interface Content {
  readonly trees: readonly { readonly id: string; readonly kind: Tree['kind'] }[]
  /** Frozen and the same object at every call; `country` is ISO 3166-1 alpha-2, null if unknown. */
  readonly tree: (id: string, language: Language, country: string | null) => Tree | undefined
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

/**
 * Reads `dialogs/` and `locales/` under the root. Throws one {@link ContentError} that lists every
 * problem when there is any. `pseudo` makes ⟦áççéñŧéđ⟧ texts, so that hard-coded ones show.
 */
export function loadContent(
  root: string,
  numbers: Numbers,
  options: { readonly pseudo?: boolean } = {},
): Content {
  const draft = shapeFiles(readFiles(root))
  const problems = checkDraft(draft)
  if (problems.length > 0) throw new ContentError(problems)

  const pseudo = options.pseudo ?? false
  const sayings = createSayings(draft.texts, given(numbers), pseudo)
  const facts = createCountryFacts(draft.countries?.data ?? {}, sayings, pseudo)
  const written = new Map(draft.trees.map(({ data }) => [data.id, data]))
  const built = new Map<string, Tree>()

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
        buildTree(data, language, sayings, treeParams(facts, language, known)),
      )
      built.set(key, tree)
      return tree
    },
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

function given(numbers: Numbers): Params {
  return Object.fromEntries(
    Object.entries(numbers).filter(([, number]) => typeof number === 'string' && number !== ''),
  )
}

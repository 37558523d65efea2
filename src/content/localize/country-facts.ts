import type { Language } from '../../core/language.ts'
import type { Countries } from '../shape/countries-shape.ts'
import { pseudoText } from './pseudo.ts'
import type { Sayings } from './sayings.ts'

interface Country {
  readonly id: string
  readonly label: string
}

/** What differs by country; an unknown one (or null) gets the default's wording. */
export interface CountryFacts {
  readonly known: (country: string | null) => string | null
  readonly emergencyNumber: (language: Language, country: string | null) => string
  readonly crisisLine: (language: Language, country: string | null) => string
  /** All known countries, by name. */
  readonly list: (language: Language) => readonly Country[]
}

export function createCountryFacts(
  countries: Countries,
  sayings: Sayings,
  pseudo: boolean,
): CountryFacts {
  const factsOf = (country: string | null) =>
    country !== null && Object.hasOwn(countries, country) ? countries[country] : undefined

  return {
    known: (country) => (factsOf(country) === undefined ? null : country),
    emergencyNumber: (language, country) =>
      factsOf(country)?.emergencyNumber ??
      sayings.say(language, 'countries:default.emergencyNumber'),
    crisisLine(language, country) {
      const numbers = factsOf(country)?.crisisLine
      if (numbers === undefined) return sayings.say(language, 'countries:default.crisisLine')
      return new Intl.ListFormat(language, { type: 'disjunction' }).format(numbers)
    },
    list(language) {
      const names = new Intl.DisplayNames(language, { type: 'region' })
      const { compare } = new Intl.Collator(language)
      return Object.keys(countries)
        .map((id) => ({ id, label: names.of(id) ?? id }))
        .sort((one, other) => compare(one.label, other.label))
        .map(({ id, label }) => ({ id, label: pseudo ? pseudoText(label) : label }))
    },
  }
}

import { languages, type Language } from '../../src/core/language.ts'
import type { Understanding } from '../../src/core/understanding/understanding.ts'
import type { Problem } from '../problem.ts'
import type { Manifest, Parts } from './parts.ts'

/** Every text that can be translated, by its place as locale files name it. */
function textsOf({ name, description, bots }: Manifest): Record<string, string> {
  const texts: Record<string, string | undefined> = {
    'name.short': name['short'],
    'name.full': name['full'],
    'description.short': description['short'],
    'description.full': description['full'],
  }
  bots[0]?.commandLists.forEach(({ commands }, list) => {
    commands.forEach((command, index) => {
      for (const part of ['title', 'description', 'prompt'] as const) {
        texts[`bots[0].commandLists[${list}].commands[${index}].${part}`] = command[part]
      }
    })
  })
  return Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Longest texts by the end of their place. The manifest's own are held against the schema. */
const longest: readonly (readonly [ending: string, characters: number])[] = [
  ['name.short', 30],
  ['name.full', 100],
  ['description.short', 80],
  ['.title', 128],
  ['', 4000],
]

function limitOf(key: string): number {
  return longest.find(([ending]) => key.endsWith(ending))?.[1] ?? 0
}

/** Each locale file has the texts of the manifest, all of them and no others. */
export function checkLocales({ manifest, locales }: Parts): Problem[] {
  const wanted = Object.keys(textsOf(manifest))
  const tags = manifest.localizationInfo.additionalLanguages.map((item) => item.languageTag)
  return [
    ...languages
      .filter((language) => language !== 'en' && !tags.includes(language))
      .map((language) => ({
        place: 'manifest.json, localizationInfo',
        wrong: `The language ${language} is missing.`,
        mend: 'Name its file there, by the language only: clients with any region take it.',
      })),
    ...[...locales].flatMap(([place, texts]) => [
      ...wanted
        .filter((key) => (texts[key] ?? '') === '')
        .map((key) => ({ place, wrong: `${key} is missing.`, mend: 'Translate it.' })),
      ...Object.entries(texts)
        .filter(([key, text]) => text.length > limitOf(key))
        .map(([key]) => ({
          place,
          wrong: `${key} is too long.`,
          mend: `Say it in ${limitOf(key)} characters.`,
        })),
      ...Object.keys(texts)
        .filter((key) => key !== '$schema' && !wanted.includes(key))
        .map((key) => ({
          place,
          wrong: `${key} is not in the manifest.`,
          mend: 'Take it out, or mend its number.',
        })),
    ]),
  ]
}

/** What a press on a command sends, by language: its prompt, or else its title. */
export function saidByCommands({
  manifest,
  locales,
}: Parts): { language: Language; said: string }[] {
  const files = manifest.localizationInfo.additionalLanguages
  const textsIn = (language: Language) => {
    const file = files.find(({ languageTag }) => languageTag === language)?.file
    return file === undefined ? textsOf(manifest) : (locales.get(file) ?? {})
  }
  return languages.flatMap((language) => {
    const texts = textsIn(language)
    return Object.keys(texts)
      .filter((key) => key.endsWith('.title'))
      .map((key) => texts[key.replace(/title$/, 'prompt')] ?? texts[key] ?? '')
      .map((said) => ({ language, said }))
  })
}

/** The bot knows what to do with every command, in each language. */
export function checkCommands(parts: Parts, understanding: Understanding): Problem[] {
  return saidByCommands(parts)
    .filter(({ language, said }) => {
      const { redFlag, intent } = understanding.understand(said, language)
      return redFlag !== null || intent === 'unknown'
    })
    .map(({ language, said }) => ({
      place: `command "${said}" (${language})`,
      wrong: 'The bot does not understand it as a command.',
      mend: 'Say it otherwise, and try with `npm run understand`.',
    }))
}

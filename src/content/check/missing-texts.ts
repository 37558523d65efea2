import { languages, type Language } from '../../core/language.ts'
import { isBrokenTree, type Draft } from '../draft.ts'
import type { Fault, Problem } from '../problem.ts'
import { expectedTexts, type ExpectedText } from './expected-texts.ts'
import { leavesIn, withoutCountry } from './leaves.ts'
import type { Rule } from './rule.ts'
import { textIn } from './text-in.ts'

/** Every text that the trees need, and every text of the other language, is there. */
export const missingTexts: Rule = (draft) => {
  const expected = expectedTexts(draft)
  return languages.flatMap((language) => {
    const needed = [
      ...[...expected.values()].flatMap((file) => [...file.values()]),
      ...ofOtherLanguages(draft, language, new Set(expected.keys())),
    ]
    return [
      ...missingFiles(draft, language, needed),
      ...needed.flatMap((text) => missingText(draft, language, text)),
    ]
  })
}

type Needed = Pick<ExpectedText, 'name' | 'path' | 'optional'>

/** Files that belong to no tree have no list of keys: the languages are held against each other. */
function ofOtherLanguages(
  draft: Draft,
  language: Language,
  tied: ReadonlySet<string>,
): readonly Needed[] {
  return languages
    .filter((other) => other !== language)
    .flatMap((other) => leavesIn(draft, other))
    .filter(({ name }) => !tied.has(name) && !isBrokenTree(draft, name))
    .filter(({ path }) => withoutCountry(path.at(-1) ?? '') === path.at(-1))
}

function missingFiles(draft: Draft, language: Language, needed: readonly Needed[]): Problem[] {
  if (draft.broken.has(`locales/${language}`)) return []
  const names = [...new Set(needed.map(({ name }) => name))]
  return names
    .map((name) => ({ name, file: `locales/${language}/${name}.json` }))
    .filter(({ name, file }) => !draft.texts[language].has(name) && !draft.broken.has(file))
    .map(({ file }) => ({
      rule: 'missing-text',
      file,
      place: '',
      problem: 'the file is not there',
      mend: 'Write it with the same keys as in the other language.',
    }))
}

function missingText(
  draft: Draft,
  language: Language,
  { name, path, optional }: Needed,
): Problem[] {
  const sheet = draft.texts[language].get(name)
  if (sheet === undefined) return []
  const found = textIn(sheet.data, path)
  if (found === undefined) return optional ? [] : [sheet.source.problemAt(path, missing)]
  const isEmpty = typeof found === 'string' ? found.trim() === '' : Object.keys(found).length === 0
  return isEmpty ? [sheet.source.problemAt(path, empty)] : []
}

const missing: Fault = {
  rule: 'missing-text',
  problem: 'has no text',
  mend: 'Write it, in both languages.',
}

const empty: Fault = { rule: 'missing-text', problem: 'is empty', mend: 'Write it.' }

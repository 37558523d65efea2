import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Concepts } from '../../core/understanding/lexicon.ts'
import type { UnderstandingData, Vocabulary } from '../../core/understanding/understanding.ts'
import { languages, type Language } from '../../core/language.ts'
import { signsFile, triageFile, wordsFile } from './shape.ts'
import { readWeights } from './weights-file.ts'

/** Where the phrases are kept, under the project's root. */
export const phrasesFolder = join('dialogs', 'phrases')
export const weightsName = 'weights.bin'

/** Reads all that understanding rests on. Throws when the installation is broken; `checkPhrases` says how. */
export function loadPhrases(root: string): UnderstandingData {
  const data = loadRules(root)
  const file = readFileSync(join(root, phrasesFolder, weightsName))
  const { known, flags, wishes } = readWeights(file)
  return { ...withKnown(data, known), models: { flags, wishes } }
}

/** The same data with other ordinary words. */
export function withKnown(
  data: UnderstandingData,
  known: Readonly<Record<Language, readonly string[]>>,
): UnderstandingData {
  const { nl, en } = data.vocabularies
  return {
    ...data,
    vocabularies: { nl: { ...nl, known: known.nl }, en: { ...en, known: known.en } },
  }
}

/** What understanding rests on but for the trained models: enough for the rules. */
export function loadRules(root: string): UnderstandingData {
  const read = (...path: string[]): unknown => parse(readFileSync(join(root, ...path), 'utf8'))
  const signs = signsFile.parse(read(phrasesFolder, 'signs.yaml'))
  const triage = triageFile.parse(read('dialogs', 'triage.yaml'))
  const items = new Map(triage.items.map((item) => [item.id, item.tier]))
  return {
    vocabularies: Object.fromEntries(
      languages.map((language) => [
        language,
        vocabularyOf(read(phrasesFolder, `words.${language}.yaml`)),
      ]),
    ) as Record<Language, Vocabulary>,
    signs: [...new Set([...Object.keys(signs.signs), ...Object.keys(signs.hints)])].map((item) => ({
      item,
      tier: item === 'crisis' ? 'crisis' : (items.get(item) ?? 'today'),
      rules: signs.signs[item] ?? [],
      hints: signs.hints[item] ?? [],
      history: signs.history.includes(item),
    })),
    symptoms: listOf(signs.symptoms),
    combinations: triage.combinations,
    models: null,
  }
}

function vocabularyOf(file: unknown): Vocabulary {
  const { spelling, little, words } = wordsFile.parse(file)
  const concepts: Concepts = Object.fromEntries(
    Object.entries(words).map(([concept, expressions]) => [concept, splitExpressions(expressions)]),
  )
  return { spelling, little: listOf(little), words: concepts, known: [] }
}

/** "a, b c" → ["a", "b c"], without apostrophes and accents, as messages are read. */
function splitExpressions(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .split(',')
    .map((expression) => expression.trim().replace(/\s+/gu, ' '))
    .filter((expression) => expression !== '')
}

export function listOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

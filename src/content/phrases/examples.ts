import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { languages, type Language } from '../../core/language.ts'
import { harmlessFile, intentsFile, redFlagsFile } from './shape.ts'

/** A line somebody might type, and what it means: an item, an intent (`learn scans` with its topic) or neither. */
export interface Example {
  readonly language: Language
  readonly text: string
  readonly item: string | null
  readonly wish: string | null
}

/** The example lines of both languages as they are written, alternatives not yet chosen. */
export function readExamples(root: string): Example[] {
  const read = (name: string): unknown =>
    parse(readFileSync(join(root, 'dialogs', 'phrases', name), 'utf8'))
  return languages.flatMap((language) => {
    const flags = redFlagsFile.parse(read(`red-flags.${language}.yaml`))
    const { intents, topics } = intentsFile.parse(read(`intents.${language}.yaml`))
    const harmless = harmlessFile.parse(read(`harmless.${language}.yaml`))
    const wishes = [
      ...Object.entries(intents),
      ...Object.entries(topics).map(([topic, lines]) => [`learn ${topic}`, lines] as const),
    ]
    return [
      ...Object.entries(flags).flatMap(([item, lines]) =>
        lines.map((text) => ({ language, text, item, wish: null })),
      ),
      ...wishes.flatMap(([wish, lines]) =>
        lines.map((text) => ({ language, text, item: null, wish })),
      ),
      ...harmless.map((text) => ({ language, text, item: null, wish: null })),
    ]
  })
}

/** "(a|b) c" → ["a c", "b c"]; every combination, in order. */
export function expand(text: string): string[] {
  const choice = /\(([^()]*\|[^()]*)\)/u.exec(text)
  if (!choice) return [text.replace(/\s+/gu, ' ').replace(/ ,/gu, ',').trim()]
  const before = text.slice(0, choice.index)
  const after = text.slice(choice.index + choice[0].length)
  return (choice[1] ?? '').split('|').flatMap((option) => expand(`${before}${option}${after}`))
}

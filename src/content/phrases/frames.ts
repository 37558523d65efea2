import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { UnderstandingData } from '../../core/understanding/understanding.ts'
import type { Language } from '../../core/language.ts'
import { listOf } from './load-phrases.ts'
import { pickFrom } from './random.ts'
import { framesFile } from './shape.ts'

/** What goes around lines and expressions of one language; `{}` is the place. */
export interface Frames {
  readonly amid: readonly string[]
  readonly despite: readonly string[]
  readonly affirmed: readonly string[]
  readonly denied: readonly string[]
  readonly fine: readonly string[]
  readonly elsewhere: readonly string[]
  /** Expressions of signs, such as "tintelingen". */
  readonly symptoms: readonly string[]
  /** Expressions that hint at an item by themselves. */
  readonly hinted: readonly { readonly item: string; readonly expression: string }[]
  /** Expressions of what should work, such as "plassen". */
  readonly working: readonly string[]
}

/** Says nothing of a sign by itself, or turns with a "not". */
const unfit = new Set(['crisis', 'first-time', 'still', 'better'])

export function framesOf(
  root: string,
  data: UnderstandingData,
): Readonly<Record<Language, Frames>> {
  const read = (language: Language): Frames => {
    const path = join(root, 'dialogs', 'phrases', `frames.${language}.yaml`)
    const { working, ...frames } = framesFile.parse(parse(readFileSync(path, 'utf8')))
    const { words } = data.vocabularies[language]
    const negators = new Set([...(words['not'] ?? []), ...(words['hard'] ?? [])])
    const expressionsOf = (concepts: readonly string[]): string[] =>
      concepts
        .flatMap((concept) => words[concept] ?? [])
        .filter((one) => !one.includes('..'))
        .map((one) => one.replaceAll('*', ''))
        .filter((one) => !one.split(' ').some((word) => negators.has(word)))
    return {
      ...frames,
      hinted: data.signs.flatMap(({ item, hints }) =>
        expressionsOf(hints).map((expression) => ({ item, expression })),
      ),
      symptoms: expressionsOf(data.symptoms.filter((concept) => !unfit.has(concept))),
      working: expressionsOf(listOf(working)),
    }
  }
  return { nl: read('nl'), en: read('en') }
}

export function framed(frame: string, text: string): string {
  return frame.replace('{}', text)
}

/** Lines that tell of no sign: each expression denied, working, or somebody else's; and lists of denials. */
export function absentIn(frames: Frames, random: () => number): string[] {
  const pick = (list: readonly string[]): string => pickFrom(list, random)
  const deny = (symptom: string): string => framed(pick(frames.denied), symptom)
  const fine = (function_: string): string => framed(pick(frames.fine), function_)
  return [
    ...frames.symptoms.flatMap((symptom) => [
      deny(symptom),
      deny(symptom),
      `${deny(symptom)}, ${deny(pick(frames.symptoms))}`,
      `${deny(pick(frames.symptoms))}, ${deny(symptom)}, ${fine(pick(frames.working))}`,
      framed(pick(frames.elsewhere), symptom),
    ]),
    ...frames.working.flatMap((function_) => [
      fine(function_),
      fine(function_),
      `${fine(function_)}, ${deny(pick(frames.symptoms))}`,
    ]),
  ]
}

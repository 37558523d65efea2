import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod/v4'
import { languages } from '../../core/language.ts'
import { intents } from '../../core/understanding/understanding.ts'
import type { Problem } from '../problem.ts'
import { expand } from './examples.ts'
import { fingerprintOf } from './known-words.ts'
import { listOf } from './load-phrases.ts'
import {
  framesFile,
  harmlessFile,
  intentsFile,
  redFlagsFile,
  signsFile,
  wordsFile,
} from './shape.ts'
import { readWeights } from './weights-file.ts'

/** Concepts that numbers say, beside those in the word files. */
const fromNumbers = ['fever', 'minor-age', 'young-age', 'older-age', 'old-age', 'long']
const trainAgain = 'Run `npm run train`.'

/**
 * Everything wrong with dialogs/phrases: an item, intent or topic that nobody can say in one of the
 * languages, a line that means two things, a rule with an unknown concept, weights older than the lines.
 */
export function checkPhrases(
  root: string,
  itemIds: readonly string[],
  topicIds: readonly string[],
): Problem[] {
  const problems: Problem[] = []
  const read = <Shape extends z.ZodType>(name: string, shape: Shape): z.infer<Shape> | null => {
    const file = `dialogs/phrases/${name}`
    const path = join(root, file)
    if (!existsSync(path)) {
      problems.push(problemOf('phrases-missing-file', file, '', 'This file is missing.', 'Add it.'))
      return null
    }
    try {
      const read = shape.safeParse(parse(readFileSync(path, 'utf8')))
      if (read.success) return read.data
      for (const issue of read.error.issues)
        problems.push(
          problemOf(
            'phrases-shape',
            file,
            issue.path.join('.'),
            issue.message,
            'See the files beside it.',
          ),
        )
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      problems.push(problemOf('phrases-shape', file, '', said, 'Mend the YAML.'))
    }
    return null
  }

  const signs = read('signs.yaml', signsFile)
  const words = languages.map((language) => read(`words.${language}.yaml`, wordsFile))
  if (signs) problems.push(...checkSigns(signs, words, itemIds))
  languages.forEach((language) => {
    const flags = read(`red-flags.${language}.yaml`, redFlagsFile)
    const wishes = read(`intents.${language}.yaml`, intentsFile)
    const harmless = read(`harmless.${language}.yaml`, harmlessFile)
    const frames = read(`frames.${language}.yaml`, framesFile)
    if (frames) problems.push(...checkFrames(language, frames, words))
    if (flags)
      problems.push(
        ...checkNames(`dialogs/phrases/red-flags.${language}.yaml`, '', Object.keys(flags), [
          'crisis',
          ...itemIds,
        ]),
      )
    if (wishes) {
      const file = `dialogs/phrases/intents.${language}.yaml`
      const named = intents.filter((intent) => intent !== 'learn')
      problems.push(...checkNames(file, 'intents', Object.keys(wishes.intents), named))
      problems.push(...checkNames(file, 'topics', Object.keys(wishes.topics), topicIds))
    }
    if (flags && wishes && harmless)
      problems.push(...checkShared(language, flags, wishes, harmless))
  })
  return [...problems, ...checkWeights(root)]
}

function checkSigns(
  { signs, hints, symptoms, history }: z.infer<typeof signsFile>,
  words: readonly (z.infer<typeof wordsFile> | null)[],
  itemIds: readonly string[],
): Problem[] {
  const file = 'dialogs/phrases/signs.yaml'
  const problems = checkNames(file, 'signs', Object.keys({ ...signs, ...hints }), [
    'crisis',
    ...itemIds,
  ])
  const used = [
    ...[...Object.entries(signs), ...Object.entries(hints)].flatMap(([item, rules]) =>
      rules.map((rule) => ({
        place: `signs.${item}`,
        concepts: rule.split(/[\s&|!]+/u).filter((concept) => concept !== ''),
      })),
    ),
    { place: 'symptoms', concepts: listOf(symptoms) },
  ]
  for (const { place, concepts } of used)
    problems.push(...checkConcepts(file, place, concepts, words))
  for (const item of history.filter((one) => !(one in signs || one in hints)))
    problems.push(
      problemOf(
        'phrases-unknown-name',
        file,
        'history',
        `"${item}" has no rules.`,
        'Mend the name.',
      ),
    )
  return problems
}

/** Every frame has a place for what it frames, and what should work is known to the words. */
function checkFrames(
  language: string,
  { working, ...frames }: z.infer<typeof framesFile>,
  words: readonly (z.infer<typeof wordsFile> | null)[],
): Problem[] {
  const file = `dialogs/phrases/frames.${language}.yaml`
  return [
    ...Object.entries(frames).flatMap(([name, list]) =>
      list
        .filter((frame) => !frame.includes('{}'))
        .map((frame) =>
          problemOf(
            'phrases-frame-without-place',
            file,
            name,
            `"${frame}" has no place for what it frames.`,
            'Write {} where it goes.',
          ),
        ),
    ),
    ...checkConcepts(file, 'working', listOf(working), words),
  ]
}

/** Every concept is known to the words of a language, or to the reader of numbers. */
function checkConcepts(
  file: string,
  place: string,
  concepts: readonly string[],
  words: readonly (z.infer<typeof wordsFile> | null)[],
): Problem[] {
  const known = new Set([...fromNumbers, ...words.flatMap((one) => Object.keys(one?.words ?? {}))])
  return concepts
    .filter((concept) => !known.has(concept))
    .map((concept) =>
      problemOf(
        'phrases-unknown-concept',
        file,
        place,
        `No word file knows "${concept}".`,
        'Add it to words.nl.yaml and words.en.yaml, or mend the name.',
      ),
    )
}

/** Every name that is wanted has lines, and no other. */
function checkNames(
  file: string,
  place: string,
  found: readonly string[],
  wanted: readonly string[],
): Problem[] {
  const at = (name: string): string => (place === '' ? name : `${place}.${name}`)
  return [
    ...wanted
      .filter((name) => !found.includes(name))
      .map((name) =>
        problemOf(
          'phrases-unheard',
          file,
          at(name),
          `Nobody can say "${name}".`,
          'Add lines that people say for it.',
        ),
      ),
    ...found
      .filter((name) => !wanted.includes(name))
      .map((name) =>
        problemOf(
          'phrases-unknown-name',
          file,
          at(name),
          `There is no "${name}".`,
          'Mend the name or remove it.',
        ),
      ),
  ]
}

/** A line has one meaning: not two intents, nor a red flag and an intent or nothing at all. */
function checkShared(
  language: string,
  flags: z.infer<typeof redFlagsFile>,
  { intents: wishes, topics }: z.infer<typeof intentsFile>,
  harmless: z.infer<typeof harmlessFile>,
): Problem[] {
  const groups = [
    ...Object.entries(wishes).map(([name, lines]) => ({ file: 'intents', name, lines })),
    ...Object.entries(topics).map(([name, lines]) => ({ file: 'intents', name, lines })),
    ...Object.entries(flags).map(([name, lines]) => ({ file: 'red-flags', name, lines })),
    { file: 'harmless', name: 'harmless', lines: harmless },
  ]
  const problems: Problem[] = []
  const first = new Map<string, (typeof groups)[number]>()
  for (const group of groups) {
    for (const line of new Set(group.lines.flatMap(expand).map((one) => one.toLowerCase()))) {
      const other = first.get(line)
      // an everyday line may be an intent too: what is harmless says nothing of what is wanted
      const mayShare = group.file === 'harmless' && other?.file === 'intents'
      if (other && !mayShare)
        problems.push(
          problemOf(
            'phrases-shared',
            `dialogs/phrases/${group.file}.${language}.yaml`,
            group.name,
            `"${line}" also stands under ${other.name}.`,
            'Keep it in one place.',
          ),
        )
      first.set(line, other ?? group)
    }
  }
  return problems
}

function checkWeights(root: string): Problem[] {
  const file = 'dialogs/phrases/weights.bin'
  const path = join(root, file)
  if (!existsSync(path))
    return [problemOf('phrases-missing-file', file, '', 'This file is missing.', trainAgain)]
  const stale = readWeights(readFileSync(path)).source !== fingerprintOf(root)
  return stale
    ? [
        problemOf(
          'phrases-stale-weights',
          file,
          '',
          'The lines changed after training.',
          trainAgain,
        ),
      ]
    : []
}

function problemOf(
  rule: string,
  file: string,
  place: string,
  problem: string,
  mend: string,
): Problem {
  return { rule, file, place, problem, mend }
}

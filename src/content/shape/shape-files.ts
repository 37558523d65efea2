import type { z } from 'zod/v4'
import { languages, type Language } from '../../core/language.ts'
import { stem, type Draft, type Sheet } from '../draft.ts'
import type { Problem } from '../problem.ts'
import type { Files } from '../read/read-files.ts'
import type { SourceFile } from '../read/source-file.ts'
import { avoidShape } from './avoid-shape.ts'
import { countriesShape } from './countries-shape.ts'
import { exercisesShape } from './exercises-shape.ts'
import { shapeFaults } from './shape-faults.ts'
import { sourcesShape } from './sources-shape.ts'
import { textsShape, type Texts } from './texts-shape.ts'
import { treeShape } from './tree-shape.ts'

const sheetsThatAreNoTrees = ['sources', 'countries', 'avoid', 'exercises']

/** Sorts the files by what they should be and keeps those whose shape is right. */
export function shapeFiles(files: Files): Draft {
  const problems: Problem[] = [...files.problems]
  const broken = new Set(files.unreadable)

  const shaped = <Data>(source: SourceFile, shape: z.ZodType<Data>): Sheet<Data> | null => {
    const result = shape.safeParse(source.value, { reportInput: true })
    if (result.success) return { source, data: result.data }
    broken.add(source.file)
    problems.push(...shapeFaults(source, result.error.issues))
    return null
  }
  const single = <Data>(file: string, shape: z.ZodType<Data>): Sheet<Data> | null => {
    const source = files.sources.find((found) => found.file === file)
    return source === undefined ? null : shaped(source, shape)
  }
  const textsOf = (language: Language): ReadonlyMap<string, Sheet<Texts>> =>
    new Map(
      files.sources
        .filter(({ file }) => file.startsWith(`locales/${language}/`))
        .map((source) => shaped(source, textsShape))
        .filter((sheet) => sheet !== null)
        .map((sheet) => [stem(sheet.source.file), sheet]),
    )

  return {
    trees: files.sources
      .filter(({ file }) => file.startsWith('dialogs/'))
      .filter(({ file }) => !sheetsThatAreNoTrees.includes(stem(file)))
      .map((source) => shaped(source, treeShape))
      .filter((sheet) => sheet !== null),
    sources: single('dialogs/sources.yaml', sourcesShape),
    countries: single('dialogs/countries.yaml', countriesShape),
    avoid: single('dialogs/avoid.yaml', avoidShape),
    exercises: single('dialogs/exercises.yaml', exercisesShape),
    texts: Object.fromEntries(
      languages.map((language) => [language, textsOf(language)]),
    ) as Draft['texts'],
    broken,
    problems,
  }
}

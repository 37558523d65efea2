import type { Language } from '../core/language.ts'
import type { Problem } from './problem.ts'
import type { SourceFile } from './read/source-file.ts'
import type { Avoid } from './shape/avoid-shape.ts'
import type { Countries } from './shape/countries-shape.ts'
import type { Exercises } from './shape/exercises-shape.ts'
import type { Texts } from './shape/texts-shape.ts'
import type { TreeData } from './shape/tree-shape.ts'

/** A file whose shape is right, with its data. */
export interface Sheet<Data> {
  readonly source: SourceFile
  readonly data: Data
}

/** Everything that was read and has the right shape; what it means is still to be checked. */
export interface Draft {
  readonly trees: readonly Sheet<TreeData>[]
  readonly sources: Sheet<Readonly<Record<string, unknown>>> | null
  readonly countries: Sheet<Countries> | null
  readonly avoid: Sheet<Avoid> | null
  readonly exercises: Sheet<Exercises> | null
  /** By file name without ending. */
  readonly texts: Readonly<Record<Language, ReadonlyMap<string, Sheet<Texts>>>>
  /** Files that are of no use and folders that are not there: what leans on them is not judged. */
  readonly broken: ReadonlySet<string>
  /** What reading and shape found wrong. */
  readonly problems: readonly Problem[]
}

/** The name of a file without folder and ending. */
export function stem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
}

/** Whether a tree is there, but in a file that cannot be used. */
export function isBrokenTree({ broken }: Draft, id: string): boolean {
  return [...broken].some((file) => file.startsWith('dialogs/') && stem(file) === id)
}

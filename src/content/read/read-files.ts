import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../core/language.ts'
import type { Problem } from '../problem.ts'
import { parseSource, type SourceFile } from './source-file.ts'

export interface Files {
  readonly sources: readonly SourceFile[]
  /** Folders that are missing and files that cannot be read, relative to the root. */
  readonly unreadable: readonly string[]
  readonly problems: readonly Problem[]
}

const folders = [
  { folder: 'dialogs', ending: '.yaml' },
  { folder: 'dialogs/education', ending: '.yaml' },
  ...languages.map((language) => ({ folder: `locales/${language}`, ending: '.json' })),
]

/** Reads every file of `dialogs/` and `locales/` under the root, in a fixed order. */
export function readFiles(root: string): Files {
  const sources: SourceFile[] = []
  const unreadable: string[] = []
  const problems: Problem[] = []
  for (const { folder, ending } of folders) {
    if (!existsSync(join(root, folder))) {
      unreadable.push(folder)
      problems.push(missingFolder(folder))
      continue
    }
    const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending))
    for (const name of names.sort()) {
      const file = `${folder}/${name}`
      const parsed = parseSource(file, readFileSync(join(root, file), 'utf8'))
      if (parsed.kind === 'read') sources.push(parsed.source)
      else {
        unreadable.push(file)
        problems.push(...parsed.problems)
      }
    }
  }
  return { sources, unreadable, problems }
}

function missingFolder(folder: string): Problem {
  return {
    rule: 'missing-folder',
    file: folder,
    place: '',
    problem: 'the folder is not there',
    mend: 'Is this the root of the project? Make the folder, or start in the right one.',
  }
}

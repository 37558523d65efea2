import type { Draft } from '../draft.ts'
import type { Problem } from '../problem.ts'
import { actions } from './actions.ts'
import { avoid } from './avoid.ts'
import { danglingTargets } from './dangling-targets.ts'
import { exerciseTags } from './exercise-tags.ts'
import { ids } from './ids.ts'
import { limits } from './limits.ts'
import { missingFiles } from './missing-files.ts'
import { missingTexts } from './missing-texts.ts'
import { orphanTexts } from './orphan-texts.ts'
import { placeholders } from './placeholders.ts'
import type { Rule } from './rule.ts'
import { sentences } from './sentences.ts'
import { sources } from './sources.ts'
import { tidy } from './tidy.ts'
import { triage } from './triage.ts'
import { unreachable } from './unreachable.ts'
import { waysOut } from './ways-out.ts'

const rules: readonly Rule[] = [
  missingFiles,
  ids,
  danglingTargets,
  unreachable,
  waysOut,
  actions,
  sources,
  triage,
  exerciseTags,
  missingTexts,
  orphanTexts,
  placeholders,
  limits,
  sentences,
  tidy,
  avoid,
]

/** Every problem of a draft, of reading, shape and meaning, in the order of the files. */
export function checkDraft(draft: Draft): Problem[] {
  const problems = [...draft.problems, ...rules.flatMap((rule) => rule(draft))]
  return problems.sort(
    (one, other) => compare(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0),
  )
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

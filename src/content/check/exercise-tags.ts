import type { Rule } from './rule.ts'

/** An exercise says how it is done, so that it can be chosen for a person. */
export const exerciseTags: Rule = (draft) =>
  draft.exercises === null
    ? []
    : draft.exercises.data.flatMap(({ tags }, index) =>
        tags.includes('seated') || tags.includes('standing')
          ? []
          : [
              draft.exercises?.source.problemAt([index, 'tags'], {
                rule: 'exercise-tags',
                problem: 'does not say whether it is done seated or standing',
                mend: 'Add the tag seated, standing or both.',
              }),
            ].filter((problem) => problem !== undefined),
      )

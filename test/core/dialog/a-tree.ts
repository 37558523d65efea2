import type { ChecklistNode, PageNode, QuestionNode, Tree } from '../../../src/core/dialog/tree.ts'

const wording: Tree['wording'] = {
  summary: 'a message',
  submit: 'Continue',
  next: 'Next',
  back: 'Back',
  menu: 'Menu',
  ready: 'Done',
  noneOfThese: 'None of these',
  notSure: 'I am not sure',
  stale: 'renewed',
  notUnderstood: 'not understood.',
  emptySubmit: 'nothing ticked',
  youCanSay: 'You can type:',
  orNumbers: 'a number',
  source: 'Source:',
  disclaimer: 'general information',
  listTitle: 'What people do',
}

export function aPage(given: Partial<PageNode> = {}): PageNode {
  return { type: 'page', title: 'A page', paragraphs: ['Text.'], choices: [], ...given }
}

export function aQuestion(given: Partial<QuestionNode> = {}): QuestionNode {
  return { type: 'question', title: 'A question', paragraphs: [], choices: [], ...given }
}

export function aChecklist(given: Partial<ChecklistNode> = {}): ChecklistNode {
  return {
    type: 'checklist',
    title: 'Signs',
    paragraphs: [],
    groups: [
      {
        id: 'one',
        label: 'One',
        items: [
          { id: 'fever', label: 'Fever or shivering', tier: 'today' },
          { id: 'numb', label: 'Numb between the legs', tier: 'urgent' },
        ],
      },
      { id: 'two', label: 'Two', items: [{ id: 'old', label: 'Over fifty', tier: 'check-first' }] },
    ],
    combinations: [],
    none: { tree: 'here', node: 'fine' },
    ...given,
  }
}

/** A tree `here` that starts at `first`, unless told otherwise. */
export function aTree(given: Partial<Tree> = {}): Tree {
  return {
    id: 'here',
    kind: 'education',
    language: 'en',
    version: 'v1',
    parent: { tree: 'learn', node: 'list' },
    start: 'first',
    nodes: { first: aPage() },
    outcomes: {},
    wording,
    ...given,
  }
}

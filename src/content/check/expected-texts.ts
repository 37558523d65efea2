import type { Draft } from '../draft.ts'
import { wordingFields } from '../localize/wording.ts'
import type { Exercises } from '../shape/exercises-shape.ts'
import type { NodeData, TreeData } from '../shape/tree-shape.ts'
import { textsKey } from '../texts-key.ts'
import type { TextRole } from './text-roles.ts'

export interface ExpectedText {
  /** The locale file without ending. */
  readonly name: string
  readonly path: readonly string[]
  readonly role: TextRole
  readonly optional?: true
}

/** By file name and then by dotted key: every text that the structure needs or may have. */
export type ExpectedTexts = ReadonlyMap<string, ReadonlyMap<string, ExpectedText>>

export function expectedTexts(draft: Draft): ExpectedTexts {
  const expected = new Map<string, Map<string, ExpectedText>>()
  for (const text of listed(draft)) {
    const file = expected.get(text.name) ?? new Map<string, ExpectedText>()
    file.set(text.path.join('.'), text)
    expected.set(text.name, file)
  }
  return expected
}

function listed(draft: Draft): ExpectedText[] {
  return [
    ...draft.trees.flatMap(({ data }) => ofTree(data)),
    ...wordingFields.map((field) => ({ name: 'wording', path: [field], role: 'word' as const })),
    ...['emergencyNumber', 'crisisLine'].map((field) => ({
      name: 'countries',
      path: ['default', field],
      role: 'phrase' as const,
    })),
    ...Object.keys(draft.sources?.data ?? {}).map((id) => ({
      name: 'sources',
      path: [id],
      role: 'source' as const,
    })),
    ...(draft.exercises === null ? [] : ofExercises(draft.exercises.data)),
  ]
}

function ofTree(tree: TreeData): ExpectedText[] {
  return [
    { name: tree.id, path: ['name'], role: 'name' },
    ...Object.entries(tree.nodes).flatMap(([id, node]) => {
      const [name = '', key = ''] = textsKey(tree.id, id, node).split(':')
      return ofNode(node).map((text) => ({ ...text, name, path: [key, ...text.path] }))
    }),
  ]
}

type NodeText = Omit<ExpectedText, 'name'>

function ofPicture({ picture }: { picture?: string | undefined }): NodeText[] {
  return picture === undefined ? [] : [{ path: ['pictureAlt'], role: 'picture' }]
}

function ofNode(node: NodeData): NodeText[] {
  const title: NodeText = { path: ['title'], role: 'title' }
  const text: NodeText = { path: ['text'], role: 'text' }
  switch (node.type) {
    case 'page':
      return [title, text, ...ofPicture(node), ...ofChoices(node.choices)]
    case 'question':
      return [title, { ...text, optional: true }, ...ofPicture(node), ...ofChoices(node.choices)]
    case 'checklist':
      return [
        title,
        { ...text, optional: true },
        ...node.groups.map(({ id }): NodeText => ({ path: ['groups', id], role: 'group' })),
        ...node.groups
          .flatMap(({ items }) => items)
          .map(({ id }): NodeText => ({ path: ['items', id], role: 'item' })),
      ]
    case 'outcome':
      return [title, text, ...ofChoices(node.choices)]
  }
}

function ofChoices(choices: readonly { id: string }[] = []): NodeText[] {
  return choices.map(({ id }) => ({ path: ['choices', id], role: 'choice' }))
}

/** `rule` is the line under every exercise: how to do it, when to stop. */
function ofExercises(exercises: Exercises): ExpectedText[] {
  const roles = { name: 'name', steps: 'steps', care: 'care', pictureAlt: 'picture' } as const
  return [
    { name: 'exercises', path: ['rule'], role: 'rule' },
    ...exercises.flatMap(({ id }) =>
      Object.entries(roles).map(([key, role]) => ({ name: 'exercises', path: [id, key], role })),
    ),
  ]
}

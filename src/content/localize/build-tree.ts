import type {
  ChecklistNode,
  Choice,
  OutcomeNode,
  PageNode,
  Tree,
  TreeNode,
} from '../../core/dialog/tree.ts'
import type { Language } from '../../core/language.ts'
import type { Tier } from '../../core/triage/tier.ts'
import type { NodeData, TreeData } from '../shape/tree-shape.ts'
import { readTarget } from '../target.ts'
import { textsKey } from '../texts-key.ts'
import type { Params, Sayings } from './sayings.ts'
import { structureVersion } from './structure-version.ts'
import { wordingOf } from './wording.ts'

type Data<Type extends NodeData['type']> = Extract<NodeData, { type: Type }>

/** Joins structure and texts of one tree; `params` fill the placeholders of its texts. */
export function buildTree(
  data: TreeData,
  language: Language,
  sayings: Sayings,
  params: Params,
): Tree {
  const say = (key: string) => sayings.say(language, key, params)
  const sayAll = (key: string) => sayings.sayAll(language, key, params)

  const choicesOf = (key: string, written: Data<'question'>['choices'] = []): Choice[] =>
    written.map(({ id, to }) => ({
      id,
      label: say(`${key}.choices.${id}`),
      to: readTarget(to, data.id),
    }))

  const textOf = (key: string, node: NodeData) => ({
    title: say(`${key}.title`),
    paragraphs: sayings.has(language, `${key}.text`) ? sayAll(`${key}.text`) : [],
    ...(node.sources && {
      source: node.sources.map((id) => say(`sources:${id}`)).join(' · '),
    }),
  })

  const pictureOf = (key: string, file: string | undefined) =>
    file === undefined ? {} : { picture: { file, alt: say(`${key}.pictureAlt`) } }

  const pageOf = (key: string, node: Data<'page'>): PageNode => ({
    type: 'page',
    ...textOf(key, node),
    ...pictureOf(key, node.picture),
    ...(node.next !== undefined && { next: readTarget(node.next, data.id) }),
    choices: choicesOf(key, node.choices),
  })

  const checklistOf = (key: string, node: Data<'checklist'>): ChecklistNode => ({
    type: 'checklist',
    ...textOf(key, node),
    groups: node.groups.map((group) => ({
      id: group.id,
      label: say(`${key}.groups.${group.id}`),
      items: group.items.map(({ id, tier }) => ({ id, label: say(`${key}.items.${id}`), tier })),
    })),
    combinations: node.combinations ?? [],
    none: readTarget(node.none, data.id),
  })

  const outcomeOf = (key: string, node: Data<'outcome'>): OutcomeNode => ({
    type: 'outcome',
    ...textOf(key, node),
    tier: node.tier,
    choices: choicesOf(key, node.choices),
  })

  const nodeOf = (id: string, node: NodeData): TreeNode => {
    const key = textsKey(data.id, id, node)
    switch (node.type) {
      case 'page':
        return pageOf(key, node)
      case 'question':
        return {
          type: 'question',
          ...textOf(key, node),
          ...pictureOf(key, node.picture),
          choices: choicesOf(key, node.choices),
        }
      case 'checklist':
        return checklistOf(key, node)
      case 'outcome':
        return outcomeOf(key, node)
    }
  }

  return {
    id: data.id,
    kind: data.kind,
    language,
    version: structureVersion(data),
    parent: data.parent === undefined ? null : readTarget(data.parent, data.id),
    start: data.start,
    nodes: Object.fromEntries(
      Object.entries(data.nodes).map(([id, node]) => [id, nodeOf(id, node)]),
    ),
    outcomes: outcomesOf(data),
    wording: wordingOf(sayings, language),
  }
}

function outcomesOf(data: TreeData): Partial<Record<Tier, string>> {
  return Object.fromEntries(
    Object.entries(data.nodes).flatMap(([id, node]) =>
      node.type === 'outcome' ? [[node.tier, id]] : [],
    ),
  )
}

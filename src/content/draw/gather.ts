import { createHash } from 'node:crypto'
import type { Choice, Target, Tree, TreeNode } from '../../core/dialog/tree.ts'
import type { Language } from '../../core/language.ts'
import { tiers } from '../../core/triage/tier.ts'
import type { Content } from '../create-content.ts'
import type { Draft } from '../draft.ts'
import { createSayings } from '../localize/sayings.ts'
import type { Example } from '../phrases/examples.ts'
import type { NodeData, TreeData } from '../shape/tree-shape.ts'
import { textsKey } from '../texts-key.ts'
import { labels } from './labels.ts'
import type { Answer, Card, ReviewTree, SignGroup, SourceLink } from './review-model.ts'

/** The country whose numbers and wording stand in the drawing. */
const homeCountry = 'NL'

export interface Material {
  readonly draft: Draft
  readonly content: Content
  readonly examples: readonly Example[]
}

/** Every tree in one language, with all that a reviewer needs to judge it. */
export function gatherTrees(material: Material, language: Language): ReviewTree[] {
  return material.draft.trees.map(({ data }) => gatherTree(material, data, language))
}

/** Sources by name and address, as ids name them. */
export function sourceLinks(
  { draft, content }: Material,
  ids: readonly string[] | undefined,
  language: Language,
): SourceLink[] {
  const known = draft.sources?.data as Readonly<Record<string, { url?: string }>> | undefined
  return (ids ?? []).map((id) => ({
    name: content.say(language, `sources:${id}`),
    url: known?.[id]?.url ?? null,
  }))
}

function gatherTree(material: Material, data: TreeData, language: Language): ReviewTree {
  const { content } = material
  const tree = requireTree(material, data.id, language, homeCountry)
  const cards = Object.entries(data.nodes).map(([id, written], index): Card => {
    const node = tree.nodes[id]
    if (node === undefined) throw new Error(`no card ${data.id}/${id}`)
    return {
      id,
      number: index + 1,
      type: node.type,
      tier: node.type === 'outcome' ? node.tier : null,
      title: node.title,
      paragraphs: node.paragraphs,
      groups: groupsOf(material, written, node, language),
      answers: answersOf(material, tree, node, language),
      sources: sourceLinks(material, written.sources, language),
      elsewhere: elsewhereOf(material, data.id, id, written, language),
    }
  })
  const name = content.name(data.id, language)
  const shown = { name, kind: data.kind, start: data.start, cards }
  return {
    id: data.id,
    kind: data.kind,
    name,
    review: data.review,
    state: createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 8),
    cards,
  }
}

function requireTree(material: Material, id: string, language: Language, country: string): Tree {
  const tree = material.content.tree(id, language, country)
  if (tree === undefined) throw new Error(`no tree ${id}`)
  return tree
}

function groupsOf(
  material: Material,
  written: NodeData,
  node: TreeNode,
  language: Language,
): SignGroup[] {
  if (node.type !== 'checklist' || written.type !== 'checklist') return []
  const sources = new Map(
    written.groups.flatMap(({ items }) => items).map((item) => [item.id, item.sources]),
  )
  const phrasesOf = (sign: string): string[] =>
    material.examples
      .filter(({ item, language: spoken }) => item === sign && spoken === language)
      .map(({ text }) => text)
  return node.groups.map(({ label, items }) => ({
    label,
    signs: items.map((item) => ({
      ...item,
      sources: sourceLinks(material, sources.get(item.id), language),
      phrases: phrasesOf(item.id),
    })),
  }))
}

function answersOf(
  { content }: Material,
  tree: Tree,
  node: TreeNode,
  language: Language,
): Answer[] {
  const words = labels[language]
  const answer = (label: string, to: Target, tier: Answer['tier'] = null): Answer => ({
    label,
    tier,
    ...whereTo(content, tree, to, language),
  })
  const choices = (written: readonly Choice[]) => written.map(({ label, to }) => answer(label, to))
  const outcome = (label: string, tier: keyof Tree['outcomes']) =>
    answer(label, { tree: tree.id, node: tree.outcomes[tier] ?? tree.start }, tier)
  switch (node.type) {
    case 'page': {
      const onward =
        node.next !== undefined
          ? [answer(tree.wording.next, node.next)]
          : tree.parent === null
            ? []
            : [answer(tree.wording.ready, tree.parent)]
      return [...onward, ...choices(node.choices)]
    }
    case 'question':
    case 'outcome':
      return choices(node.choices)
    case 'checklist': {
      const items = node.groups.flatMap((group) => group.items)
      const there = tiers.filter((tier) => items.some((item) => item.tier === tier))
      const gravest = there[0]
      const labelOf = (id: string) => items.find((item) => item.id === id)?.label ?? id
      return [
        ...there.map((tier) => outcome(words.anyTick(words.tiers[tier]), tier)),
        ...node.combinations.map(({ all, tier }) =>
          outcome(words.together(all.map(labelOf).map(shortened).join(' + ')), tier),
        ),
        ...(gravest === undefined ? [] : [outcome(words.notSure, gravest)]),
        answer(tree.wording.noneOfThese, node.none),
      ]
    }
  }
}

function shortened(label: string): string {
  const words = label.split(' ')
  return words.length > 5 ? `${words.slice(0, 5).join(' ').replace(/[,.]$/, '')}…` : label
}

function whereTo(
  content: Content,
  tree: Tree,
  to: Target,
  language: Language,
): Pick<Answer, 'card' | 'outside'> {
  if (to.tree === tree.id) return { card: to.node ?? tree.start, outside: null }
  const drawn = content.trees.some(({ id }) => id === to.tree)
  const name = drawn
    ? content.name(to.tree, language)
    : (labels[language].places[to.tree] ?? `/${to.tree}`)
  const other = drawn ? content.tree(to.tree, language, homeCountry) : undefined
  const title = to.node === undefined ? undefined : other?.nodes[to.node]?.title
  return {
    card: null,
    outside: {
      name: title === undefined ? name : `${name}: ${title}`,
      tree: drawn ? to.tree : null,
    },
  }
}

function elsewhereOf(
  material: Material,
  treeId: string,
  id: string,
  written: NodeData,
  language: Language,
): Card['elsewhere'] {
  const key = textsKey(treeId, id, written)
  const { has } = createSayings(material.draft.texts, {}, false)
  return Object.keys(material.draft.countries?.data ?? {})
    .filter((country) => country !== homeCountry)
    .filter(
      (country) =>
        has(language, `${key}.text_${country}`) || has(language, `${key}.title_${country}`),
    )
    .flatMap((country) => {
      const node = requireTree(material, treeId, language, country).nodes[id]
      if (node === undefined) return []
      const name = new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country
      return [{ country: name, title: node.title, paragraphs: node.paragraphs }]
    })
}

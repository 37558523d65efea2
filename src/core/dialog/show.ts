import type { Option, TickGroup, View } from '../view.ts'
import { backFrom } from './back.ts'
import { nodeOf, type ChecklistNode, type Tree, type TreeNode } from './tree.ts'

/** A card of a tree as a person is shown it, with the buttons that its kind brings along. */
export function show(tree: Tree, at: string, notice?: string): View {
  const node = nodeOf(tree, at)
  if (node === undefined) throw new Error(`tree ${tree.id} has no node ${at}`)
  const shown = {
    language: tree.language,
    title: node.title,
    paragraphs: node.paragraphs,
    options: optionsOf(tree, at, node),
    summary: tree.wording.summary,
    speak: [notice, node.title, ...node.paragraphs].filter(Boolean).join(' '),
    ...(notice === undefined ? {} : { notice }),
    ...footnote(tree, node),
    ...('picture' in node ? { picture: node.picture } : {}),
  }
  switch (node.type) {
    case 'page':
      return { ...shown, kind: 'page' }
    case 'question':
      return { ...shown, kind: 'question' }
    case 'checklist':
      return { ...shown, kind: 'checklist', groups: numbered(node) }
    case 'outcome':
      return { ...shown, kind: 'outcome', tier: node.tier }
  }
}

function footnote(tree: Tree, node: TreeNode): { source?: string } {
  const { wording } = tree
  const lines = [
    node.type === 'outcome' ? wording.disclaimer : '',
    node.source === undefined ? '' : `${wording.source} ${node.source}`,
  ].filter((line) => line !== '')
  return lines.length === 0 ? {} : { source: lines.join('\n') }
}

function numbered(node: ChecklistNode): readonly TickGroup[] {
  let number = 0
  return node.groups.map(({ id, label, items }) => ({
    id,
    label,
    ticks: items.map((item) => ({ id: item.id, label: item.label, number: ++number })),
  }))
}

function optionsOf(tree: Tree, at: string, node: TreeNode): readonly Option[] {
  const { wording } = tree
  const position = { tree: tree.id, node: at, version: tree.version }
  const option = (id: string, label: string, style?: Option['style']): Option => ({
    id,
    label,
    press: { kind: 'answer', position, option: id },
    ...(style === undefined ? {} : { style }),
  })
  const choices =
    node.type === 'checklist' ? [] : node.choices.map(({ id, label }) => option(id, label))
  const ways = waysOut(tree, at).map((id) => option(id, wording[id]))
  switch (node.type) {
    case 'page':
      return [
        node.next === undefined
          ? option('ready', wording.ready, choices.length > 0 ? undefined : 'primary')
          : option('next', wording.next, 'primary'),
        ...choices,
        ...ways,
      ]
    case 'question':
      return [...choices, ...ways]
    case 'checklist':
      return [
        option('submit', wording.submit, 'primary'),
        option('none', wording.noneOfThese),
        option('not-sure', wording.notSure),
        ...ways,
      ]
    case 'outcome':
      return choices
  }
}

function waysOut(tree: Tree, at: string): readonly ('back' | 'menu')[] {
  if (tree.parent === null && at === tree.start) return []
  const back = backFrom(tree, at)
  const backIsMenu = back === null || (back.tree === 'menu' && back.node === undefined)
  return backIsMenu ? ['menu'] : ['back', 'menu']
}

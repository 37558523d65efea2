import type { Language } from '../../src/core/language.ts'
import type { Tree } from '../../src/core/dialog/tree.ts'
import { spoken, treeIn } from '../dialogs/real-content.ts'

/** The words on the way through the main job, as they stand in the content now. */
export interface Wordings {
  readonly welcome: string
  readonly menu: string
  readonly learn: string
  readonly groups: string
  readonly understand: string
  readonly topic: string
  readonly topicTitle: string
  readonly topicNext: string
  readonly check: string
  readonly cardA: string
  readonly cardB: string
  readonly again: string
  readonly pause: string
  readonly wording: Tree['wording']
  /** By the id of the sign. */
  readonly sign: (id: string) => string
  /** The title of an outcome, for somebody in that country. */
  readonly outcome: (tier: keyof Tree['outcomes'], country: string) => string
}

export const wordings: Readonly<Record<Language, Wordings>> = {
  nl: wordingsIn('nl'),
  en: wordingsIn('en'),
}

function wordingsIn(language: Language): Wordings {
  const edition = spoken.find((one) => one.language === language)
  if (edition === undefined) throw new Error(`no edition in ${language}`)
  const tree = (id: string, country = 'NL'): Tree => treeIn(edition, id, country)
  const nodeOf = (id: string, at?: string) => {
    const found = tree(id).nodes[at ?? tree(id).start]
    if (found === undefined) throw new Error(`no node ${at ?? ''} in ${id}`)
    return found
  }
  const title = (id: string, at?: string): string => nodeOf(id, at).title
  const choice = (id: string, at: string | undefined, option: string): string => {
    const node = nodeOf(id, at)
    const choices = node.type === 'checklist' ? [] : node.choices
    return choices.find((one) => one.id === option)?.label ?? ''
  }
  const signs = Object.values(tree('triage').nodes).flatMap((node) =>
    node.type === 'checklist' ? node.groups.flatMap(({ items }) => items) : [],
  )
  return {
    welcome: title('welcome'),
    menu: title('menu'),
    learn: choice('menu', undefined, 'learn'),
    groups: title('learn'),
    understand: choice('learn', undefined, 'understand'),
    topic: choice('learn', 'understand', 'what-is-it'),
    topicTitle: title('what-is-it'),
    topicNext: title('what-is-it', 'no-cause'),
    check: choice('menu', undefined, 'check'),
    cardA: title('triage', 'card-a'),
    cardB: title('triage', 'card-b'),
    again: choice('triage', 'emergency', 'again'),
    pause: choice('triage', 'emergency', 'pause'),
    wording: tree('menu').wording,
    sign: (id) => signs.find((sign) => sign.id === id)?.label ?? '',
    outcome: (tier, country) =>
      tree('triage', country).nodes[tree('triage').outcomes[tier] ?? '']?.title ?? '',
  }
}

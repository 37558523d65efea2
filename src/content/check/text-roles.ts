/** What a text is for, which says how it is written and how long it may be. */
export type TextRole =
  | 'name'
  | 'title'
  | 'text'
  | 'choice'
  | 'group'
  | 'item'
  | 'picture'
  | 'source'
  | 'phrase'
  | 'steps'
  | 'care'
  | 'rule'
  | 'word'

export interface RoleLimits {
  readonly form: 'line' | 'list'
  /** In characters, over all paragraphs; a placeholder counts as it is written. */
  readonly characters: number
  readonly paragraphs?: number
  /** `country`: numbers that are always known; `all`: also those that a deployer may leave out. */
  readonly placeholders: 'none' | 'country' | 'all' | 'any'
}

/** The limits that docs/content.md gives. */
export const roleLimits: Readonly<Record<TextRole, RoleLimits>> = {
  name: { form: 'line', characters: 40, placeholders: 'none' },
  title: { form: 'line', characters: 60, placeholders: 'country' },
  text: { form: 'list', characters: 500, paragraphs: 4, placeholders: 'all' },
  choice: { form: 'line', characters: 40, placeholders: 'country' },
  group: { form: 'line', characters: 60, placeholders: 'none' },
  item: { form: 'line', characters: 160, placeholders: 'none' },
  picture: { form: 'line', characters: 160, placeholders: 'none' },
  source: { form: 'line', characters: 80, placeholders: 'none' },
  phrase: { form: 'line', characters: 60, placeholders: 'none' },
  steps: { form: 'list', characters: 240, paragraphs: 3, placeholders: 'none' },
  care: { form: 'line', characters: 160, placeholders: 'none' },
  rule: { form: 'line', characters: 200, placeholders: 'none' },
  word: { form: 'line', characters: 200, placeholders: 'any' },
}

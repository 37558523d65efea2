import type { Link } from '../../core/view.ts'
import type { TextBlock } from './adaptive-card.ts'

const nbsp = '\u00a0'

/**
 * Text as it is meant, where a card would read Markdown. A list is avoided by a no-break space,
 * not by a backslash: some places show Markdown as it is.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/([\\*[\]`~])/g, '\\$1')
    .replace(/(^|[^\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (found) => found.replace('_', '\\_'))
    .replace(/^(\s*)(\d{1,9}[.)]|[-+#>]) /gm, `$1$2${nbsp}`)
}

/** A number that stands before a text and starts no Markdown list. */
export const numbered = (number: number, text: string) =>
  `${String(number)}.${nbsp}${escapeMarkdown(text)}`

export function paragraph(text: string): TextBlock {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true }
}

/** Screen readers jump by headings; a card has one. */
export function heading(text: string): TextBlock {
  return { ...paragraph(text), style: 'heading', size: 'large', weight: 'bolder' }
}

export function strong(text: string): TextBlock {
  return { ...paragraph(text), weight: 'bolder' }
}

export function small(text: string): TextBlock {
  return { ...paragraph(text), size: 'small', isSubtle: true }
}

/** Belongs to what stands right above it. */
export function close(text: TextBlock): TextBlock {
  return { ...text, spacing: 'small' }
}

/** A link in the text, so that it takes no place among the six actions; `tel:` works on phones. */
export function linkText({ label, url }: Link): TextBlock {
  // these would end the link
  const target = url.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return { type: 'TextBlock', text: `[${escapeMarkdown(label)}](${target})`, wrap: true }
}

import type { InboundActivity } from './activity.ts'

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&amp;': '&',
}

/** More than Teams lets a person type. Reading takes time in step with the length, for everybody. */
const longest = 28_000

/**
 * The words that a person typed: without the mention of the bot, without the client's markup,
 * with single spaces. The SDK's own removal of mentions throws on a malformed entity.
 */
export function readWords(activity: InboundActivity): string {
  const ours = activity.entities.flatMap((entity) =>
    entity.type === 'mention' && entity.mentioned.id === activity.recipient.id ? [entity.text] : [],
  )
  return ours
    .reduce(
      (text, mention) => text.replaceAll(mention, ' '),
      (activity.text ?? '').slice(0, longest),
    )
    .replace(/<\/?at(?: [^<>]{0,200})?>/gi, ' ')
    .replace(
      /&(?:nbsp|lt|gt|quot|apos|amp|#34|#39);/gi,
      (found) => entities[found.toLowerCase()] ?? found,
    )
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

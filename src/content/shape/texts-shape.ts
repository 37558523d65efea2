import { z } from 'zod/v4'

export type TextNode = string | readonly string[] | { readonly [key: string]: TextNode }

const textShape: z.ZodType<TextNode> = z.lazy(() =>
  z.union([z.string(), z.array(z.string()), z.record(z.string(), textShape)]),
)

/** A file of `locales/`: sentences and lists of paragraphs, by key, as deep as needed. */
export const textsShape = z.record(z.string(), textShape)

export type Texts = z.infer<typeof textsShape>

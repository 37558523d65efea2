import { z } from 'zod/v4'

const wordsShape = z.array(
  z.strictObject({
    /** Words or word groups; `*` at an end stands for any ending or beginning. */
    words: z.array(z.string().min(3)).min(1),
    /** Word groups in which it is allowed after all. */
    except: z.array(z.string().min(3)).optional(),
    mend: z.string().min(1),
  }),
)

/** `dialogs/avoid.yaml`: what people do not get to read, by language. */
export const avoidShape = z.strictObject({
  /** Files of the locales that nobody reads in the chat. */
  exempt: z.array(z.string()).optional(),
  nl: wordsShape,
  en: wordsShape,
})

export type Avoid = z.infer<typeof avoidShape>

import { z } from 'zod/v4'

const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*'

/** Lower case with dashes, as the names of files. */
export const idShape = z.string().regex(new RegExp(`^${kebab}$`), 'must be lower case with dashes')

/** `node`, `/tree` or `/tree/node`. */
export const targetShape = z
  .string()
  .regex(
    new RegExp(`^(?:${kebab}|/${kebab}(?:/${kebab})?)$`),
    'must be `node`, `/tree` or `/tree/node`',
  )

/** Ids of `dialogs/sources.yaml`. */
export const sourceIdsShape = z.array(idShape).min(1)

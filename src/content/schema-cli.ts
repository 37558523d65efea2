import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentRoot } from './root.ts'
import { treeSchema } from './shape/tree-schema.ts'

writeFileSync(
  join(contentRoot, 'dialogs/tree.schema.json'),
  `${JSON.stringify(treeSchema(), null, 2)}\n`,
)

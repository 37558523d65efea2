import { z } from 'zod/v4'
import { treeShape } from './tree-shape.ts'

/** The JSON Schema of a tree, by which an editor helps and warns while somebody writes one. */
export function treeSchema(): object {
  return {
    title: 'A tree of dialogs/',
    description:
      'How a tree is written: docs/content.md. Made by `npx tsx src/content/schema-cli.ts`.',
    ...z.toJSONSchema(treeShape, { io: 'input' }),
  }
}

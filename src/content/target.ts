import type { Target } from '../core/dialog/tree.ts'

/** Reads `node`, `/tree` or `/tree/node` as written in the tree `home`. */
export function readTarget(written: string, home: string): Target {
  if (!written.startsWith('/')) return { tree: home, node: written }
  const [tree = '', node] = written.slice(1).split('/')
  return node === undefined ? { tree } : { tree, node }
}

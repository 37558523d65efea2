import type { TextNode } from '../shape/texts-shape.ts'

/** What stands at a path of a locale file. */
export function textIn(texts: TextNode, path: readonly string[]): TextNode | undefined {
  let found: TextNode | undefined = texts
  for (const key of path) {
    if (typeof found !== 'object' || Array.isArray(found)) return undefined
    const holder = found as Readonly<Record<string, TextNode>>
    found = Object.hasOwn(holder, key) ? holder[key] : undefined
  }
  return found
}

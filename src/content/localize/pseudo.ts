import type { TextNode, Texts } from '../shape/texts-shape.ts'

const accents: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'đ', e: 'é', f: 'ƒ', g: 'ğ', h: 'ħ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ł', m: 'ɱ',
  n: 'ñ', o: 'ø', p: 'þ', q: 'ɋ', r: 'ř', s: 'š', t: 'ŧ', u: 'ü', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
} // prettier-ignore

/** Accents and brackets around a text, placeholders kept, so that a hard-coded one shows. */
export function pseudoText(text: string): string {
  const said = text
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith('{{') ? part : accented(part)))
  return `⟦${said.join('')}⟧`
}

/** A whole file of texts as {@link pseudoText}. */
export function pseudoTexts(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, node]) => [key, pseudoNode(node)]))
}

function pseudoNode(node: TextNode): TextNode {
  if (typeof node === 'string') return pseudoText(node)
  if (isList(node)) return node.map(pseudoText)
  return pseudoTexts(node)
}

function isList(node: TextNode): node is readonly string[] {
  return Array.isArray(node)
}

function accented(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const accent = accents[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? accent : accent.toUpperCase()
  })
}

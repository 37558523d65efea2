// widths in parts of the letter size, of Arial and what is made to its measure; rounded up
const narrow = "iljtfrI.,:;'|!()[] "
const wide = 'mwMWABCDGHKNOQRUVXYZ%@—…'

/** How wide a text comes out, in pixels, when its letters are `size` high. */
export function textWidth(text: string, size: number): number {
  const parts = Array.from(text, (letter) =>
    narrow.includes(letter) ? 0.33 : wide.includes(letter) ? 0.76 : 0.54,
  )
  return size * parts.reduce((sum, part) => sum + part, 0)
}

/** Breaks a text at spaces into lines that fit. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** For text and attribute values in HTML and SVG. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

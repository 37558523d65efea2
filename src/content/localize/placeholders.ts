/** The names of the placeholders in a text, in order. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^{}\s]*)\s*\}\}/g)].map((match) => match[1] ?? '')
}

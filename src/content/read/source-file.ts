import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, type Document } from 'yaml'
import type { Fault, Problem } from '../problem.ts'

export type Path = readonly (string | number)[]

/** A file of content: what it says and where each part of it stands. */
export interface SourceFile {
  readonly file: string
  readonly value: unknown
  /** A problem at a path; a part that is missing gets the line of what should hold it. */
  problemAt(path: Path, fault: Fault): Problem
}

export type Parsed =
  | { readonly kind: 'read'; readonly source: SourceFile }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] }

/** Reads YAML, and JSON as the YAML that it is, so that both have lines. */
export function parseSource(file: string, text: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problems = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    place: '',
    ...faultOf(error.code, error.message),
  }))
  if (problems.length > 0) return { kind: 'unreadable', problems }
  const comma = file.endsWith('.json') ? jsonFault(text) : null
  if (comma !== null) return { kind: 'unreadable', problems: [{ file, place: '', ...comma }] }
  const value: unknown = document.toJS()
  const problemAt = (path: Path, fault: Fault): Problem => ({
    file,
    line: lines.linePos(offsetOf(document, path)).line,
    place: path.join('.'),
    ...fault,
  })
  return { kind: 'read', source: { file, value, problemAt } }
}

function faultOf(code: string, message: string): Fault {
  const said = message.split(' at line')[0] ?? message
  if (code === 'DUPLICATE_KEY') {
    return {
      rule: 'duplicate-key',
      problem: 'a key stands here twice',
      mend: 'Keep one of the two.',
    }
  }
  return { rule: 'unreadable', problem: said, mend: 'Write it as valid YAML or JSON.' }
}

// YAML forgives what JSON does not: a comma too many, a missing quote
function jsonFault(text: string): Fault | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { rule: 'unreadable', problem: said, mend: 'Write it as valid JSON.' }
  }
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      )
      if (pair === undefined) return offset
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(step)]
      if (item === undefined) return offset
      offset = startOf(item) ?? offset
      node = item
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined
}

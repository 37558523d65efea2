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
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  const faultAt = (offset: number, fault: Fault): Problem => ({
    file,
    line: lines.linePos(offset).line,
    place: '',
    ...fault,
  })
  const problems = tellingErrors(document.errors).map((error) =>
    faultAt(error.pos[0], faultOf(error)),
  )
  if (problems.length > 0) return { kind: 'unreadable', problems }
  const offset = file.endsWith('.json') ? offsetOfJsonFault(text) : null
  if (offset !== null) return { kind: 'unreadable', problems: [faultAt(offset, noJson)] }
  const value = valueOf(document)
  if (value === null) return { kind: 'unreadable', problems: [faultAt(0, noValue)] }
  const problemAt = (path: Path, fault: Fault): Problem => ({
    file,
    line: lines.linePos(offsetOf(document, path)).line,
    place: path.join('.'),
    ...fault,
  })
  return { kind: 'read', source: { file, value, problemAt } }
}

// what is not readable makes more errors after it, which say nothing
function tellingErrors(errors: Document['errors']): Document['errors'] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  return errors.filter((error) => error.code === 'DUPLICATE_KEY' || error === first)
}

function faultOf({ code, message }: Document['errors'][number]): Fault {
  if (code === 'DUPLICATE_KEY') {
    return {
      rule: 'duplicate-key',
      problem: 'a key stands here twice',
      mend: 'Keep one of the two.',
    }
  }
  const said = message.split(' at line')[0] ?? message
  return { rule: 'unreadable', problem: said, mend: 'Write it as valid YAML or JSON.' }
}

/** Null for an empty file and for one with aliases, which could go round. */
function valueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    return null
  }
}

const noValue: Fault = {
  rule: 'unreadable',
  problem: 'is empty, or has aliases',
  mend: 'Write it out; leave the file away when there is nothing to say.',
}

const noJson: Fault = {
  rule: 'unreadable',
  problem: 'is not valid JSON',
  mend: 'Look for a comma too many or a quote too few.',
}

// YAML forgives what JSON does not
function offsetOfJsonFault(text: string): number | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1]
    return position === undefined ? Math.max(0, text.length - 1) : Number(position)
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

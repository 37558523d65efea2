import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { assembleFiles, zipFiles } from '../../manifest/assemble.ts'
import { exampleSlots, readSlots } from '../../manifest/slots.ts'

export type Files = Record<string, Uint8Array>
export type Json = Record<string, unknown>

/** The package as a deployer would make it, with example values. */
export function aPackage(): Uint8Array {
  const reading = readSlots(exampleSlots, '1.0.0')
  if (reading.kind === 'problems') throw new Error('the example values cannot be read')
  return zipFiles(assembleFiles(reading.slots))
}

/** The same package with its files changed. */
export function changed(change: (files: Files) => void): Uint8Array {
  const files = unzipSync(aPackage())
  change(files)
  return zipSync(files)
}

/** The same package with one of its JSON files changed. */
export function changedJson(file: string, change: (json: Json) => void): Uint8Array {
  return changed((files) => {
    const json = jsonOf(files, file)
    change(json)
    files[file] = strToU8(JSON.stringify(json))
  })
}

export function jsonOf(files: Files, file: string): Json {
  return JSON.parse(strFromU8(files[file] ?? new Uint8Array())) as Json
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { Resvg } from '@resvg/resvg-js'
import type { Slots } from './slots.ts'

/** The widths that Teams asks for, in pixels. */
export const iconWidths = { color: 192, outline: 32 } as const

/** How a slot is written: the same as Microsoft's toolkit does, so that its editor knows them. */
export const slotPattern = /\$\{\{\s*(\w+)\s*\}\}/g

const here = import.meta.dirname

/** The files of the package by name, with every slot that is given filled. */
export function assembleFiles(slots: Slots): Record<string, Uint8Array> {
  const text = (file: string) => strToU8(fill(readFileSync(join(here, file), 'utf8'), slots))
  const icon = (name: keyof typeof iconWidths) =>
    renderIcon(readFileSync(join(here, `${name}.svg`), 'utf8'), iconWidths[name])
  return {
    'manifest.json': text('manifest.json'),
    'nl.json': text('nl.json'),
    'color.png': icon('color'),
    'outline.png': icon('outline'),
  }
}

/** Packs without folders, as Teams wants it; the same files always make the same bytes. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { level: 9, mtime: new Date(2026, 0, 1) })
}

function fill(text: string, slots: Slots): string {
  return text.replace(slotPattern, (written, name: string) => {
    const value = slots.get(name)
    // inside JSON quotes: what JSON escapes must be escaped here too
    return value === undefined ? written : JSON.stringify(value).slice(1, -1)
  })
}

function renderIcon(svg: string, width: number): Uint8Array {
  const fitTo = { mode: 'width', value: width } as const
  return new Resvg(svg, { fitTo, font: { loadSystemFonts: false } }).render().asPng()
}

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { inTheme, themes } from './drawing/themes.ts'
import { encodePng } from './encode-png.ts'

/** In pixels: small enough for a card, sharp at 300 points on a phone. */
const width = 900

/** A PNG of a drawing; the same bytes each time. The drawings have no text, so no fonts are read. */
export function renderPng(svg: string): Buffer {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  }).render()
  return encodePng(image.width, image.height, image.pixels)
}

/** Fills a folder with `<name>.png` (light, fit for any theme) and `<name>-dark.png` per drawing. */
export function renderAll(drawings: string, pictures: string): void {
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  for (const file of readdirSync(drawings)) {
    const svg = readFileSync(join(drawings, file), 'utf8')
    const name = basename(file, '.svg')
    writeFileSync(join(pictures, `${name}.png`), renderPng(svg))
    writeFileSync(join(pictures, `${name}-dark.png`), renderPng(inTheme(svg, themes.dark)))
  }
}

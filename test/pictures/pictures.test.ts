import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { parse } from 'yaml'
import { drawScene } from '../../pictures/drawing/scene.ts'
import { inTheme, themes } from '../../pictures/drawing/themes.ts'
import { renderAll, renderPng } from '../../pictures/rendering.ts'
import { allScenes } from '../../pictures/scenes/all-scenes.ts'

const root = join(import.meta.dirname, '../..')
const drawings = join(root, 'pictures/svg')
const svgOf = (id: string) => readFileSync(join(drawings, `${id}.svg`), 'utf8')

function exerciseIds(): string[] {
  const exercises = parse(readFileSync(join(root, 'dialogs/exercises.yaml'), 'utf8')) as {
    id: string
  }[]
  return exercises.map(({ id }) => id)
}

/** Of a PNG, from its header. */
function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** WCAG 2: relative luminance, and the contrast of two colours, from 1 to 21. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('pictures', () => {
  it('show every exercise, and the welcome', () => {
    assert.deepEqual(
      readdirSync(drawings).sort(),
      [...exerciseIds(), 'hero-welcome'].map((id) => `${id}.svg`).sort(),
    )
  })

  it('are the drawings of the poses as they are now (npm run draw)', () => {
    for (const scene of allScenes) assert.equal(svgOf(scene.id), drawScene(scene), scene.id)
  })

  it('hold no text, no script and nothing from elsewhere', () => {
    for (const { id } of allScenes) {
      assert.doesNotMatch(svgOf(id), /<text|<script|<image|<use|href|url\(/, id)
    }
  })

  it('keep every figure and arrow inside the panel', () => {
    for (const { id } of allScenes) {
      const svg = svgOf(id)
      const [, width = NaN, height = NaN] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(
        Number,
      )
      const figures = new Resvg(svg.replace(/<rect class="panel"[^>]*>/, '')).getBBox()
      assert.ok(figures, id)
      const { x, y } = figures
      assert.ok(x >= 4 && y >= 4, `${id} begins at ${x}, ${y}`)
      assert.ok(x + figures.width <= width - 4, `${id} ends at ${x + figures.width} of ${width}`)
      assert.ok(
        y + figures.height <= height - 2,
        `${id} ends at ${y + figures.height} of ${height}`,
      )
    }
  })

  for (const [theme, colours] of Object.entries(themes)) {
    it(`stand out from their panel in ${theme}`, () => {
      assert.ok(contrast(colours.outline, colours.panel) >= 7)
      assert.ok(contrast(colours.arrow, colours.panel) >= 4.5)
    })
  }

  it('become light and dark PNGs that are small, and the same at every build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
    try {
      renderAll(drawings, folder)
      assert.deepEqual(
        readdirSync(folder).sort(),
        allScenes.flatMap(({ id }) => [`${id}.png`, `${id}-dark.png`]).sort(),
      )
      for (const { id } of allScenes) {
        const light = readFileSync(join(folder, `${id}.png`))
        const dark = readFileSync(join(folder, `${id}-dark.png`))
        assert.ok(light.equals(renderPng(svgOf(id))), `${id} differs`)
        assert.ok(dark.equals(renderPng(inTheme(svgOf(id), themes.dark))), `${id} differs in dark`)
        assert.notDeepEqual(light, dark)
        for (const name of [`${id}.png`, `${id}-dark.png`]) {
          const { width, height } = sizeOf(readFileSync(join(folder, name)))
          const bytes = statSync(join(folder, name)).size
          assert.ok(width <= 1024 && height <= 1024, `${name} is ${width} × ${height}`)
          assert.ok(bytes <= 60_000, `${name} has ${bytes} bytes`)
        }
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }).timeout(60_000)
})

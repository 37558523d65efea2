import { Resvg } from '@resvg/resvg-js'
import { iconWidths } from '../assemble.ts'
import type { Problem } from '../problem.ts'
import type { Parts } from './parts.ts'

/** Icons have the size that Teams asks for; the small one is white on nothing. */
export function checkIcons({ files, manifest }: Parts): Problem[] {
  return Object.entries(iconWidths).flatMap(([icon, width]) => {
    const place = manifest.icons[icon] ?? icon
    const png = files[place]
    if (png === undefined) return []
    const size = sizeOf(png)
    if (size === null) return [{ place, wrong: 'It is no PNG.', mend: 'Give a PNG.' }]
    if (size.width !== width || size.height !== width) {
      const wrong = `It is ${size.width} by ${size.height} pixels.`
      return [{ place, wrong, mend: `Make it ${width} by ${width}.` }]
    }
    return icon === 'outline' && !isWhiteOnNothing(png, width)
      ? [
          {
            place,
            wrong: 'It is not white on nothing.',
            mend: 'Draw in white, with no background.',
          },
        ]
      : []
  })
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function sizeOf(png: Uint8Array): { width: number; height: number } | null {
  const bytes = Buffer.from(png)
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(signature)) return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** The renderer reads the pixels; it gives colours multiplied by their alpha. */
function isWhiteOnNothing(png: Uint8Array, width: number): boolean {
  const data = Buffer.from(png).toString('base64')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}"><image width="${width}" height="${width}" href="data:image/png;base64,${data}"/></svg>`
  const { pixels } = new Resvg(svg).render()
  let empty = 0
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha === 0) empty += 1
    else if ([red, green, blue].some((part) => part < alpha - 2)) return false
  }
  return empty > 0 && empty < width * width
}

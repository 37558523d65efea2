import { strFromU8 } from 'fflate'
import { slotPattern } from '../assemble.ts'
import type { Problem } from '../problem.ts'
import type { Parts } from './parts.ts'

/** Every file that the manifest names is there, nothing else is, and no slot is left open. */
export function checkLayout({ files, manifest, locales }: Parts): Problem[] {
  const named = new Set(['manifest.json', ...Object.values(manifest.icons), ...locales.keys()])
  const missing = [...named].filter((file) => files[file] === undefined)
  const extra = Object.keys(files).filter((file) => !named.has(file))
  const open = Object.entries(files)
    .filter(([file]) => file.endsWith('.json'))
    .flatMap(([file, bytes]) =>
      [...strFromU8(bytes).matchAll(slotPattern)].map(([, slot = '']) => ({ file, slot })),
    )
  return [
    ...missing.map((place) => ({
      place,
      wrong: 'The manifest names it, and it is not in the package.',
      mend: 'Add it at the root, or take its name out.',
    })),
    ...extra.map((place) => ({
      place,
      wrong: 'Nothing names it.',
      mend: 'Take it out: Teams refuses what it does not know.',
    })),
    ...open.map(({ file, slot }) => ({
      place: file,
      wrong: `The slot ${slot} is open.`,
      mend: `Set ${slot} in the environment and make the package anew.`,
    })),
  ]
}

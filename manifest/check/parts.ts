import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod/v4'
import type { Problem } from '../problem.ts'

const texts = z.record(z.string(), z.string()).catch({})
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).catch([])

const commandShape = z.object({
  title: z.string().catch(''),
  description: z.string().optional().catch(undefined),
  prompt: z.string().optional().catch(undefined),
})

/**
 * The parts of an app manifest that our own checks look at. What has another shape reads as empty
 * here; the schema's check tells of it.
 */
const manifestShape = z.object({
  supportsChannelFeatures: z.unknown(),
  name: texts,
  description: texts,
  icons: texts,
  localizationInfo: z
    .object({
      additionalLanguages: listOf(z.object({ languageTag: z.string(), file: z.string() })),
    })
    .catch({ additionalLanguages: [] }),
  bots: listOf(
    z.object({
      scopes: listOf(z.string()),
      commandLists: listOf(z.object({ commands: listOf(commandShape) })),
    }),
  ),
})

export type Manifest = z.infer<typeof manifestShape>

/** An opened package. */
export interface Parts {
  readonly files: Readonly<Record<string, Uint8Array>>
  /** The manifest as it stands there. */
  readonly written: Readonly<Record<string, unknown>>
  readonly manifest: Manifest
  /** Texts of the other languages by the file's name, then by place in the manifest. */
  readonly locales: ReadonlyMap<string, Readonly<Record<string, string>>>
}

export type Opening =
  | { readonly kind: 'parts'; readonly parts: Parts }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/** Opens a zip; a package without a readable manifest at its root cannot be checked further. */
export function openPackage(zip: Uint8Array): Opening {
  const files = unzip(zip)
  if (files === null) return broken('the file', 'It is no zip.', 'Make it anew: `npm run package`.')
  const written = readJson(files['manifest.json'])
  if (written === null) {
    return broken(
      'manifest.json',
      'It is not there, or is no JSON.',
      'It must stand at the root of the zip, in no folder.',
    )
  }
  const manifest = manifestShape.parse(written)
  const locales = new Map(
    manifest.localizationInfo.additionalLanguages.map(({ file }) => [
      file,
      texts.parse(readJson(files[file])),
    ]),
  )
  return { kind: 'parts', parts: { files, written, manifest, locales } }
}

function broken(place: string, wrong: string, mend: string): Opening {
  return { kind: 'problems', problems: [{ place, wrong, mend }] }
}

function unzip(zip: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(zip)
  } catch {
    return null
  }
}

function readJson(file: Uint8Array | undefined): Record<string, unknown> | null {
  if (file === undefined) return null
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(strFromU8(file)))
  } catch {
    return null
  }
}

import type { Model } from '../../core/understanding/classifier.ts'
import type { Language } from '../../core/language.ts'

/** What training leaves behind: both models, and the words that are no misspelling of another. */
export interface Weights {
  /** Fingerprint of the files that were trained on. */
  readonly source: string
  readonly known: Readonly<Record<Language, readonly string[]>>
  readonly flags: Model
  readonly wishes: Model
}

type Header = Omit<Weights, 'flags' | 'wishes'> & {
  readonly models: readonly (Omit<Model, 'features' | 'weights'> & { readonly size: number })[]
}

/** Four bytes with the length of a JSON header, the header, then features and weights of each model. */
export function writeWeights({ flags, wishes, source, known }: Weights): Uint8Array {
  const models = [flags, wishes]
  const header: Header = {
    source,
    known,
    models: models.map(({ labels, scale, start, out, bias, features }) => ({
      labels,
      scale,
      start,
      out,
      bias,
      size: features.length,
    })),
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  return Buffer.concat([
    numbersToBytes([text.length]),
    text,
    ...models.flatMap((model) => [
      numbersToBytes([...model.features]),
      new Uint8Array(model.weights.buffer),
    ]),
  ])
}

/** Reads what `writeWeights` wrote. Throws when the file is cut short or of another kind. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 4 + view.getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, at))) as Header
  const [flags, wishes] = header.models.map(({ size, ...model }) => {
    const features = Uint32Array.from({ length: size }, (_, row) =>
      view.getUint32(at + 4 * row, true),
    )
    at += 4 * size
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, size * model.scale.length)
    at += weights.length
    return { ...model, features, weights }
  })
  if (!flags || !wishes) throw new Error('weights.bin lacks a model: train again')
  return { source: header.source, known: header.known, flags, wishes }
}

function numbersToBytes(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * numbers.length)
  const view = new DataView(bytes.buffer)
  numbers.forEach((number, at) => {
    view.setUint32(4 * at, number, true)
  })
  return bytes
}

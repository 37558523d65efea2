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
  readonly models: readonly Omit<Model, 'weights'>[]
}

/** Four bytes with the length of a JSON header, the header, then the weights of each model. */
export function writeWeights(weights: Weights): Uint8Array {
  const { flags, wishes, source, known } = weights
  const models = [flags, wishes]
  const header: Header = {
    source,
    known,
    models: models.map(({ labels, bits, bias, scale }) => ({ labels, bits, bias, scale })),
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, text.length, true)
  return Buffer.concat([
    length,
    text,
    ...models.map((model) => new Uint8Array(model.weights.buffer)),
  ])
}

/** Reads what `writeWeights` wrote. Throws when the file is cut short or of another kind. */
export function readWeights(bytes: Uint8Array): Weights {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  let at = 4 + length
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, at))) as Header
  const [flags, wishes] = header.models.map((model) => {
    const size = 2 ** model.bits * model.labels.length
    if (bytes.length < at + size) throw new Error('weights.bin is cut short: train again')
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, size)
    at += size
    return { ...model, weights }
  })
  if (!flags || !wishes) throw new Error('weights.bin lacks a model: train again')
  return { source: header.source, known: header.known, flags, wishes }
}

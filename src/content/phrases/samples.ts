import { createReader } from '../../core/understanding/reading.ts'
import type { UnderstandingData } from '../../core/understanding/understanding.ts'
import type { Language } from '../../core/language.ts'
import { expand, type Example } from './examples.ts'
import { absentIn, framed, type Frames } from './frames.ts'
import { createRandom, pickFrom } from './random.ts'
import type { Sample } from './train.ts'

const mostPerLine = 14
/** How often a line is told amid other talk, and a sign behind the denial of another. */
const share = { amid: 0.5, despite: 0.12 }

/** Chooses from a line's alternatives, at most `mostPerLine`, spread evenly. */
function variantsOf(example: Example): string[] {
  const all = expand(example.text)
  if (all.length <= mostPerLine) return all
  return Array.from(
    { length: mostPerLine },
    (_, at) => all[Math.floor((at * all.length) / mostPerLine)] ?? '',
  )
}

/**
 * The samples for both models: every variant as written, with a slip of the thumb, amid other words,
 * and what is said of signs that are not there.
 */
export function samplesOf(
  data: UnderstandingData,
  examples: readonly Example[],
  frames: Readonly<Record<Language, Frames>>,
): { flags: Sample[]; wishes: Sample[] } {
  const read = createReader(data)
  const random = createRandom(11)
  const flags: Sample[] = []
  const wishes: Sample[] = []
  const pick = (list: readonly string[]): string => pickFrom(list, random)
  for (const example of examples) {
    const { amid, despite, symptoms } = frames[example.language]
    for (const text of variantsOf(example)) {
      const texts = [text, misspell(text, random)]
      if (random() < share.amid) texts.push(framed(pick(amid), text))
      if (example.item && random() < share.despite)
        texts.push(`${framed(pick(despite), pick(symptoms))} ${text}`)
      for (const one of texts) {
        const { features } = read(one)
        flags.push({ label: example.item ?? 'none', features })
        if (example.item === null && example.wish !== null)
          wishes.push({ label: example.wish, features })
      }
    }
  }
  for (const { affirmed, hinted } of Object.values(frames))
    for (const { item, expression } of hinted)
      flags.push({ label: item, features: read(framed(pick(affirmed), expression)).features })
  for (const text of Object.values(frames).flatMap((one) => absentIn(one, random)))
    flags.push({ label: 'none', features: read(text).features })
  return { flags, wishes }
}

/** One slip in one longer word: a letter lost, doubled or swapped. */
function misspell(text: string, random: () => number): string {
  const words = text.split(' ')
  const long = words.map((word, at) => ({ word, at })).filter(({ word }) => word.length > 4)
  const chosen = long[Math.floor(random() * long.length)]
  if (!chosen) return text
  const { word, at } = chosen
  const place = 1 + Math.floor(random() * (word.length - 2))
  const kind = Math.floor(random() * 3)
  words[at] =
    kind === 0
      ? word.slice(0, place) + word.slice(place + 1)
      : kind === 1
        ? word.slice(0, place) + word.charAt(place) + word.slice(place)
        : word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2)
  return words.join(' ')
}

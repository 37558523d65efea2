import { createReader } from '../../core/understanding/reading.ts'
import type { UnderstandingData } from '../../core/understanding/understanding.ts'
import { expand, type Example } from './examples.ts'
import { createRandom } from './random.ts'
import type { Sample } from './train.ts'

const mostPerLine = 14

/** What stands around a sign in a real message. */
const before: Readonly<Record<string, readonly string[]>> = {
  nl: [
    'hoi',
    'hallo',
    'help',
    'sorry dat ik stoor maar',
    'ff een vraag',
    'ik zit op kantoor en',
    'sinds een paar dagen',
    'oke dus',
    'volgende',
    'mijn rug doet pijn en',
    'nou',
    'pff',
    'ik deed die oefening maar',
    'beste bot',
  ],
  en: [
    'hi',
    'hello',
    'help',
    'sorry to bother you but',
    'quick question',
    'im at the office and',
    'for a few days',
    'ok so',
    'next',
    'my back hurts and',
    'well',
    'ugh',
    'i did that exercise but',
    'dear bot',
  ],
}
const behind: Readonly<Record<string, readonly string[]>> = {
  nl: [
    'wat nu',
    'is dat erg',
    'wat moet ik doen',
    'en verder gaat het wel',
    'haha',
    'sinds gisteren',
    'groetjes',
    'alvast bedankt',
    'maar goed',
    'en ik moet zo vergaderen',
    'xx',
  ],
  en: [
    'what now',
    'is that bad',
    'what should i do',
    'other than that im fine',
    'lol',
    'since yesterday',
    'cheers',
    'thanks in advance',
    'anyway',
    'and i have a meeting soon',
    'x',
  ],
}

/** Chooses from a line's alternatives, at most `mostPerLine`, spread evenly. */
function variantsOf(example: Example): string[] {
  const all = expand(example.text)
  if (all.length <= mostPerLine) return all
  return Array.from(
    { length: mostPerLine },
    (_, at) => all[Math.floor((at * all.length) / mostPerLine)] ?? '',
  )
}

/** The samples for both models: every variant as written, with a slip of the thumb, and amid other words. */
export function samplesOf(
  data: UnderstandingData,
  examples: readonly Example[],
): { flags: Sample[]; wishes: Sample[] } {
  const read = createReader(data)
  const random = createRandom(11)
  const flags: Sample[] = []
  const wishes: Sample[] = []
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  for (const example of examples) {
    const variants = variantsOf(example)
    for (const text of variants) {
      const lead = pick(before[example.language] ?? [])
      const tail = pick(behind[example.language] ?? [])
      const texts = [text, misspell(text, random)]
      if (random() < 0.5) texts.push(random() < 0.5 ? `${lead} ${text}` : `${text} ${tail}`)
      for (const one of texts) {
        const { features } = read(one)
        flags.push({ label: example.item ?? 'none', features })
        if (example.item === null && example.wish !== null)
          wishes.push({ label: example.wish, features })
      }
    }
  }
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

import fc from 'fast-check'
import type { Press } from '../../src/core/view.ts'
import { labels } from '../chat/shown.ts'
import type { Talker } from '../chat/talker.ts'

/** What somebody may do next; numbers choose among what is there, round and round. */
type Move =
  | { readonly kind: 'type'; readonly line: number }
  | { readonly kind: 'type-marked'; readonly line: number }
  | { readonly kind: 'type-label' | 'press' | 'press-old'; readonly which: number }
  | { readonly kind: 'tick'; readonly which: number; readonly ticks: readonly number[] }
  | { readonly kind: 'rubbish' | 'install' | 'remove' }

export interface Person {
  readonly locale: string
  readonly country: string
  readonly where: 'personal' | 'group' | 'team'
  readonly moves: readonly Move[]
}

/** Words that occur nowhere in the program, so that a trace of them can only be theirs. */
export const markers = ['zwafelkwint', 'blorfhazel', 'quindomark', 'vlipzoeter']

/** What people type: signs of every tier, wishes, small talk. */
export const lines: readonly string[] = [
  'ik kan sinds vanochtend niet meer plassen',
  'mijn beide benen zijn gevoelloos en tintelen',
  'ik heb pijn op mijn borst en ben benauwd',
  'heb koorts en koude rillingen',
  'ik heb kanker gehad en nu nieuwe rugpijn',
  'ik wil niet meer leven',
  'uitstraling tot onder mijn knie',
  'i have been unable to pee since this morning',
  'numb between my legs',
  'chest pain and short of breath',
  'i have a fever and i am shivering',
  'i lost a lot of weight without trying',
  'i want to kill myself',
  'hallo, wat kun je allemaal',
  'English please',
  'Nederlands graag',
  'menu',
  'stop',
  'terug',
  'weet niet',
  'geen van deze',
  'none of these',
  '2',
  '1, 3 en 5',
  'elke werkdag om 10 uur een beweegtip',
  'wat weet je van mij',
  'België',
]

const some = fc.nat({ max: 999 })
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('press' as const), which: some }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('tick' as const),
      which: some,
      ticks: fc.array(some, { maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type' as const), line: some }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type-marked' as const), line: some }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('type-label' as const), which: some }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('press-old' as const), which: some }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('rubbish', 'install', 'remove') }),
  },
)

const person: fc.Arbitrary<Person> = fc.record({
  locale: fc.constantFrom('nl-NL', 'en-GB', 'nl-BE', 'en-US', 'de-DE'),
  country: fc.constantFrom('NL', 'GB', 'US', 'JP'),
  where: fc.oneof(
    { weight: 12, arbitrary: fc.constant('personal' as const) },
    { weight: 1, arbitrary: fc.constantFrom('group' as const, 'team' as const) },
  ),
  moves: fc.array(move, { minLength: 4, maxLength: 14 }),
})

/** The same people at each run: a failure can be looked at again. */
export function people(count: number): readonly Person[] {
  return fc.sample(person, { numRuns: count, seed: 20_261_122 })
}

/** Lives a person's conversation. Half of them first open the check, where most can be told. */
export async function live({ moves }: Person, talker: Talker, opensCheck: boolean): Promise<void> {
  await talker.installs()
  await talker.isAdded()
  const welcome = talker.card
  if (opensCheck && welcome.buttons[1] !== undefined) await talker.presses(pick(labels(welcome), 1))
  for (const next of moves) await doMove(next, talker, welcome)
}

async function doMove(next: Move, talker: Talker, welcome: Talker['card']): Promise<void> {
  const { card } = talker
  switch (next.kind) {
    case 'type':
      await talker.types(pick(lines, next.line))
      return
    case 'type-marked':
      await talker.types(`${pick(lines, next.line)} ${pick(markers, next.line)}${next.line}`)
      return
    case 'type-label':
      if (card.buttons.length > 0) await talker.types(pick(labels(card), next.which))
      return
    case 'press':
      if (card.buttons.length > 0) await talker.presses(pick(labels(card), next.which))
      return
    case 'press-old':
      if (welcome.buttons.length > 0) {
        await talker.pressesOn(welcome, pick(labels(welcome), next.which))
      }
      return
    case 'tick': {
      const choices = card.fields.flatMap((field) => field.choices)
      if (card.buttons.length === 0) return
      const chosen = choices.length === 0 ? [] : next.ticks.map((n) => pick(choices, n).label)
      // by what the card offers first: "continue with what I ticked", or a form's own button
      await talker.presses(pick(labels(card), next.ticks.length > 0 ? 0 : next.which), chosen)
      return
    }
    case 'rubbish':
      await talker.sendsPress({ kind: 'answer', position: 7 } as unknown as Press)
      return
    case 'install':
      await talker.installs()
      return
    case 'remove':
      await talker.removes()
      return
  }
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

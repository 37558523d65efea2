import { checkRule } from '../../core/nudges/check-rule.ts'
import type { Ask } from '../../core/understanding/times/heard-times.ts'
import type { Asked } from '../../core/understanding/times/read-times.ts'
import { notice, say } from '../notice.ts'
import { change, turn, type Scene, type Turn } from '../scene.ts'
import { asks } from './cards.ts'
import { awayInWords, momentInWords, ruleInWords, timesInWords } from './describe.ts'
import { fallbackZone, ruleOf, type Sitting } from './desk.ts'
import { pausing } from './pausing.ts'
import { pressOf } from './press.ts'
import type { Agreeable, Proposal } from './request.ts'
import { waiting } from './waiting.ts'

/** Reads back what was said before it counts; what cannot be is asked about, never guessed. */
export function propose(scene: Scene, sitting: Sitting, wanted: Agreeable): Turn {
  const read = readBack(scene, sitting, wanted)
  if (read.kind === 'refused') return cannotBe(scene, read.line)
  const { yes, words, line } = read
  return turn(change(scene, { position: waiting.forYes(yes) }), {
    ...notice(scene, 'nudges:proposal', {
      text: `nudges:proposal.${yes.kind}`,
      params: { what: words },
      options: [
        {
          id: 'yes',
          label: say(scene, 'nudges:option.yes'),
          press: pressOf(yes),
          style: 'primary',
        },
        yes.kind === 'accept'
          ? asks(scene, 'no', { kind: 'form' })
          : { ...asks(scene, 'notThat', { kind: 'status' }), id: 'no' },
      ],
    }),
    kind: 'question',
    ...(line === undefined ? {} : { notice: line }),
  })
}

type ReadBack =
  | {
      readonly kind: 'words'
      readonly words: string
      readonly yes: Agreeable
      readonly line?: string
    }
  | { readonly kind: 'refused'; readonly line: string }

function readBack(scene: Scene, sitting: Sitting, yes: Agreeable): ReadBack {
  const zone = sitting.found?.rule.zone ?? sitting.zone ?? fallbackZone
  switch (yes.kind) {
    case 'accept': {
      const rule = ruleOf(scene, sitting, yes.proposal)
      const [problem] = checkRule(rule)
      return problem === undefined
        ? { kind: 'words', words: timesInWords(scene, rule), yes }
        : { kind: 'refused', line: say(scene, `nudges:problem.${problem.field}.${problem.kind}`) }
    }
    case 'pause':
      return readBackPause(scene, sitting, yes, zone)
    case 'postpone': {
      const at = sitting.now + (yes.minutes ?? 0) * 60_000
      return { kind: 'words', words: momentInWords(scene, at, zone), yes }
    }
  }
}

function readBackPause(
  scene: Scene,
  sitting: Sitting,
  yes: Agreeable & { kind: 'pause' },
  zone: string,
): ReadBack {
  if (sitting.found === null) throw new Error('without nudges there is nothing to pause')
  const read = pausing(sitting, sitting.found, yes.pause)
  if (read.kind === 'refused')
    return { kind: 'refused', line: say(scene, `nudges:problem.date.${read.why}`) }
  const words = awayInWords(scene, read.away, zone)
  if (read.instead === null) return { kind: 'words', words, yes }
  const pause = awayInWords(scene, read.instead, zone)
  const line = say(scene, 'nudges:proposal.instead', { pause })
  return { kind: 'words', words, yes: { ...yes, instead: true }, line }
}

/** Says why something cannot be, with the form as another way. */
function cannotBe(scene: Scene, line: string): Turn {
  return turn(scene, {
    ...notice(scene, 'nudges:unclear', {
      options: [{ ...asks(scene, 'form', { kind: 'form' }), style: 'primary' }],
    }),
    notice: line,
  })
}

/** All but what cards of their own ask. */
type AskedHere = Asked & { readonly ask: Exclude<Ask, 'end' | 'length'> }

/** Asks for what is missing. What was said already is kept, so that the answer completes it. */
export function askMore(scene: Scene, asked: AskedHere): Turn {
  const line = say(scene, `nudges:ask.${asked.ask}`)
  if (asked.ask === 'past' || asked.ask === 'impossible') return cannotBe(scene, line)
  const { times } = asked.before
  const options = asked.ask === 'days' && times.length > 0 ? usualDays(scene, asked) : []
  return turn(change(scene, { position: waiting.forMore(asked) }), {
    ...notice(scene, 'nudges:asking', {
      params: { question: line },
      options: [...options, asks(scene, 'form', { kind: 'form' })],
    }),
    kind: 'question',
  })
}

/** The days that most people mean, as buttons that say all that they do. */
function usualDays(scene: Scene, { before: { times } }: Asked) {
  const choices: readonly Proposal['days'][] = [
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5, 6, 7],
  ]
  return choices.map((days) => {
    const proposal: Proposal = { days, moments: { kind: 'times', times } }
    return {
      id: `days-${days.length}`,
      label: capital(ruleInWords(scene, proposal)),
      press: pressOf({ kind: 'accept', proposal }),
    }
  })
}

export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

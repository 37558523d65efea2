import { checkRule } from '../../core/nudges/check-rule.ts'
import { pauseEnd } from '../../core/nudges/pause.ts'
import { notice, say } from '../notice.ts'
import { change, turn, type Scene, type Turn } from '../scene.ts'
import { asks } from './cards.ts'
import { momentInWords, ruleInWords } from './describe.ts'
import { fallbackZone, ruleOf, type Sitting } from './desk.ts'
import { pressOf, readAgreeable } from './press.ts'
import type { Agreeable, NudgeRequest } from './request.ts'

/** Reads back what was said before it counts; what cannot be is asked about, never guessed. */
export function propose(scene: Scene, sitting: Sitting, yes: Agreeable): Turn {
  const shown = readBack(scene, sitting, yes)
  if (shown.kind === 'refused') return askAgain(scene, shown.line)
  const waiting = { tree: 'nudges', node: 'proposal', version: JSON.stringify(yes) }
  return turn(change(scene, { position: waiting }), {
    ...notice(scene, 'nudges:proposal', {
      text: `nudges:proposal.${yes.kind}`,
      params: { what: shown.words },
      options: [
        {
          id: 'yes',
          label: say(scene, 'nudges:option.yes'),
          press: pressOf(yes),
          style: 'primary',
        },
        asks(scene, 'no', { kind: yes.kind === 'accept' ? 'form' : 'status' }),
      ],
    }),
    kind: 'question',
  })
}

type ReadBack =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'refused'; readonly line: string }

function readBack(scene: Scene, sitting: Sitting, yes: Agreeable): ReadBack {
  const zone = sitting.found?.rule.zone ?? sitting.zone ?? fallbackZone
  switch (yes.kind) {
    case 'accept': {
      const [problem] = checkRule(ruleOf(scene, sitting, yes.proposal))
      return problem === undefined
        ? { kind: 'words', words: ruleInWords(scene, yes.proposal) }
        : { kind: 'refused', line: say(scene, `nudges:problem.${problem.field}.${problem.kind}`) }
    }
    case 'pause': {
      const end = pauseEnd(yes.pause, sitting.now, zone)
      return end.kind === 'ends'
        ? { kind: 'words', words: momentInWords(scene, end.at, zone) }
        : { kind: 'refused', line: say(scene, `nudges:problem.date.${end.why}`) }
    }
    case 'postpone': {
      const at = sitting.now + (yes.minutes ?? 0) * 60_000
      return { kind: 'words', words: momentInWords(scene, at, zone) }
    }
  }
}

/** Says what is missing or cannot be, with the form as another way. */
export function askAgain(scene: Scene, line: string): Turn {
  return turn(scene, {
    ...notice(scene, 'nudges:unclear', {
      options: [{ ...asks(scene, 'form', { kind: 'form' }), style: 'primary' }],
    }),
    notice: line,
  })
}

/** What a person was asked to agree to, from the position that waits for their yes. */
export function waitingFor(scene: Scene): (NudgeRequest & Agreeable) | null {
  const { position } = scene.conversation
  return position?.tree === 'nudges' && position.node === 'proposal'
    ? readAgreeable(position.version)
    : null
}

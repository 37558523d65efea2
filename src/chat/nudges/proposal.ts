import type { RuleProblem } from '../../core/nudges/check-rule.ts'
import { notice, say } from '../notice.ts'
import { change, turn, type Scene, type Turn } from '../scene.ts'
import { asks } from './cards.ts'
import { ruleInWords } from './describe.ts'
import { pressOf, readRequest } from './press.ts'
import type { NudgeRequest, Proposal } from './request.ts'

/** Reads times back before they count; what cannot be kept is said, with the form as a way on. */
export function proposalCard(scene: Scene, proposal: Proposal, problem?: RuleProblem): Turn {
  if (problem !== undefined) {
    const line = say(scene, `nudges:problem.${problem.field}.${problem.kind}`)
    const ways = [{ ...asks(scene, 'form', { kind: 'form' }), style: 'primary' as const }]
    return turn(scene, {
      ...notice(scene, 'nudges:unclear', { options: ways }),
      notice: line,
    })
  }
  const request = { kind: 'accept' as const, proposal }
  const waiting = { tree: 'nudges', node: 'proposal', version: JSON.stringify(request) }
  return turn(change(scene, { position: waiting }), {
    ...notice(scene, 'nudges:proposal', {
      params: { rule: ruleInWords(scene, proposal) },
      options: [
        {
          id: 'yes',
          label: say(scene, 'nudges:option.yes'),
          press: pressOf(request),
          style: 'primary',
        },
        { ...asks(scene, 'no', { kind: 'form' }) },
      ],
    }),
    kind: 'question',
  })
}

/** The times that a person was asked to confirm, from the position that waits for their yes. */
export function waitingProposal(version: string): (NudgeRequest & { kind: 'accept' }) | null {
  const read = readRequest(version)
  return read?.kind === 'accept' ? read : null
}

import { checkRule } from '../../core/nudges/check-rule.ts'
import type { Rule } from '../../core/nudges/rule.ts'
import type { Subscription } from '../../core/nudges/subscription.ts'
import type { View } from '../../core/view.ts'
import type { Company } from '../inbound.ts'
import { notice } from '../notice.ts'
import { fallbackZone, planned, type Sitting } from '../nudges/desk.ts'
import { readForm } from '../nudges/read-form.ts'
import type { Proposal } from '../nudges/request.ts'
import { countryOf, type Scene } from '../scene.ts'
import { channelForm, channelProposal, channelStatus } from './cards.ts'
import type { ChannelRequest } from './request.ts'

/** A channel gets one tip a workday: more is noise for who did not ask for it. */
const mostADay = 1

/** Does what a team asks of its channel's tip. Who asked is said in the post, and kept nowhere. */
export async function serveChannel(
  scene: Scene,
  sitting: Sitting,
  company: Company,
  request: ChannelRequest,
): Promise<View> {
  const { found, desk, key } = sitting
  if (request.kind === 'status') return channelStatus(scene, found)
  // guests see the tips, but do not decide on them
  if (!(await company.mayChange())) return notice(scene, 'channel:membersOnly')
  switch (request.kind) {
    case 'form':
      return channelForm(scene, valuesOf(sitting))
    case 'propose':
      return (
        problemWith(scene, sitting, request.proposal) ?? channelProposal(scene, request.proposal)
      )
    case 'accept':
      return (
        problemWith(scene, sitting, request.proposal) ??
        set(scene, sitting, company, ruleOf(scene, sitting, request.proposal))
      )
    case 'save':
      return save(scene, sitting, company, request.inputs)
    case 'stop':
      if (found === null) return channelStatus(scene, null)
      await desk.subscriptions.remove(key)
      return channelStatus(scene, null, { key: 'stopped', by: company.by })
  }
}

/** What stands in the form before anybody changed it. */
function valuesOf({ found, zone }: Sitting): Readonly<Record<string, string>> {
  if (found === null) return { zone: zone ?? fallbackZone }
  const { days, moments } = found.rule
  return {
    zone: found.rule.zone,
    days: days.join(','),
    ...(moments.kind === 'times' ? { times: moments.times.join(', ') } : {}),
  }
}

function ruleOf(scene: Scene, { found, zone }: Sitting, { days, moments }: Proposal): Rule {
  return {
    zone: found?.rule.zone ?? zone ?? fallbackZone,
    days: days.filter(isWorkday),
    moments,
    quiet: [],
    holidays: countryOf(scene),
  }
}

function problemWith(scene: Scene, sitting: Sitting, proposal: Proposal): View | null {
  const { moments } = proposal
  const isOneADay = moments.kind === 'times' && moments.times.length === mostADay
  if (!isOneADay) return notice(scene, 'channel:oneADay')
  const rule = ruleOf(scene, sitting, proposal)
  const problems = checkRule(rule)
  return problems.length === 0
    ? null
    : channelForm(scene, { times: moments.times.join(', '), zone: rule.zone }, problems)
}

async function save(
  scene: Scene,
  sitting: Sitting,
  company: Company,
  inputs: Readonly<Record<string, string>>,
): Promise<View> {
  const days = (inputs['days'] ?? '').split(',').filter((day) => isWorkday(Number(day)))
  const reading = readForm(
    { ...inputs, days: days.join(','), preset: 'own', quiet: '', holidays: 'true' },
    { language: scene.conversation.language, country: countryOf(scene), shift: 0 },
  )
  if (reading.kind === 'wrong') return channelForm(scene, inputs, reading.problems)
  const { rule } = reading
  if (rule.moments.kind !== 'times' || rule.moments.times.length > mostADay) {
    return notice(scene, 'channel:oneADay')
  }
  return set(scene, sitting, company, rule)
}

function isWorkday(day: number): boolean {
  return day <= 5
}

async function set(scene: Scene, sitting: Sitting, company: Company, rule: Rule): Promise<View> {
  const next: Subscription = planned(sitting, {
    kind: 'channel',
    address: sitting.address,
    language: scene.conversation.language,
    rule,
    wishes: [],
    pauseUntil: null,
    lastSlot: sitting.found?.lastSlot ?? null,
    state: 'active',
  })
  await sitting.desk.subscriptions.put(sitting.key, next)
  return channelStatus(scene, next, { key: 'set', by: company.by })
}

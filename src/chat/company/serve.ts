import { checkRule } from '../../core/nudges/check-rule.ts'
import type { Rule } from '../../core/nudges/rule.ts'
import type { Subscription } from '../../core/nudges/subscription.ts'
import type { View } from '../../core/view.ts'
import type { Company } from '../inbound.ts'
import { notice, say } from '../notice.ts'
import { fallbackZone, fresh, planned, type Sitting } from '../nudges/desk.ts'
import { readForm, type FormInputs, type FormProblem } from '../nudges/read-form.ts'
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
  if (request.kind === 'status') return channelStatus(scene, sitting, found)
  // guests see the tips, but do not decide on them
  if (!(await company.mayChange())) return forMembers(scene, request)
  switch (request.kind) {
    case 'form':
      return channelForm(scene, valuesOf(sitting))
    case 'propose':
      return problemWith(scene, sitting, request.proposal) ?? propose(scene, request.proposal)
    case 'accept':
      return (
        problemWith(scene, sitting, request.proposal) ??
        set(scene, sitting, company, ruleOf(scene, sitting, request.proposal))
      )
    case 'save':
      return save(scene, sitting, company, request.inputs)
    case 'stop':
      if (found === null) return channelStatus(scene, sitting, null)
      await desk.subscriptions.remove(key)
      return channelStatus(scene, sitting, null, { key: 'stopped', by: company.by })
  }
}

/** What a guest filled in stays, for a member to save. */
function forMembers(scene: Scene, request: ChannelRequest): View {
  const refused = notice(scene, 'channel:membersOnly')
  return request.kind === 'save'
    ? channelForm(scene, request.inputs, [], [refused.title, ...refused.paragraphs].join('. '))
    : refused
}

/** What stands in the form before anybody changed it. */
function valuesOf({ found, zone }: Sitting): FormInputs {
  if (found === null) return { zone: zone ?? fallbackZone }
  const { days, moments } = found.rule
  return {
    zone: found.rule.zone,
    days: days.join(','),
    ...(moments.kind === 'times' ? { times: moments.times.join(', ') } : {}),
  }
}

/** Reads back what will be kept: of "every day" the working days, and it is said why. */
function propose(scene: Scene, { days, moments }: Proposal): View {
  const workdays = days.filter(isWorkday)
  const line =
    workdays.length < days.length ? say(scene, 'channel:problem.workdays-only') : undefined
  return channelProposal(scene, { days: workdays, moments }, line)
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
  const { days, moments } = proposal
  const isOneADay = moments.kind === 'times' && moments.times.length === mostADay
  if (!isOneADay) return notice(scene, 'channel:oneADay')
  const rule = ruleOf(scene, sitting, proposal)
  const values = { times: moments.times.join(', '), days: rule.days.join(','), zone: rule.zone }
  if (days.length > 0 && rule.days.length === 0)
    return channelForm(scene, values, [{ field: 'days', kind: 'workdays-only' }])
  const problems = checkRule(rule)
  return problems.length === 0 ? null : channelForm(scene, values, problems)
}

async function save(
  scene: Scene,
  sitting: Sitting,
  company: Company,
  inputs: FormInputs,
): Promise<View> {
  const days = (inputs['days'] ?? '').split(',').filter((day) => isWorkday(Number(day)))
  const reading = readForm(
    { ...inputs, days: days.join(','), preset: 'own', quiet: '', holidays: 'true' },
    { language: scene.conversation.language, country: countryOf(scene), shift: 0, before: {} },
  )
  if (reading.kind === 'wrong') return channelForm(scene, inputs, reading.problems)
  const { rule } = reading
  const problems = tooMany(rule)
  return problems.length > 0
    ? channelForm(scene, inputs, problems)
    : set(scene, sitting, company, rule)
}

function tooMany({ moments }: Rule): readonly FormProblem[] {
  return moments.kind !== 'times' || moments.times.length > mostADay
    ? [{ field: 'times', kind: 'one-a-day' }]
    : []
}

function isWorkday(day: number): boolean {
  return day <= 5
}

async function set(scene: Scene, sitting: Sitting, company: Company, rule: Rule): Promise<View> {
  const wanted = fresh(sitting, rule, [], scene.conversation.language)
  const next: Subscription = planned(sitting, { ...wanted, kind: 'channel' })
  await sitting.desk.subscriptions.put(sitting.key, next)
  return channelStatus(scene, sitting, next, { key: 'set', by: company.by })
}

import type { Exercise } from '../../content/exercises.ts'
import type { Subscription } from '../../core/nudges/subscription.ts'
import type { Link, Option, View } from '../../core/view.ts'
import { notice, say } from '../notice.ts'
import { exerciseCard } from '../nudges/cards.ts'
import type { Sitting } from '../nudges/desk.ts'
import { holidaysInWords, momentInWords, ruleInWords, weekdayName } from '../nudges/describe.ts'
import { problemAt } from '../nudges/form.ts'
import type { FormInputs, FormProblem } from '../nudges/read-form.ts'
import type { Proposal } from '../nudges/request.ts'
import type { Scene } from '../scene.ts'
import { channelPress, type ChannelPress } from './request.ts'

/** Where health can be talked about: the one link on whatever is posted in company. */
export function privateLink({ settings: { privateChat } }: Scene, label: string): readonly Link[] {
  return privateChat === null ? [] : [{ label, url: privateChat }]
}

function option(scene: Scene, id: string, request: ChannelPress): Option {
  return { id, label: say(scene, `channel:option.${id}`), press: channelPress(request) }
}

/** The daily post: no button records anybody, nobody is named. */
export function channelPost(scene: Scene, exercise: Exercise): View {
  const card = exerciseCard(scene, exercise)
  return {
    ...card,
    options: [],
    links: privateLink(scene, say(scene, 'channel:ownTips')),
    source: `${card.source}\n${say(scene, 'channel:how')}`,
  }
}

/** When the next tip comes; `by`: who just changed it, said once here and kept nowhere. */
export function channelStatus(
  scene: Scene,
  { desk }: Sitting,
  found: Subscription | null,
  said?: { readonly key: 'set' | 'stopped'; readonly by: string },
): View {
  const line = said === undefined ? {} : { notice: say(scene, `channel:said.${said.key}`, said) }
  if (found === null) {
    return {
      ...notice(scene, 'channel:none', { options: [option(scene, 'set', { kind: 'form' })] }),
      ...line,
    }
  }
  const free = holidaysInWords(scene, desk.holidays, found.rule.holidays)
  const why = [ruleInWords(scene, found.rule), ...(free === null ? [] : [free])].join(', ')
  const next = found.nextAt === null ? null : momentInWords(scene, found.nextAt, found.rule.zone)
  return {
    ...notice(scene, 'channel:status', {
      text: next === null ? 'channel:status.never' : 'channel:status.next',
      params: { next: next ?? '', why, zone: found.rule.zone },
      options: [
        option(scene, 'change', { kind: 'form' }),
        { ...option(scene, 'stop', { kind: 'stop' }), style: 'destructive' },
      ],
    }),
    ...line,
  }
}

/** Reads times back before they count. */
export function channelProposal(scene: Scene, proposal: Proposal, line?: string): View {
  const rule = ruleInWords(scene, proposal)
  return {
    ...(line === undefined ? {} : { notice: line }),
    ...notice(scene, 'channel:proposal', {
      params: { rule },
      options: [
        { ...option(scene, 'yes', { kind: 'accept', proposal }), style: 'primary' },
        option(scene, 'no', { kind: 'form' }),
      ],
    }),
    kind: 'question',
  }
}

/** Problems that only a channel has, with words of their own. */
function channelError(scene: Scene, problems: readonly FormProblem[], id: 'times' | 'days') {
  const own = problems.find(({ field, kind }) => field === id && channelProblems.includes(kind))
  return own === undefined
    ? problemAt(scene, problems, id)
    : { error: say(scene, `channel:problem.${own.kind}`) }
}

const channelProblems = ['one-a-day', 'workdays-only']

/** What is small enough to fill in with others looking on. */
export function channelForm(
  scene: Scene,
  values: FormInputs,
  problems: readonly FormProblem[] = [],
  line?: string,
): View {
  const error = (id: string) => problemAt(scene, problems, id)
  return {
    ...(line === undefined ? {} : { notice: line }),
    ...notice(scene, 'channel:form'),
    kind: 'form',
    fields: [
      {
        id: 'times',
        kind: 'text',
        label: say(scene, 'channel:form.times'),
        hint: say(scene, 'channel:form.timesHint'),
        value: values['times'] ?? '10:30',
        ...channelError(scene, problems, 'times'),
      },
      {
        id: 'days',
        kind: 'choice',
        multiple: true,
        style: 'list',
        label: say(scene, 'nudges:form.days'),
        choices: [1, 2, 3, 4, 5].map((day) => ({
          id: String(day),
          label: weekdayName(scene, day),
        })),
        value: (values['days'] ?? '1,2,3,4,5').split(',').filter((day) => day !== ''),
        ...channelError(scene, problems, 'days'),
      },
      {
        id: 'zone',
        kind: 'text',
        label: say(scene, 'nudges:form.zone'),
        hint: say(scene, 'nudges:form.zoneHint'),
        value: values['zone'] ?? '',
        ...error('zone'),
      },
    ],
    options: [
      {
        id: 'save',
        label: say(scene, 'nudges:form.save'),
        press: { kind: 'form', form: 'channel', option: 'save' },
        style: 'primary',
      },
      option(scene, 'cancel', { kind: 'status' }),
    ],
  }
}

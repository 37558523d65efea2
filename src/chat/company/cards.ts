import type { Exercise } from '../../content/exercises.ts'
import type { Subscription } from '../../core/nudges/subscription.ts'
import type { Link, Option, View } from '../../core/view.ts'
import { notice, say } from '../notice.ts'
import { exerciseCard } from '../nudges/cards.ts'
import { momentInWords, ruleInWords, weekdayName } from '../nudges/describe.ts'
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
  const next = found.nextAt === null ? null : momentInWords(scene, found.nextAt, found.rule.zone)
  return {
    ...notice(scene, 'channel:status', {
      text: next === null ? 'channel:status.never' : 'channel:status.next',
      params: { next: next ?? '', why: ruleInWords(scene, found.rule), zone: found.rule.zone },
      options: [
        option(scene, 'change', { kind: 'form' }),
        { ...option(scene, 'stop', { kind: 'stop' }), style: 'destructive' },
      ],
    }),
    ...line,
  }
}

/** Reads times back before they count. */
export function channelProposal(scene: Scene, proposal: Proposal): View {
  const rule = ruleInWords(scene, proposal)
  return {
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

/** What is small enough to fill in with others looking on. */
export function channelForm(
  scene: Scene,
  values: FormInputs,
  problems: readonly FormProblem[] = [],
): View {
  const error = (id: string) => problemAt(scene, problems, id)
  return {
    ...notice(scene, 'channel:form'),
    kind: 'form',
    fields: [
      {
        id: 'times',
        kind: 'text',
        label: say(scene, 'channel:form.times'),
        hint: say(scene, 'channel:form.timesHint'),
        value: values['times'] ?? '10:30',
        ...error('times'),
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
        value: (values['days'] ?? '1,2,3,4,5').split(','),
        ...error('days'),
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

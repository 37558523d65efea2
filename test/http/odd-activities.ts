import fc from 'fast-check'
import type { Press } from '../../src/core/view.ts'
import {
  aMemberUpdate,
  aMessage,
  anInstallation,
  anInvoke,
  aPress,
  anEdit,
  aReaction,
  aSubmit,
  botId,
  type Facts,
} from './activities.ts'

/** Values that somewhere were taken for something else. */
export const oddValues: readonly unknown[] = [
  ...[
    null,
    true,
    -1,
    1e308,
    '',
    ' ',
    'a\u0000b',
    '\ud800',
    '\u202e',
    '__proto__',
    'a/b?c#d',
    '%zz',
  ],
  ...['\r\nX: y', 'x'.repeat(5000), [], {}, [null], { id: { id: 'x' } }, { length: 1e9 }],
]

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...oddValues),
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '1', '&', '<', '>', '\u200b', '\u0301', '🙂'),
    maxLength: 2000,
  }),
  fc.constantFrom(
    ...['menu', 'ja', 'nee', 'wat weet je van mij', 'vergeet mij', 'pauze', 'English', 'stop'],
    ...['elke werkdag om 10:30', 'ik heb koorts', 'terug', '1', 'geen'],
  ),
)

/** Requests of nudges, nearly right. */
const nudgeValue = fc
  .record(
    {
      kind: fc.constantFrom(
        ...['open', 'form', 'status', 'pauses', 'resume', 'stop', 'accept', 'pause', 'postpone'],
        ...['done', 'skip', 'later', 'snooze', 'exercise', 'save', 'until', 'propose', 'unclear'],
      ),
      slot: fc.constantFrom('2026-11-23T10:30', '9999-99-99T99:99', '0000-00-00T00:00+'),
      minutes: fc.constantFrom(10, 60, 0, -1, 1.5, null, 480),
      turn: fc.constantFrom(null, 0, 1e15, -1, 2 ** 53),
      pause: fc.constantFrom(
        { kind: 'today' },
        { kind: 'until', date: '2026-02-30' },
        { kind: 'until', date: '9999-12-31' },
        { kind: 'until', date: '0001-01-01' },
        { kind: 'tomorrow-morning', at: '99:99' },
      ),
      proposal: fc.record({
        days: fc.constantFrom([], [1], [1, 1, 1], [7], [8]),
        moments: fc.constantFrom(
          { kind: 'times', times: [] },
          { kind: 'times', times: ['99:99'] },
          { kind: 'every', minutes: 1, ranges: [{ from: '00:00', to: '23:59' }] },
          { kind: 'every', minutes: 5, ranges: [{ from: '18:00', to: '09:00' }] },
        ),
      }),
    },
    { requiredKeys: ['kind'] },
  )
  .map((request) => JSON.stringify(request))

const presses: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('command'),
      name: fc.constantFrom('nudge', 'privacy', 'menu', 'channel', '__proto__'),
      value: fc.oneof(
        fc.constantFrom('know', 'export', 'forget', 'ask', 'keep'),
        fc.json(),
        nudgeValue,
      ),
    },
    { requiredKeys: ['kind', 'name'] },
  ),
  fc.record({
    kind: fc.constant('form'),
    form: fc.constantFrom('nudges', 'country', 'pause', 'forget', 'silence', 'toString'),
    option: fc.constantFrom('save', 'cancel', '__proto__'),
  }),
  fc.record({
    kind: fc.constant('answer'),
    position: fc.record({
      tree: fc.constantFrom('triage', 'menu', 'nudges', 'silence', '__proto__', 'toString'),
      node: fc.constantFrom('start', 'card-a', 'card-b', 'form', '__proto__', ' '),
      version: fc.constantFrom('x', '{"kind":"accept"}', '[]', '__proto__'),
    }),
    option: fc.constantFrom('submit', 'none', 'look', 'not-sure', '__proto__', '0'),
  }),
  odd,
)

const inputs = fc.dictionary(
  fc.constantFrom(
    ...['preset', 'times', 'days', 'wishes', 'quiet', 'zone', 'date', 'country', 'holidays'],
    ...['__proto__', 'pelvis'],
  ),
  odd,
  { maxKeys: 6 },
)

type Build = (facts: Facts) => object

const builds: fc.Arbitrary<Build> = fc.oneof(
  texts.map(
    (text): Build =>
      (facts) =>
        aMessage(text, facts),
  ),
  fc.tuple(presses, inputs).map(([press, filled]): Build => {
    return (facts) => aPress(press as Press, facts, filled as Record<string, string>)
  }),
  fc.tuple(presses, inputs).map(([press, filled]): Build => {
    return (facts) => aSubmit(press as Press, facts, filled as Record<string, string>)
  }),
  fc.constantFrom('add', 'remove', 'add-upgrade', 'x').map((action): Build => {
    return (facts) => anInstallation(action, facts)
  }),
  fc.constant<Build>((facts) => aMemberUpdate([botId], [], facts)),
  fc.constant<Build>(aReaction),
  texts.map(
    (text): Build =>
      (facts) =>
        anEdit(text, facts),
  ),
  fc
    .oneof(
      fc.string(),
      fc.constantFrom(
        ...['composeExtension/query', 'task/fetch', 'signin/verifyState', 'application/search'],
        ...['message/submitAction', 'fileConsent/invoke', 'adaptiveCard/action'],
      ),
    )
    .map(
      (name): Build =>
        (facts) =>
          anInvoke(name, facts),
    ),
)

/** Every part of an activity that Teams may send, ours or not. */
export const parts: readonly string[] = [
  ...['type', 'id', 'timestamp', 'name', 'action', 'channelId', 'serviceUrl', 'from', 'from.id'],
  ...['from.aadObjectId', 'from.name', 'recipient', 'recipient.id', 'conversation'],
  ...['conversation.id', 'conversation.tenantId', 'conversation.conversationType'],
  ...['conversation.isGroup', 'channelData', 'channelData.tenant', 'channelData.tenant.id'],
  ...['channelData.team', 'channelData.team.id', 'channelData.channel', 'text', 'value'],
  ...['value.action', 'value.action.data', 'value.action.data.press', 'locale', 'localTimezone'],
  ...['localTimestamp', 'entities', 'entities.0', 'entities.0.type', 'entities.0.locale'],
  ...['entities.0.country', 'entities.0.timezone', 'membersAdded', 'membersRemoved', 'replyToId'],
  ...['attachments', 'reactionsAdded', 'textFormat', 'suggestedActions', 'deliveryMode'],
  ...['callerId', 'relatesTo', 'expiration', '__proto__', 'constructor'],
]

/** Activities in which up to three parts hold anything. */
export const oddActivities: fc.Arbitrary<Build> = fc
  .tuple(builds, fc.array(fc.tuple(fc.constantFrom(...parts), odd), { maxLength: 3 }))
  .map(([build, changes]): Build => {
    return (facts) =>
      changes.reduce((body, [part, value]) => withPart(body, part, value), build(facts))
  })

/** The body with one part set, also one of a name that JavaScript knows. */
export function withPart(body: object, part: string, value: unknown): object {
  const [first = '', ...rest] = part.split('.')
  const inner: unknown = Reflect.get(body, first)
  const next =
    rest.length === 0
      ? value
      : withPart(typeof inner === 'object' && inner !== null ? inner : {}, rest.join('.'), value)
  const copy: object = Array.isArray(body) ? [...(body as unknown[])] : { ...body }
  return Object.defineProperty(copy, first, {
    value: next,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

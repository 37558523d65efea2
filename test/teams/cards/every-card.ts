import { channelPost } from '../../../src/chat/company/cards.ts'
import { unknownConversation } from '../../../src/chat/first-scene.ts'
import { nudgeCard } from '../../../src/chat/nudges/cards.ts'
import { show } from '../../../src/core/dialog/show.ts'
import { listOf } from '../../../src/core/triage/list.ts'
import type { View } from '../../../src/core/view.ts'
import {
  asItStands,
  nudgedAt,
  openOffice,
  somebodyAt,
  type Office,
  type Somebody,
} from '../../chat/nudges/somebody.ts'
import { casesIn, saidIn } from '../../dialogs/chat-cases.ts'
import { crawl } from '../../dialogs/crawl.ts'
import { countries, treeIn, treesIn, type Edition } from '../../dialogs/real-content.ts'

/** A card that the bot can send, and how it came about. */
export interface Sent {
  readonly name: string
  readonly view: View
}

/**
 * Every card that the bot can send in an edition: all trees in all countries, all that pressing
 * leads to, what the chat says of itself, forms with what is wrong in them, nudges and a channel.
 */
export async function everyCard(edition: Edition): Promise<readonly Sent[]> {
  const office = await openOffice()
  try {
    const place: Office = { ...office, needs: { ...office.needs, content: edition.content } }
    const sent = [
      ...nodes(edition),
      ...exercises(edition, place),
      ...(await pressed(edition)),
      ...(await said(edition)),
      ...(await ownNudges(edition, place)),
      ...(await ofAChannel(edition, place)),
    ]
    // a welcome in six countries is mostly one card
    const once = new Map(sent.toReversed().map((one) => [JSON.stringify(one.view), one]))
    return [...once.values()].filter(({ view }) => view.language === edition.language)
  } finally {
    await office.close()
  }
}

function nodes(edition: Edition): readonly Sent[] {
  const lists = countries.map((country) => ({
    country,
    trees: [...treesIn(edition, country), listOf(treeIn(edition, 'triage', country))],
  }))
  return lists.flatMap(({ country, trees }) =>
    trees.flatMap((tree) =>
      Object.keys(tree.nodes).flatMap((node) => [
        { name: `${tree.id}-${node}-${country ?? 'nowhere'}`, view: show(tree, node) },
        ...(node === tree.start && country === 'NL'
          ? [{ name: `${tree.id}-${node}-noticed`, view: show(tree, node, tree.wording.stale) }]
          : []),
      ]),
    ),
  )
}

function exercises({ content, language }: Edition, { needs, now }: Office): readonly Sent[] {
  const conversation = { ...unknownConversation, language }
  const scene = { ...needs, now, zone: 'Europe/Amsterdam', conversation }
  return content.exercises(language).flatMap((exercise) => [
    { name: `nudge-${exercise.id}`, view: nudgeCard(scene, exercise, '2026-11-23T10:30') },
    { name: `channel-${exercise.id}`, view: channelPost(scene, exercise) },
  ])
}

async function pressed(edition: Edition): Promise<readonly Sent[]> {
  const met = [...(await crawl(edition)), ...(await crawl(edition, 'list'))]
  return met.map(({ view }, at) => ({ name: `pressed-${at}-${view.kind}`, view }))
}

async function said(edition: Edition): Promise<readonly Sent[]> {
  const cards = Object.entries(casesIn(edition)).map(async ([name, one]) =>
    (await saidIn(edition, one)).map((view) => ({ name: `said-${name}`, view })),
  )
  return (await Promise.all(cards)).flat()
}

/** What can be filled in wrongly, a field or a few at a time. */
const mistakes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  everywhere: { preset: '', days: '', zone: 'Atlantis', quiet: 'x' },
  'no-times': { preset: 'own' },
  'unreadable-times': { preset: 'own', times: '25:00' },
  'close-times': { preset: 'own', times: '10:30, 10:45' },
  'short-interval': { preset: 'own', minutes: '20', ranges: '09:00-17:00' },
  'worded-interval': { preset: 'own', minutes: 'x', ranges: '09:00-17:00' },
  'no-range': { preset: 'own', minutes: '60' },
  'unreadable-range': { preset: 'own', minutes: '60', ranges: 'x' },
  'nothing-left': { quiet: '00:00-23:59' },
}

const typed = {
  nl: {
    times: 'elke werkdag om 10:30',
    vague: 'ik wil op dinsdag een tip',
    pause: 'pauzeer tot maandag',
    know: 'wat weet je van mij',
    weekend: 'elke zaterdag om 10:30',
    twice: 'elke werkdag om 10:30 en 15:00',
  },
  en: {
    times: 'every weekday at 10:30',
    vague: 'i want a tip on tuesday',
    pause: 'pause until monday',
    know: 'what do you know about me',
    weekend: 'every saturday at 10:30',
    twice: 'every weekday at 10:30 and 15:00',
  },
} as const

const nudge = (value: object) =>
  ({ kind: 'command', name: 'nudge', value: JSON.stringify(value) }) as const

/** Collects what somebody is shown by doing one thing after the other. */
function album(prefix: string, somebody: Somebody) {
  const sent: Sent[] = []
  return {
    sent,
    shows: async (name: string, doing: (somebody: Somebody) => Promise<View>) => {
      const view = await doing(somebody)
      sent.push({ name: `${prefix}-${name}`, view })
    },
  }
}

async function ownNudges({ language }: Edition, office: Office): Promise<readonly Sent[]> {
  const words = typed[language]
  const facts = { language, conversation: `a:${language}-own` }
  const { sent, shows } = album('own', await nudgedAt(office, facts))
  const slot = '2026-11-23T10:30'
  await shows('saved', (one) => Promise.resolve(one.view))
  for (const [name, filled] of Object.entries(mistakes)) {
    await shows(`form-${name}`, async (one) => {
      const form = await one.sendsPress(nudge({ kind: 'form' }))
      return one.presses('save', { ...asItStands(form), times: '', ...filled })
    })
  }
  for (const kind of ['later', 'done', 'skip']) {
    await shows(kind, (one) => one.sendsPress(nudge({ kind, slot })))
  }
  await shows('snoozed', (one) => one.sendsPress(nudge({ kind: 'snooze', slot, minutes: 10 })))
  await shows('proposal', (one) => one.types(words.times))
  await shows('unclear', (one) => one.types(words.vague))
  await shows('proposal-pause', (one) => one.types(words.pause))
  await shows('postpone', (one) => one.sendsPress(nudge({ kind: 'postpone', minutes: 45 })))
  await shows('exercise', (one) => one.sendsPress(nudge({ kind: 'exercise', turn: 1 })))
  await shows('pauses', (one) => one.sendsPress(nudge({ kind: 'pauses' })))
  await shows('pause-form', (one) => one.presses('pauseUntil'))
  for (const date of ['', '2020-01-01', '2040-01-01']) {
    await shows(`pause-form-${date}`, (one) => one.presses('save', { date }))
  }
  await shows('paused', (one) => one.presses('save', { date: '2026-12-01' }))
  await shows('known', (one) => one.types(words.know))
  await shows('exported', (one) => one.presses('export'))
  await shows('resumed', (one) => one.sendsPress(nudge({ kind: 'resume' })))
  await shows('forgetting', async (one) => {
    await one.types(words.know)
    return one.presses('forget')
  })
  await shows('forgotten', (one) => one.presses('forget'))
  await shows('stopped', (one) => one.sendsPress(nudge({ kind: 'stop' })))
  await shows('no-pause', (one) => one.sendsPress(nudge({ kind: 'pauses' })))
  return sent
}

async function ofAChannel({ language }: Edition, office: Office): Promise<readonly Sent[]> {
  const words = typed[language]
  const conversation = `19:team-${language} 19:channel`
  const seen = (by: string, may: boolean): Somebody =>
    somebodyAt(office, {
      language,
      where: 'team',
      conversation,
      company: { by, mayChange: () => Promise.resolve(may) },
    })
  const form = { kind: 'command', name: 'channel', value: '{"kind":"form"}' } as const
  const save = { kind: 'form', form: 'channel', option: 'save' } as const
  const { sent, shows } = album('channel', seen('Robin Voorbeeld', true))
  const wrong = { times: 'x', days: '', zone: 'Atlantis' }
  await shows('form', (one) => one.sendsPress(form))
  await shows('form-wrong', (one) => one.sendsPress(save, wrong))
  await shows('weekend', (one) => one.types(words.weekend))
  await shows('too-many', (one) => one.types(words.twice))
  await shows('proposal', (one) => one.types(words.times))
  await shows('saved', (one) => one.presses('yes'))
  await shows('status', (one) => one.types('status'))
  await shows('stopped', (one) => one.presses('stop'))
  await shows('talk', (one) => one.types('menu'))
  const guest = album('channel-guest', seen('Kim Voorbeeld', false))
  await guest.shows('refused', (one) => one.sendsPress(form))
  return [...sent, ...guest.sent]
}

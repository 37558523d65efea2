import assert from 'node:assert/strict'
import { createChat, type ChatNeeds } from '../../../src/chat/chat.ts'
import type { Company, Happening, InboundEvent } from '../../../src/chat/inbound.ts'
import { composeNudge } from '../../../src/chat/nudges/compose.ts'
import { createHolidays } from '../../../src/content/holidays.ts'
import type { Language } from '../../../src/core/language.ts'
import type { Subscription } from '../../../src/core/nudges/subscription.ts'
import type { Press, View } from '../../../src/core/view.ts'
import { openStorage, type Storage } from '../../../src/storage/open.ts'
import { everyRow, type Row } from '../../privacy/everything-kept.ts'
import { embedded, type Place } from '../../storage/over-each-database.ts'
import { chatNeeds } from '../talk.ts'

/** A Monday morning in Amsterdam: 23 November 2026, 09:00. */
export const monday9 = Date.UTC(2026, 10, 23, 8)
export const minuteMs = 60_000

const holidays = createHolidays()

/** The real chat over a real store, with a clock that is set by hand. */
export interface Office {
  readonly needs: ChatNeeds
  readonly storage: Storage
  now: number
  /** Every row of every table that says something of somebody, by the table's name. */
  kept(): Promise<Readonly<Record<string, readonly Row[]>>>
  close(): Promise<void>
}

export async function openOffice(): Promise<Office> {
  const place: Place = await embedded.makePlace()
  const storage = await openStorage(place.settings)
  const office: Office = {
    now: monday9,
    storage,
    needs: chatNeeds({
      conversations: storage.conversations,
      nudges: {
        subscriptions: storage.subscriptions,
        holidays,
        clock: { now: () => office.now },
      },
    }),
    async kept() {
      const { conversation, subscription, moment, delivery } = await everyRow(place.settings)
      return { conversation, subscription, moment, delivery } as Record<string, readonly Row[]>
    },
    async close() {
      await storage.close()
      await place.remove()
    },
  }
  return office
}

export interface Facts {
  readonly language?: Language
  readonly where?: InboundEvent['where']
  /** Null: the client tells none. */
  readonly zone?: string | null
  readonly country?: string
  readonly conversation?: string
  readonly company?: Company
}

/** Somebody who talks with the chat and sees whole views. */
export interface Somebody {
  readonly key: { readonly tenant: string; readonly conversation: string }
  /** The last view. */
  readonly view: View
  does(what: Happening): Promise<readonly View[]>
  types(text: string): Promise<View>
  /** A button of the last view, or of one from before, by its id. */
  presses(id: string, inputs?: Record<string, string>, on?: View): Promise<View>
  sendsPress(press: Press, inputs?: Record<string, string>): Promise<View>
  /** What is kept of their nudges. */
  subscription(): Promise<Subscription | null>
  /** The card of one slot, as it would be sent now. */
  nudge(slot: string): Promise<View>
}

let met = 0

export function somebodyAt(office: Office, facts: Facts = {}): Somebody {
  const chat = createChat(office.needs)
  const { language = 'nl', where = 'personal', zone = 'Europe/Amsterdam', company } = facts
  const { country = language === 'nl' ? 'NL' : 'GB', conversation = `a:${++met}` } = facts
  const key = { tenant: 'tenant', conversation }
  let view: View | undefined
  const person: Somebody = {
    key,
    get view() {
      return view ?? assert.fail('nothing was shown yet')
    },
    async does(what) {
      const { views } = await chat.reply({
        ...key,
        person: 'person',
        where,
        locale: language,
        country,
        ...(zone === null ? {} : { zone }),
        address: `address of ${conversation}`,
        what,
        ...(company === undefined ? {} : { company }),
      })
      view = views.at(-1) ?? view
      return views
    },
    async types(text) {
      await person.does({ kind: 'typed', text })
      return person.view
    },
    presses(id, inputs = {}, on = person.view) {
      const option = on.options.find((one) => one.id === id)
      assert.ok(option, `no button ${id} on "${on.title}"`)
      return person.sendsPress(option.press, inputs)
    },
    async sendsPress(press, inputs = {}) {
      await person.does({ kind: 'pressed', press, inputs })
      return person.view
    },
    subscription: () => office.storage.subscriptions.find(key),
    async nudge(slot) {
      const found = (await person.subscription()) ?? assert.fail('nothing is set')
      const times = { dueAt: office.now, sendAt: office.now, expiresAt: 0, leaseUntil: 0 }
      return composeNudge(
        office.needs,
        { ...found, ...times, subscription: 1, key, slot, tries: 0, unfoundSlot: null },
        holidays,
      )
    },
  }
  return person
}

/** The form as it stands on a card: what comes back when nothing in it is changed. */
export function asItStands(view: View): Record<string, string> {
  assert.ok(view.kind === 'form')
  return Object.fromEntries(
    view.fields.map((field) => [
      field.id,
      field.kind === 'choice' ? field.value.join(',') : String(field.value ?? ''),
    ]),
  )
}

/** What is said beside the fields of a form. */
export function errorsOn(view: View): Record<string, string> {
  const fields = view.kind === 'form' ? view.fields : []
  return Object.fromEntries(
    fields.flatMap(({ id, error }) => (error === undefined ? [] : [[id, error]])),
  )
}

/** All words of a view. */
export function wordsOf({ notice = '', title, paragraphs }: View): string {
  return [notice, title, ...paragraphs].join('\n')
}

/** Somebody who has nudges: by the form, at these own times. */
export async function nudgedAt(office: Office, facts: Facts = {}, times = '10:30, 15:15') {
  const person = somebodyAt(office, facts)
  const form = await person.sendsPress({ kind: 'command', name: 'nudge', value: '{"kind":"form"}' })
  await person.presses('save', { ...asItStands(form), preset: 'own', times })
  return person
}

import assert from 'node:assert/strict'
import { readActivity } from '../../src/teams/activity.ts'
import { readEvent } from '../../src/teams/read-event.ts'
import { aMessage, anInstallation, aPress, aSubmit } from '../http/activities.ts'

const facts = { serviceUrl: 'http://localhost/' }

const read = (activity: object) =>
  readEvent(readActivity(activity) ?? assert.fail(), 'tenant') ?? assert.fail()

describe('reading an event', () => {
  it('tells a private chat from a group and a team', () => {
    const where = (some: object) => read({ ...aMessage('x', facts), ...some }).where
    const conversation = { id: 'c' }
    assert.equal(
      where({ conversation: { ...conversation, conversationType: 'personal' } }),
      'personal',
    )
    assert.equal(
      where({ conversation: { ...conversation, conversationType: 'groupChat' } }),
      'group',
    )
    assert.equal(where({ conversation: { ...conversation, conversationType: 'channel' } }), 'team')
    assert.equal(where({ conversation }), 'personal')
    assert.equal(where({ conversation: { ...conversation, isGroup: true } }), 'group')
    assert.equal(where({ conversation, channelData: { team: { id: 't' } } }), 'team')
  })

  it('takes a kind of conversation that it does not know for a group', () => {
    const conversation = { id: 'c', conversationType: 'somethingNew' }
    assert.equal(read({ ...aMessage('x', facts), conversation }).where, 'group')
  })

  it('falls back on the id of the channel when there is no directory id', () => {
    assert.equal(read({ ...aMessage('x', facts), from: { id: '29:x' } }).person, '29:x')
  })

  it('does not believe the country of the Playground, which is always the same', () => {
    const american = readActivity(aMessage('x', { ...facts, country: 'US' })) ?? assert.fail()
    const tenant = '00000000-0000-0000-0000-0000000000001'
    assert.equal(readEvent(american, tenant)?.country, undefined)
    assert.equal(readEvent(american, tenant.slice(0, -1))?.country, 'US')
  })

  it('takes no id that a database cannot keep, or that no client sends', () => {
    for (const id of ['', 'a b', 'a\u0000b', '\ud800', 'a\nb', 'x'.repeat(1001)]) {
      const odd = { ...aMessage('x', facts), conversation: { id } }
      assert.equal(readActivity(odd), null, JSON.stringify(id))
    }
    const real = '19:meeting_Nz@thread.v2;messageid=1700000000000'
    assert.ok(readActivity({ ...aMessage('x', facts), conversation: { id: real } }), real)
  })

  it('leaves out a locale, country or zone that makes no sense', () => {
    const odd = aMessage('x', {
      ...facts,
      locale: '../nl',
      country: 'Nederland',
      zone: 'Mars/Base',
    })
    const event = read(odd)
    assert.deepEqual([event.locale, event.country, event.zone], [undefined, undefined, undefined])
  })

  it('takes the locale of the client when the activity has none', () => {
    const event = read({ ...aMessage('x', { ...facts, locale: 'nl-BE' }), locale: undefined })
    assert.equal(event.locale, 'nl-BE')
  })

  it('calls a message without words wordless, and foreign card data malformed', () => {
    assert.deepEqual(read(aMessage(' ', facts)).what, { kind: 'other', reason: 'wordless' })
    assert.deepEqual(read({ ...aMessage('', facts), value: { foreign: 1 } }).what, {
      kind: 'other',
      reason: 'malformed-press',
    })
  })

  it('reads a press in a message even when the client added words', () => {
    const press = { kind: 'command', name: 'menu' } as const
    const event = read({ ...aSubmit(press, facts), text: 'Menu' })
    assert.deepEqual(event.what, { kind: 'pressed', press, inputs: {} })
  })

  it('reads every kind of press, and drops what a press does not have', () => {
    const position = { tree: 't', node: 'n', version: 'v' }
    for (const press of [
      { kind: 'answer', position, option: 'o' },
      { kind: 'command', name: 'country', value: 'NL' },
      { kind: 'form', form: 'times', option: 'save' },
    ] as const) {
      const { what } = read(aPress(Object.assign({ extra: true }, press), facts, { a: 'b' }))
      assert.deepEqual(what, { kind: 'pressed', press, inputs: { a: 'b' } })
    }
  })

  it('has nothing to say to an update of the app that removes the old one', () => {
    assert.equal(
      readEvent(readActivity(anInstallation('remove-upgrade', facts)) ?? assert.fail(), 't'),
      null,
    )
  })
})

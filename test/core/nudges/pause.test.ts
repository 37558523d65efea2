import assert from 'node:assert/strict'
import { readPause, type Pause } from '../../../src/core/nudges/pause.ts'

function ends(pause: Pause, now = '2026-11-23T14:00Z', zone = 'Europe/Amsterdam'): string {
  const read = readPause(pause, Date.parse(now), zone)
  return read.kind === 'away' ? new Date(read.away.until).toISOString() : read.why
}

function begins(from: string, now = '2026-11-23T14:00Z'): string | null {
  const pause: Pause = { kind: 'between', from, until: '2026-12-05' }
  const read = readPause(pause, Date.parse(now), 'Europe/Amsterdam')
  if (read.kind === 'refused') return read.why
  return read.away.from === null ? null : new Date(read.away.from).toISOString()
}

describe('A pause', () => {
  it('of today ends at midnight on the wall clock of the person', () => {
    assert.equal(ends({ kind: 'today' }), '2026-11-23T23:00:00.000Z')
    assert.equal(ends({ kind: 'today' }, '2026-11-23T23:30Z'), '2026-11-24T23:00:00.000Z')
  })

  it('until tomorrow morning ends at the hour that was chosen', () => {
    assert.equal(ends({ kind: 'tomorrow-morning', at: '09:00' }), '2026-11-24T08:00:00.000Z')
  })

  it('over the autumn night still ends at that hour', () => {
    const end = ends({ kind: 'tomorrow-morning', at: '09:00' }, '2026-10-24T14:00Z')
    assert.equal(end, '2026-10-25T08:00:00.000Z')
  })

  it('until a date ends as that date begins', () => {
    assert.equal(ends({ kind: 'until', date: '2026-12-01' }), '2026-11-30T23:00:00.000Z')
  })

  it('until a date starts after the gap where the spring clock skips midnight', () => {
    const end = ends({ kind: 'until', date: '2027-03-28' }, '2027-03-01T12:00Z', 'Asia/Beirut')
    assert.equal(end, '2027-03-27T22:00:00.000Z')
  })

  it('between two dates begins as the first begins, and ends as the second does', () => {
    assert.equal(begins('2026-11-30'), '2026-11-29T23:00:00.000Z')
    assert.equal(
      ends({ kind: 'between', from: '2026-11-30', until: '2026-12-05' }),
      '2026-12-04T23:00:00.000Z',
    )
  })

  it('that began today, or before, has begun', () => {
    assert.equal(begins('2026-11-23'), null)
    assert.equal(begins('2026-11-01'), null)
  })

  it('to a minute of a day begins or ends there', () => {
    assert.equal(ends({ kind: 'until', date: '2026-11-23T16:00' }), '2026-11-23T15:00:00.000Z')
    assert.equal(ends({ kind: 'until', date: '2026-11-23T14:00' }), 'past')
    assert.equal(begins('2026-11-23T16:30'), '2026-11-23T15:30:00.000Z')
  })

  it('begins before it ends, and within a year', () => {
    assert.equal(begins('2026-12-05'), 'backwards')
    assert.equal(begins('2026-12-06'), 'backwards')
    const late: Pause = { kind: 'between', from: '2028-01-01', until: '2028-01-05' }
    assert.equal(ends(late), 'too-long')
  })

  it('needs a date to come, and within a year', () => {
    assert.equal(ends({ kind: 'until', date: '2026-11-23' }), 'past')
    assert.equal(ends({ kind: 'until', date: '2028-01-01' }), 'too-long')
  })

  it('needs a date and a time that can be read', () => {
    assert.equal(ends({ kind: 'until', date: '31-12-2026' }), 'unreadable')
    assert.equal(ends({ kind: 'until', date: '2026-02-30' }), 'unreadable')
    assert.equal(ends({ kind: 'tomorrow-morning', at: '9' }), 'unreadable')
  })
})

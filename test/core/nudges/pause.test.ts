import assert from 'node:assert/strict'
import { pauseEnd, type Pause } from '../../../src/core/nudges/pause.ts'

function ends(pause: Pause, now = '2026-11-23T14:00Z', zone = 'Europe/Amsterdam'): string {
  const end = pauseEnd(pause, Date.parse(now), zone)
  return end.kind === 'ends' ? new Date(end.at).toISOString() : end.why
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

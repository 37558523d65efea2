import assert from 'node:assert/strict'
import { requestIn } from '../../../src/chat/nudges/said.ts'
import { sceneOf, unknownConversation } from '../../../src/chat/first-scene.ts'
import { chatNeeds } from '../talk.ts'

const scene = sceneOf(
  chatNeeds(),
  unknownConversation,
  {
    tenant: 't',
    conversation: 'c',
    person: 'p',
    where: 'personal',
    address: '',
    zone: 'Europe/Amsterdam',
    what: { kind: 'typed', text: '' },
  },
  Date.UTC(2026, 10, 23, 8),
)

describe('nudges in words', () => {
  it('offer the lengths of a pause, or of a delay, when none was named', () => {
    assert.deepEqual(requestIn(scene, 'nudge.pause', 'pauze'), { kind: 'pauses' })
    assert.deepEqual(requestIn(scene, 'nudge.pause', 'pause'), { kind: 'pauses' })
    assert.deepEqual(requestIn(scene, 'nudge.snooze', 'straks'), {
      kind: 'postpone',
      minutes: null,
    })
  })

  it('read back what was named', () => {
    assert.deepEqual(requestIn(scene, 'nudge.snooze', 'snooze 20 minutes'), {
      kind: 'propose',
      yes: { kind: 'postpone', minutes: 20 },
    })
    assert.deepEqual(requestIn(scene, 'nudge.pause', 'pauzeer tot 3 januari'), {
      kind: 'propose',
      yes: { kind: 'pause', pause: { kind: 'between', from: '2026-11-23', until: '2027-01-03' } },
    })
  })
})

import assert from 'node:assert/strict'
import { saysStop } from '../../../src/chat/nudges/says-stop.ts'
import { labels } from '../shown.ts'
import { british, hears, talk } from '../talk.ts'

describe('Words taken for "stop the tips"', () => {
  for (const text of [
    'stop',
    'stop de tips',
    'hou op',
    'geen tips meer',
    'ik wil geen herinneringen meer',
    'zet de meldingen uit',
    'haal mij van de lijst',
    'no more reminders',
    "don't send me anything any more",
    'turn it off for good',
    'unsubscribe',
    'leave me alone',
  ])
    it(`say so themselves: "${text}"`, () => {
      assert.ok(saysStop(text), text)
    })

  for (const text of [
    "I don't have any tingling or numbness",
    'no to all of those',
    'nee op al die vragen',
    'ik heb geen tintelingen',
    'nothing wrong with my bladder',
  ])
    it(`may be like it only: "${text}"`, () => {
      assert.ok(!saysStop(text), text)
    })

  it('stop nothing when they do not say so: the card on how things stand has the button', async () => {
    const understanding = hears({ intent: 'nudge.stop' })
    const somebody = talk(british, { understanding })
    await somebody.installs()
    await somebody.types('weekdays at 10:30')
    await somebody.presses('Yes, that is right')
    await somebody.types('no to all of those')
    assert.match(somebody.card.text, /Your next tip comes/)
    assert.ok(labels(somebody.card).includes('Stop the tips'))
    assert.match((await somebody.types('stop the tips')).text, /Stopped/)
  })
})

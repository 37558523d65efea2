import assert from 'node:assert/strict'
import { readActivity } from '../../src/teams/activity.ts'
import { readWords } from '../../src/teams/typed-words.ts'
import { aMessage, botId } from '../http/activities.ts'

function words(text: string, entities: unknown[] = []): string {
  const message = { ...aMessage(text, { serviceUrl: 'http://localhost/' }), entities }
  return readWords(readActivity(message) ?? assert.fail())
}

const mention = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id } })

describe('typed words', () => {
  it('lose the mention of the bot', () => {
    assert.equal(words('<at>Rug</at>&nbsp;hallo', [mention(botId, '<at>Rug</at>')]), 'hallo')
  })

  it('keep the name of somebody else, without markup', () => {
    assert.equal(
      words('<at id="0">Jan</at> heeft pijn', [mention('29:jan', '<at>Jan</at>')]),
      'Jan heeft pijn',
    )
  })

  it('are no more than Teams lets a person type', () => {
    assert.equal(words('x'.repeat(100_000)).length, 28_000)
  })

  it('survive a malformed mention', () => {
    assert.equal(
      words('hallo', [{ type: 'mention' }, null, 7, { type: 'mention', mentioned: null }]),
      'hallo',
    )
  })

  it('are read as they were typed', () => {
    assert.equal(words('&lt;3 &amp;amp; &quot;au&quot; &#39;s'), '<3 &amp; "au" \'s')
    assert.equal(words('pijn < 3 weken > 2'), 'pijn < 3 weken > 2')
  })

  it('have single spaces and nothing invisible', () => {
    assert.equal(words(' a\u00a0\n b\u200b\t c '), 'a b c')
  })
})

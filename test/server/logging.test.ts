import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import {
  createIdHash,
  createLogger,
  inOneRequest,
  quietenLibraries,
} from '../../src/server/logging.ts'

function aLog() {
  const stream = new PassThrough()
  const log = createLogger('trace', stream)
  return {
    log,
    lines: () =>
      String(stream.read() ?? '')
        .trim()
        .split('\n'),
  }
}

describe('the log', () => {
  it('removes what could hold words or secrets, wherever it stands', () => {
    const { log, lines } = aLog()
    log.info({
      text: 'hush',
      activity: { from: { name: 'hush' } },
      headers: { authorization: 'hush' },
    })
    assert.ok(!lines().join('').includes('hush'))
  })

  it('gives the lines of one request one id', () => {
    const { log, lines } = aLog()
    inOneRequest(() => {
      log.info('one')
      log.info('two')
    })
    inOneRequest(() => {
      log.info('three')
    })
    const ids = lines().map((line) => (JSON.parse(line) as { request: string }).request)
    assert.equal(ids[0], ids[1])
    assert.notEqual(ids[1], ids[2])
  })

  it('names an id by a hash that stays with the key', () => {
    const key = 'a-key-of-a-deployer'
    assert.equal(createIdHash(key)('29:x'), createIdHash(key)('29:x'))
    assert.notEqual(createIdHash(null)('29:x'), createIdHash(null)('29:x'))
    assert.ok(!createIdHash(key)('29:x').includes('29:x'))
  })

  it('hears that a library wrote to the console, and not what', () => {
    const { log, lines } = aLog()
    const giveBack = quietenLibraries(log)
    console.error(new TypeError('hush'), { token: 'hush' })
    console.warn('hush')
    giveBack()
    const heard = lines()
    assert.equal(heard.length, 2)
    assert.match(heard[0] ?? '', /"kind":"TypeError"/)
    assert.ok(!heard.join('').includes('hush'))
  })
})

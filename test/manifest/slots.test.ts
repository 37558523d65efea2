import assert from 'node:assert/strict'
import { assembleFiles } from '../../manifest/assemble.ts'
import { exampleSlots, readSlots } from '../../manifest/slots.ts'
import { jsonOf } from './a-package.ts'

const placesOf = (environment: Record<string, string | undefined>) => {
  const reading = readSlots(environment, '1.2.3')
  return reading.kind === 'problems' ? reading.problems.map(({ place }) => place) : []
}

describe('the slots of the package', () => {
  it('names every missing slot at once, each with its mend', () => {
    const reading = readSlots({}, '1.2.3')
    assert.equal(reading.kind, 'problems')
    assert.deepEqual(
      reading.problems.map(({ place }) => place),
      [
        'TEAMS_APP_ID',
        'MicrosoftAppId',
        'DEVELOPER_NAME',
        'WEBSITE_URL',
        'PRIVACY_URL',
        'TERMS_URL',
      ],
    )
    assert.ok(reading.problems.every(({ mend }) => mend.length > 20))
  })

  for (const [slot, value] of [
    ['TEAMS_APP_ID', 'my-app'],
    ['MicrosoftAppId', '1234'],
    ['DEVELOPER_NAME', 'a name that is longer than 32 characters'],
    ['WEBSITE_URL', 'http://bot.example.com'],
    ['PRIVACY_URL', 'privacy'],
    ['TERMS_URL', 'javascript:alert(1)'],
    ['APP_VERSION', 'v1'],
  ] as const) {
    it(`refuses "${value}" as ${slot}`, () => {
      assert.deepEqual(placesOf({ ...exampleSlots, [slot]: value }), [slot])
    })
  }

  it('takes an empty value for a missing one, and spaces around it for nothing', () => {
    assert.deepEqual(placesOf({ ...exampleSlots, TERMS_URL: '  ' }), ['TERMS_URL'])
    const reading = readSlots({ ...exampleSlots, DEVELOPER_NAME: ' Jansen ' }, '1.2.3')
    assert.equal(reading.kind === 'slots' && reading.slots.get('DEVELOPER_NAME'), 'Jansen')
  })

  it('takes the version of the software when no other is given', () => {
    for (const [given, version] of [
      [undefined, '1.2.3'],
      ['', '1.2.3'],
      ['2.0.0', '2.0.0'],
    ] as const) {
      const reading = readSlots({ ...exampleSlots, APP_VERSION: given }, '1.2.3')
      assert.equal(reading.kind === 'slots' && reading.slots.get('APP_VERSION'), version)
    }
  })

  it('keeps the manifest readable when a name has quotes in it', () => {
    const name = 'Fysio "De Rug" & $1 \\ co'
    const reading = readSlots({ ...exampleSlots, DEVELOPER_NAME: name }, '1.2.3')
    assert.equal(reading.kind, 'slots')
    const { developer } = jsonOf(assembleFiles(reading.slots), 'manifest.json')
    assert.equal((developer as { name: string }).name, name)
  })
})

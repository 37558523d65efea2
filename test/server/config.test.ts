import assert from 'node:assert/strict'
import { type Config, readConfig } from '../../src/server/config.ts'

const id = '22222222-2222-4222-8222-222222222222'
const tenant = '11111111-1111-4111-8111-111111111111'
const whole = { MicrosoftAppId: id, MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: tenant }

function config(environment: Record<string, string> = {}): Config {
  const reading = readConfig(environment)
  if (reading.kind === 'problems') assert.fail(JSON.stringify(reading.problems))
  return reading.config
}

function wrongNames(environment: Record<string, string>): string[] {
  const reading = readConfig(environment)
  return reading.kind === 'config' ? [] : reading.problems.map(({ name }) => name)
}

describe('the configuration', () => {
  it('of an empty environment is local mode with the Playground', () => {
    const { port, dataDir, databaseUrl, credentials, playground } = config()
    assert.deepEqual(
      { port, dataDir, databaseUrl, credentials, playground },
      {
        port: 3978,
        dataDir: '.data',
        databaseUrl: null,
        credentials: null,
        playground: { port: 56_150 },
      },
    )
  })

  it('takes an empty variable for one that is not set', () => {
    assert.equal(
      config({ MicrosoftAppId: '', MicrosoftAppPassword: ' ', PORT: '' }).credentials,
      null,
    )
  })

  it('leaves the Playground out when told so, and always in production mode', () => {
    assert.equal(config({ PLAYGROUND: 'off' }).playground, null)
    assert.equal(config(whole).playground, null)
  })

  it('takes a whole identity for a single tenant', () => {
    const { credentials, tenants } = config(whole)
    assert.deepEqual(credentials, {
      appId: id,
      appTenant: tenant,
      appType: 'SingleTenant',
      password: 'secret',
    })
    assert.deepEqual([...tenants], [tenant])
  })

  it('takes ids as they are pasted, in capitals or with spaces', () => {
    const pasted = {
      ...whole,
      MicrosoftAppId: ` ${id} `,
      MicrosoftAppTenantId: 'AAAAAAAA-1111-4111-8111-111111111111',
    }
    const { credentials, tenants } = config(pasted)
    assert.equal(credentials?.appId, id)
    assert.deepEqual([...tenants], ['aaaaaaaa-1111-4111-8111-111111111111'])
  })

  it('takes a managed identity, which has no password', () => {
    const msi = {
      MicrosoftAppId: id,
      MicrosoftAppTenantId: tenant,
      MicrosoftAppType: 'UserAssignedMsi',
    }
    assert.equal(config(msi).credentials?.appType, 'UserAssignedMSI')
    assert.deepEqual(wrongNames({ ...whole, MicrosoftAppType: 'UserAssignedMSI' }), [
      'MicrosoftAppPassword',
    ])
  })

  it('wants the tenants by name for a bot of many tenants', () => {
    const many = { ...whole, MicrosoftAppType: 'MultiTenant' }
    assert.deepEqual(wrongNames(many), ['ALLOWED_TENANTS'])
    const other = '33333333-3333-4333-8333-333333333333'
    assert.deepEqual([...config({ ...many, ALLOWED_TENANTS: other }).tenants], [other])
    assert.deepEqual([...config({ ...whole, ALLOWED_TENANTS: other }).tenants], [tenant, other])
  })

  it('refuses a half identity, whichever half it is, and names what is missing', () => {
    assert.deepEqual(wrongNames({ MicrosoftAppId: id }), [
      'MicrosoftAppTenantId',
      'MicrosoftAppPassword',
    ])
    assert.deepEqual(wrongNames({ MicrosoftAppPassword: 'secret' }), [
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
    ])
    assert.deepEqual(wrongNames({ MicrosoftAppType: 'SingleTenant' }).length, 3)
    assert.deepEqual(wrongNames({ ...whole, MicrosoftAppId: 'my-bot' }), ['MicrosoftAppId'])
    assert.deepEqual(wrongNames({ ...whole, MicrosoftAppType: 'Many' }), ['MicrosoftAppType'])
  })

  it('refuses to run without an identity where NODE_ENV says production', () => {
    assert.deepEqual(wrongNames({ NODE_ENV: 'production' }), ['MicrosoftAppId'])
    assert.deepEqual(wrongNames({ NODE_ENV: 'production', ...whole }), [])
  })

  it('names every problem at once, each with its mend, and repeats no secret', () => {
    const reading = readConfig({
      PORT: '99999',
      PLAYGROUND: 'maybe',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://me:hush@host/db',
      DEFAULT_COUNTRY: 'Holland',
      PUBLIC_URL: 'http://bot.example',
      FORGET_AFTER_MONTHS: '0',
      MicrosoftAppPassword: 'hush',
    })
    assert.equal(reading.kind, 'problems')
    assert.deepEqual(reading.problems.map(({ name }) => name).sort(), [
      'DATABASE_URL',
      'DEFAULT_COUNTRY',
      'FORGET_AFTER_MONTHS',
      'LOG_LEVEL',
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'PLAYGROUND',
      'PORT',
      'PUBLIC_URL',
    ])
    assert.ok(reading.problems.every(({ wrong, mend }) => wrong !== '' && mend !== ''))
    assert.ok(!JSON.stringify(reading).includes('hush'))
  })
})

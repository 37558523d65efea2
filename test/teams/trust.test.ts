import assert from 'node:assert/strict'
import { EdgeAdapter } from '../../src/teams/adapter.ts'
import { type AppType, publicCloud } from '../../src/teams/trust.ts'
import { aTenant } from '../http/activities.ts'
import { appId } from '../http/token-service.ts'

describe('whom the edge trusts', () => {
  const may = (url: string) => publicCloud.mayServe(new URL(url))

  it('answers to the hosts of Teams', () => {
    for (const url of [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.infra.gcc.teams.microsoft.com/teams',
      'https://europe.api.botframework.com/',
    ]) {
      assert.ok(may(url), url)
    }
  })

  it('answers to no other host, port, protocol or login', () => {
    for (const url of [
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net:8443/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.example/smba.trafficmanager.net',
      'https://smba.trafficmanager.net@evil.example/',
      'https://user:pass@smba.trafficmanager.net/',
      'https://evilbotframework.com/',
      'https://other.trafficmanager.net/',
      'https://127.0.0.1/',
    ]) {
      assert.ok(!may(url), url)
    }
  })

  it('takes the identities that Azure gives out', () => {
    const identity = (appType: AppType, password?: string) =>
      new EdgeAdapter({
        kind: 'production',
        tenants: new Set([aTenant]),
        cloud: publicCloud,
        credentials: { appId, appTenant: aTenant, appType, ...(password && { password }) },
      })
    assert.ok(identity('SingleTenant', 'a-secret'))
    assert.ok(identity('UserAssignedMSI'))
    assert.ok(identity('MultiTenant', 'a-secret'))
  })
})

// Second step: the database, the bot as a container app, and its registration with Teams.
// Written by the documentation and never deployed: see docs/deployment.md.

@description('The same name as in registry.bicep.')
@minLength(3)
@maxLength(20)
param name string = 'ruggespraak'

param location string = resourceGroup().location

@description('The image, with registry and tag.')
param image string

@description('The registry that the image is pulled from, such as myregistry.azurecr.io.')
param registryServer string

@description('A managed identity has no password that can leak or end. SingleTenant needs an app registration.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param appType string = 'UserAssignedMSI'

@description('Only for SingleTenant: application (client) id of the app registration.')
param appId string = ''

@secure()
@description('Only for SingleTenant: its client secret.')
param appPassword string = ''

@secure()
@minLength(16)
param databasePassword string

@secure()
@minLength(16)
@description('Key of the hashes in the log; at least 16 random characters.')
param logIdKey string

@allowed(['guided', 'list'])
param check string = 'list'

@description('Country whose numbers count for who has a client that names none.')
param defaultCountry string = 'NL'

@description('Number of the out-of-hours doctor; empty leaves the line out.')
param outOfHours string = ''

@description('How the occupational physician is reached; empty leaves the line out.')
param occupationalPhysician string = ''

var port = 3978
var isManaged = appType == 'UserAssignedMSI'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: '${name}-identity'
}

var botAppId = isManaged ? identity.properties.clientId : appId
var tenantId = tenant().tenantId

module network 'network.bicep' = {
  name: '${name}-network'
  params: {
    name: name
    location: location
  }
}

module database 'database.bicep' = {
  name: '${name}-database'
  params: {
    name: name
    location: location
    subnetId: network.outputs.databaseSubnetId
    zoneId: network.outputs.zoneId
    password: databasePassword
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: {
      infrastructureSubnetId: network.outputs.appsSubnetId
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

var databaseUrl = 'postgres://${database.outputs.login}:${uriComponent(databasePassword)}@${database.outputs.host}:5432/${database.outputs.database}?sslmode=verify-full'
var publicUrl = 'https://${name}.${environment.properties.defaultDomain}'

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      ingress: {
        external: true
        targetPort: port
        allowInsecure: false
      }
      registries: [
        {
          server: registryServer
          identity: identity.id
        }
      ]
      secrets: concat(
        [
          {
            name: 'database-url'
            value: databaseUrl
          }
          {
            name: 'log-id-key'
            value: logIdKey
          }
        ],
        isManaged
          ? []
          : [
              {
                name: 'app-password'
                value: appPassword
              }
            ]
      )
    }
    template: {
      // longer than the 10 seconds in which the bot lets what runs end
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            [
              { name: 'NODE_ENV', value: 'production' }
              { name: 'PORT', value: string(port) }
              { name: 'PUBLIC_URL', value: publicUrl }
              { name: 'DATABASE_URL', secretRef: 'database-url' }
              { name: 'LOG_ID_KEY', secretRef: 'log-id-key' }
              { name: 'MicrosoftAppType', value: appType }
              { name: 'MicrosoftAppId', value: botAppId }
              { name: 'MicrosoftAppTenantId', value: tenantId }
              { name: 'CHECK', value: check }
              { name: 'DEFAULT_COUNTRY', value: defaultCountry }
              { name: 'OUT_OF_HOURS', value: outOfHours }
              { name: 'OCCUPATIONAL_PHYSICIAN', value: occupationalPhysician }
            ],
            isManaged ? [] : [{ name: 'MicrosoftAppPassword', secretRef: 'app-password' }]
          )
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 3
              failureThreshold: 20
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 20
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 5
            }
          ]
        }
      ]
      scale: {
        // never zero: nudges are sent by a process that runs
        minReplicas: 1
        maxReplicas: 3
      }
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Ruggespraak'
    endpoint: '${publicUrl}/api/messages'
    msaAppType: appType
    msaAppId: botAppId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: isManaged ? identity.id : null
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
  dependsOn: [app]
}

output BOT_ID string = botAppId
output BOT_ENDPOINT string = '${publicUrl}/api/messages'

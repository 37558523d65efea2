// PostgreSQL: what people asked to be kept for their nudges, and nothing about their health.

param name string
param location string
param subnetId string
param zoneId string

@secure()
param password string

var login = 'ruggespraak'
var databaseName = 'ruggespraak'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  sku: {
    name: 'Standard_B1ms'
    tier: 'Burstable'
  }
  properties: {
    version: '16'
    administratorLogin: login
    administratorLoginPassword: password
    storage: {
      storageSizeGB: 32
    }
    // short: who asked to be forgotten is in a backup until it ends
    backup: {
      backupRetentionDays: 7
      geoRedundantBackup: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: zoneId
      publicNetworkAccess: 'Disabled'
    }
  }
}

resource store 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: databaseName
}

output host string = server.properties.fullyQualifiedDomainName
output login string = login
output database string = databaseName

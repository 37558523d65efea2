// First step: the bot's identity, and the registry that holds its image. main.bicep needs an image
// to start, so it comes after `az acr build`.

@description('Short name in lower case; names of all resources start with it.')
@minLength(3)
@maxLength(20)
param name string = 'ruggespraak'

@description('Where everything stands. Keep it in the EU for EU staff.')
param location string = resourceGroup().location

var acrPullRole = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '7f951dda-4ed3-4680-a7ca-43fe172d538d'
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: '${replace(name, '-', '')}${uniqueString(resourceGroup().id)}'
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    adminUserEnabled: false
  }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPullRole)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: acrPullRole
  }
}

output REGISTRY_NAME string = registry.name
output REGISTRY_SERVER string = registry.properties.loginServer

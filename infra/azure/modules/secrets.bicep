// Key Vault holds what must not be read; containers refer to it and never see each other's.

@description('The name of the resource, or what the names of several begin with.')
param name string

@description('The Azure region.')
param location string

@description('The managed identity, by the object ID that roles are given to.')
param identityPrincipalId string

@description('The connection string of the database.')
@secure()
param transcripts string

@description('The API key of Qdrant; empty where there is none.')
@secure()
param qdrantApiKey string

// "Key Vault Secrets User": reads values, changes nothing.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identityPrincipalId, secretsUser)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource connection 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'transcripts'
  properties: { value: transcripts }
}

// Key Vault takes no empty value.
resource key 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(qdrantApiKey)) {
  parent: vault
  name: 'qdrant-api-key'
  properties: { value: qdrantApiKey }
}

output transcriptsUrl string = '${vault.properties.vaultUri}secrets/${connection.name}'
output qdrantApiKeyUrl string = '${vault.properties.vaultUri}secrets/qdrant-api-key'

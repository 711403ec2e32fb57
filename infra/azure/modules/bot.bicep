// The registration under which Teams and Direct Line find the service.

@description('The name of the resource, or what the names of several begin with.')
param name string

@description('What Teams and the chat call the tutor.')
param displayName string

@description('The price level, F0 or S1.')
param sku string

@description('Where the Bot Framework sends activities: https://HOST/api/messages.')
param endpoint string

@description('The managed identity, by resource ID.')
param identityId string

@description('The client ID of the same identity; it is the bot\'s app ID.')
param identityClientId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: sku }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identityId
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, enableCalling: false }
  }
}

// Azure's Direct Line, for pages that use it. The service's own page speaks Direct Line with the service itself.
resource directLine 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'DirectLineChannel'
  location: 'global'
  properties: {
    channelName: 'DirectLineChannel'
    properties: {
      sites: [
        { siteName: 'default', isEnabled: true, isV1Enabled: false, isV3Enabled: true, isBlockUserUploadEnabled: true }
      ]
    }
  }
}

// Where containers run, what they log, and the file shares that outlive them.

@description('The name of the resource, or what the names of several begin with.')
param name string

@description('Makes names unique in all of Azure.')
param unique string

@description('The Azure region.')
param location string

@description('How many days logs are kept.')
param logDays int

var shares = ['data', 'library']

resource logs 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
  }
}

resource environment 'Microsoft.App/managedEnvironments@2025-07-01' = {
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
  }
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: '${name}${unique}'
  location: location
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
  }
}

resource files 'Microsoft.Storage/storageAccounts/fileServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    shareDeleteRetentionPolicy: { enabled: true, days: 14 }
  }
}

resource share 'Microsoft.Storage/storageAccounts/fileServices/shares@2025-01-01' = [for item in shares: {
  parent: files
  name: item
  properties: { shareQuota: 16 }
}]

resource mounted 'Microsoft.App/managedEnvironments/storages@2025-07-01' = [for (item, i) in shares: {
  parent: environment
  name: item
  properties: {
    azureFile: {
      accountName: account.name
      accountKey: account.listKeys().keys[0].value
      shareName: share[i].name
      accessMode: item == 'data' ? 'ReadWrite' : 'ReadOnly'
    }
  }
}]

output id string = environment.id
output defaultDomain string = environment.properties.defaultDomain
output storageAccount string = account.name

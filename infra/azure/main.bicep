// The tutor in one resource group of Azure; infra/README.md walks an administrator through it.
//   az deployment group create -g GROUP -f infra/azure/main.bicep -p infra/azure/main.bicepparam

@description('Begins the names of all resources: 3 to 10 small letters and digits, a letter first.')
@minLength(3)
@maxLength(10)
param name string = 'tutor'

@description('The Azure region. Students wait for it: Central India or South India for a school in India.')
param location string = resourceGroup().location

@description('The container registry in this resource group that holds the image; az acr create makes one.')
param registry string

@description('The image in that registry, with its tag.')
param image string = 'tutor:1'

@description('What Teams and the chat call the tutor.')
@maxLength(42)
param displayName string = 'Pathsathi'

@description('A host name of the school\'s own, such as tutor.school.example. Empty: the name that Azure gives.')
param domain string = ''

@description('The resource ID of the certificate for that host name, in the Container Apps environment. Empty until there is one.')
param certificateId string = ''

@description('Where the documents come from: those in the image, or the file share "library" with a folder "documents" in it.')
@allowed(['Image', 'Share'])
param library string = 'Image'

@description('The password of the database\'s administrator: 8 to 128 letters and digits of all kinds. Keep it; a deployment with another one changes it.')
@secure()
@minLength(8)
@maxLength(128)
param databasePassword string

@description('The database\'s size: Standard_B1ms serves a school; a district needs Standard_B2s or a General Purpose size.')
param databaseSku string = 'Standard_B1ms'

@description('The tier that the size belongs to.')
@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param databaseTier string = 'Burstable'

@description('Where the passages are: in a Qdrant container of this resource group, in Qdrant Cloud, or in the service\'s own memory (None), which is enough for a school.')
@allowed(['Container', 'Cloud', 'None'])
param qdrant string = 'Container'

@description('Qdrant Cloud only: the cluster\'s address, such as https://CLUSTER.REGION.azure.cloud.qdrant.io:6333.')
param qdrantUrl string = ''

@description('The API key of Qdrant: of your cluster in Qdrant Cloud, else a long random text of your own. Not needed for None.')
@secure()
param qdrantApiKey string = ''

@description('The bot\'s price level: F0 is free and counts messages of Direct Line; Teams is free in both.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('How many days logs are kept. They hold no student\'s words.')
@minValue(30)
@maxValue(730)
param logDays int = 30

var unique = uniqueString(resourceGroup().id)
var host = empty(domain) ? '${name}.${environment.outputs.defaultDomain}' : domain
var ownQdrant = qdrant == 'Container'

// The service is this identity everywhere: to Microsoft as the bot, to Key Vault, to the registry. It has no password.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-identity'
  location: location
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: { name: name, unique: unique, location: location, logDays: logDays }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: '${name}-db-${unique}'
    location: location
    password: databasePassword
    sku: databaseSku
    tier: databaseTier
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    name: '${name}-${unique}'
    location: location
    identityPrincipalId: identity.properties.principalId
    transcripts: 'Host=${database.outputs.host};Database=${database.outputs.database};Username=${database.outputs.login};Password=${databasePassword};SSL Mode=VerifyFull'
    qdrantApiKey: qdrantApiKey
  }
}

module pull 'modules/pull.bicep' = {
  name: 'pull'
  params: { registry: registry, identityPrincipalId: identity.properties.principalId }
}

module passages 'modules/qdrant.bicep' = if (ownQdrant) {
  name: 'qdrant'
  params: {
    name: '${name}-qdrant'
    location: location
    environmentId: environment.outputs.id
    identityId: identity.id
    apiKeyUrl: secrets.outputs.qdrantApiKeyUrl
  }
}

module tutor 'modules/tutor.bicep' = {
  name: 'tutor'
  params: {
    name: name
    location: location
    environmentId: environment.outputs.id
    identityId: identity.id
    registryServer: pull.outputs.server
    image: image
    host: host
    customDomain: domain
    certificateId: certificateId
    botAppId: identity.properties.clientId
    library: library
    transcriptsUrl: secrets.outputs.transcriptsUrl
    qdrantUrl: qdrant == 'None' ? '' : ownQdrant ? 'http://${name}-qdrant:6333' : qdrantUrl
    qdrantApiKeyUrl: secrets.outputs.qdrantApiKeyUrl
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-bot-${unique}'
    displayName: displayName
    sku: botSku
    endpoint: 'https://${host}/api/messages'
    identityId: identity.id
    identityClientId: identity.properties.clientId
  }
}

@description('Where the chat is.')
output url string = 'https://${host}'

@description('For teams-package: --app-id.')
output appId string = identity.properties.clientId

@description('For teams-package: --domain.')
output domain string = host

@description('The storage account with the shares "library" and "data".')
output storageAccount string = environment.outputs.storageAccount

@description('For the DNS of a host name of your own: the TXT record asuid.HOST must hold this.')
output domainVerification string = tutor.outputs.domainVerification

@description('For the DNS of a host name of your own: its CNAME.')
output defaultHost string = '${name}.${environment.outputs.defaultDomain}'

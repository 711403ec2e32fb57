// The service: the chat, the API, Teams' messages and the teachers' pages.

@description('The name of the resource, or what the names of several begin with.')
param name string

@description('The Azure region.')
param location string

@description('The Container Apps environment.')
param environmentId string

@description('The managed identity, by resource ID.')
param identityId string

@description('The registry\'s host name.')
param registryServer string

@description('The image in the registry, with its tag.')
param image string

@description('The host name under which students and Microsoft reach the service.')
param host string

@description('A host name of the school\'s own; empty: the name that Azure gives.')
param customDomain string

@description('The certificate for that name, by resource ID; empty until there is one.')
param certificateId string

@description('The bot\'s app ID.')
param botAppId string

@description('Image or Share: where the documents come from.')
param library string

@description('Where Key Vault has the connection string of the database.')
param transcriptsUrl string

@description('Empty: the embedded index.')
param qdrantUrl string

@description('Where Key Vault has the API key of Qdrant.')
param qdrantApiKeyUrl string

var withQdrant = !empty(qdrantUrl)
var ownLibrary = library == 'Share'

// As the user of the image (APP_UID of Microsoft's .NET images), because a share knows no owners of its own.
var mountOptions = 'uid=1654,gid=1654,dir_mode=0700,file_mode=0600,mfsymlinks,nobrl'

resource tutor 'Microsoft.App/containerApps@2025-07-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environmentId
    configuration: {
      activeRevisionsMode: 'Single'
      registries: [
        { server: registryServer, identity: identityId }
      ]
      secrets: concat(
        [{ name: 'transcripts', keyVaultUrl: transcriptsUrl, identity: identityId }],
        withQdrant ? [{ name: 'qdrant-api-key', keyVaultUrl: qdrantApiKeyUrl, identity: identityId }] : []
      )
      ingress: {
        external: true
        transport: 'auto'
        targetPort: 8080
        allowInsecure: false
        customDomains: empty(customDomain) ? [] : [
          {
            name: customDomain
            bindingType: empty(certificateId) ? 'Disabled' : 'SniEnabled'
            certificateId: empty(certificateId) ? null : certificateId
          }
        ]
      }
    }
    template: {
      // Turns under way end, and what waits for the database is written to the disk.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'tutor'
          image: '${registryServer}/${image}'
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: concat(
            [
              // The environment's own proxy is the only way in.
              { name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED', value: 'true' }
              { name: 'Tutor__Channels__PublicUrl', value: 'https://${host}' }
              { name: 'Tutor__Transcripts__Store', value: 'Postgres' }
              { name: 'Tutor__Transcripts__ConnectionString', secretRef: 'transcripts' }
              { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
              { name: 'MicrosoftAppId', value: botAppId }
              { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            ],
            ownLibrary ? [{ name: 'Tutor__Knowledge__Folder', value: '/library' }] : [],
            withQdrant
              ? [
                  { name: 'Tutor__Index', value: 'Qdrant' }
                  { name: 'Tutor__Qdrant__Url', value: qdrantUrl }
                  { name: 'Tutor__Qdrant__ApiKey', secretRef: 'qdrant-api-key' }
                ]
              : []
          )
          volumeMounts: concat(
            [{ volumeName: 'data', mountPath: '/data' }],
            ownLibrary ? [{ volumeName: 'library', mountPath: '/library' }] : []
          )
          probes: [
            { type: 'Startup', httpGet: { path: '/health/live', port: 8080 }, periodSeconds: 2, failureThreshold: 60 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: 8080 }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 8080 }, periodSeconds: 10, timeoutSeconds: 5 }
          ]
        }
      ]
      // One replica, always: conversations of the web chat live in its memory. A cookie (sticky sessions) would keep a browser with
      // its replica but not Microsoft's servers, which bring what students write in Teams. One answers some thousand students.
      scale: { minReplicas: 1, maxReplicas: 1 }
      volumes: concat(
        [{ name: 'data', storageType: 'AzureFile', storageName: 'data', mountOptions: mountOptions }],
        ownLibrary ? [{ name: 'library', storageType: 'AzureFile', storageName: 'library', mountOptions: mountOptions }] : []
      )
    }
  }
}

output domainVerification string = tutor.properties.customDomainVerificationId

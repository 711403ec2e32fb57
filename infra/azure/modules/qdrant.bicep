// Qdrant beside the service, reachable from this environment only.
//
// Its volume is the replica's own disk, which is lost when Azure moves the replica. Container Apps has network shares for
// more than that, and on those Qdrant may corrupt its data: it says so itself when it starts on NFS or SMB. Nothing is lost:
// passages come from the documents, the service fills an empty Qdrant again and answers from its own index meanwhile. Where that
// takes too long, a large library, use Qdrant Cloud.

@description('The name of the resource, or what the names of several begin with.')
param name string

@description('The Azure region.')
param location string

@description('The Container Apps environment.')
param environmentId string

@description('The managed identity, by resource ID.')
param identityId string

@description('Where Key Vault has the API key.')
param apiKeyUrl string

@description('The version that infra/docker/compose.yaml runs too.')
param image string = 'docker.io/qdrant/qdrant:v1.18.3-unprivileged'

resource qdrant 'Microsoft.App/containerApps@2025-07-01' = {
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
      secrets: [
        { name: 'api-key', keyVaultUrl: apiKeyUrl, identity: identityId }
      ]
      ingress: {
        external: false
        transport: 'tcp'
        targetPort: 6333
        exposedPort: 6333
        additionalPortMappings: [
          { external: false, targetPort: 6334, exposedPort: 6334 }
        ]
      }
    }
    template: {
      containers: [
        {
          name: 'qdrant'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'QDRANT__SERVICE__API_KEY', secretRef: 'api-key' }
            { name: 'QDRANT__TELEMETRY_DISABLED', value: 'true' }
          ]
          volumeMounts: [
            { volumeName: 'storage', mountPath: '/qdrant/storage' }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/livez', port: 6333 }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 6333 }, periodSeconds: 10 }
          ]
        }
      ]
      // A second replica would be another, empty Qdrant, not a cluster.
      scale: { minReplicas: 1, maxReplicas: 1 }
      volumes: [
        { name: 'storage', storageType: 'EmptyDir' }
      ]
    }
  }
}

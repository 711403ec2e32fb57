using 'main.bicep'

// What main.bicep explains and most schools change. Secrets come from the environment, never from this file.
param registry = readEnvironmentVariable('TUTOR_REGISTRY')
param image = 'tutor:1'
param databasePassword = readEnvironmentVariable('TUTOR_DATABASE_PASSWORD')
param qdrantApiKey = readEnvironmentVariable('TUTOR_QDRANT_API_KEY', '')

// Microsoft's own JavaScript SDK as a witness: node botframework.mjs admit|read < input.json, prints one JSON object.
// admit: whether the SDK, as a bot with our app id, would let activities with these tokens in, by the same authority.
// read:  what the SDK reads out of the activities that we send, through its own schema.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { BotFrameworkAuthenticationFactory, AuthenticationConfiguration, PasswordServiceClientCredentialFactory } = require('botframework-connector');
const { assertAttachment, assertCardAction, assertChannelAccount, assertEntity } = require('botframework-schema');
const Mappers = require('botframework-connector/lib/connectorApi/models/mappers');
const { createSerializer } = require('@azure/core-client');

let input = '';
for await (const part of process.stdin)
  input += part;
input = JSON.parse(input);

async function admit({ appId, channelMetadata, emulatorMetadata, issuer, cases }) {
  // The SDK writes what it refuses to the error stream.
  console.error = () => {};
  const verdicts = {};
  const authentication = BotFrameworkAuthenticationFactory.create(
    '', true, 'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com', issuer, 'https://api.botframework.com',
    channelMetadata, emulatorMetadata, '', new PasswordServiceClientCredentialFactory(appId, 'unused', ''), new AuthenticationConfiguration());
  for (const { name, authorization, activity } of cases) {
    try {
      await authentication.authenticateRequest(activity, authorization ?? '');
      verdicts[name] = 'admitted';
    } catch {
      verdicts[name] = 'refused';
    }
  }
  return verdicts;
}

function read({ activities }) {
  return activities.map(activity => {
    // By the schema of the wire: throws where a property has another type. What the SDK does not know, it leaves out.
    const serializer = createSerializer(Mappers, false);
    serializer.serialize(Mappers.Activity, { ...activity, timestamp: undefined });
    activity = serializer.deserialize(Mappers.Activity, activity, 'activity');
    assertChannelAccount(activity.from);
    assertChannelAccount(activity.recipient);
    activity.attachments?.forEach(attachment => assertAttachment(attachment));
    activity.entities?.forEach(entity => assertEntity(entity));
    activity.suggestedActions?.actions.forEach(action => assertCardAction(action));
    return {
      type: activity.type,
      text: activity.text,
      to: activity.recipient?.id,
      conversation: activity.conversation.id,
      replyToId: activity.replyToId,
      actions: activity.suggestedActions?.actions.map(({ type, value }) => `${type}:${value}`) ?? [],
      cards: activity.attachments?.map(({ contentType }) => contentType) ?? [],
      entities: activity.entities?.map(({ type }) => type) ?? []
    };
  });
}

console.log(JSON.stringify(await { admit, read }[process.argv[2]](input)));

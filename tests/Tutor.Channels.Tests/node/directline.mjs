// Drives botframework-directlinejs against a running service: node directline.mjs URL websocket|polling
// Prints one JSON object: what the client received, and what the service says it should have.
import { createRequire } from 'node:module';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';

const [, , url, mode] = process.argv;
const domain = new URL('/v3/directline', url).href;

// What a browser would bring along. The sockets are kept so that the connection can be cut under the client.
const sockets = [];
globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = class extends WebSocket {
  constructor(...args) {
    super(...args);
    sockets.push(this);
    this.on('close', (code, reason) => { this.closedBecause = reason.toString(); });
    this.on('error', () => {});
  }
};
const { DirectLine, ConnectionStatus } = createRequire(import.meta.url)('botframework-directlinejs');

const received = [];
const statuses = [];

function connect(options) {
  // random: the client waits 3 to 15 seconds before it reconnects; 0 makes it 3.
  const client = new DirectLine({ domain, webSocket: mode === 'websocket', pollingInterval: 200, random: () => 0, ...options });
  client.connectionStatus$.subscribe(status => statuses.push(ConnectionStatus[status]));
  client.subscription = client.activity$.subscribe(
    activity => received.push(activity),
    error => { client.failure = String(error); });
  return client;
}

async function until(what, condition, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  while (!condition()) {
    if (Date.now() > end)
      throw new Error(`Waited ${seconds} s for ${what}; received: ${JSON.stringify(received.map(({ type, text, replyToId }) => ({ type, text, replyToId })))}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const message = (text, clientActivityID) => ({ type: 'message', text, locale: 'bn-IN', from: { id: 'somebody' }, channelData: { clientActivityID } });

const answered = clientActivityID => {
  const echo = received.find(({ channelData }) => channelData?.clientActivityID === clientActivityID);
  return echo && received.some(({ type, replyToId }) => type === 'message' && replyToId === echo.id);
};

const post = (client, text, clientActivityID) =>
  new Promise((resolve, reject) => client.postActivity(message(text, clientActivityID)).subscribe(resolve, reject));

async function call(path, client, body) {
  const response = await fetch(domain + path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${client.token}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body)
  });
  if (!response.ok)
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

const postFromElsewhere = (client, text, clientActivityID) =>
  call(`/conversations/${client.conversationId}/activities`, client, message(text, clientActivityID));

const { token } = await (await fetch(`${domain}/tokens/generate`, { method: 'POST' })).json();
let client = connect({ token });
await until('the welcome', () => received.some(({ type }) => type === 'message'));

const postedId = await post(client, 'অক্টোবর বিপ্লব কবে হয়েছিল?', 'first');
await until('the first answer', () => answered('first'));

const closeReasons = [];
if (mode === 'websocket') {
  // The phone loses the network.
  const cut = sockets.at(-1);
  cut.terminate();
  await postFromElsewhere(client, 'লেনিন কে ছিলেন?', 'while cut');
  await until('the answer given while cut', () => answered('while cut'));
  if (sockets.at(-1) === cut)
    throw new Error('the client did not reconnect');

  // The service closes the stream: too many of one conversation.
  const closed = sockets.at(-1);
  for (let i = 0; i < 10 && closed.readyState === WebSocket.OPEN; i++) {
    const { streamUrl } = await call(`/conversations/${client.conversationId}?watermark=${client.watermark}`, client);
    const other = new WebSocket(streamUrl);
    await new Promise((resolve, reject) => other.once('open', resolve).once('error', reject));
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  await until('the service to close the stream', () => closed.closedBecause !== undefined);
  closeReasons.push(closed.closedBecause);
  await postFromElsewhere(client, 'help', 'while closed');
  await until('the answer given while closed', () => answered('while closed'));
}

// The page is reloaded: another client goes on where the first one was.
client.subscription.unsubscribe();
const { conversationId, watermark } = client;
const known = client.token;
client.end();
await postFromElsewhere({ conversationId, token: known }, 'खूनी रविवार क्या था?', 'while away');
client = connect({ token: known, conversationId, watermark });
await until('the answer given while away', () => answered('while away'));
await post(client, 'sources', 'last');
await until('the last answer', () => answered('last'));

const { activities } = await call(`/conversations/${conversationId}/activities?watermark=`, client);
const firstEcho = received.find(({ channelData }) => channelData?.clientActivityID === 'first');
console.log(JSON.stringify({
  received: received.filter(({ type }) => type !== 'typing').map(({ id }) => id),
  kept: activities.map(({ id }) => id),
  typing: received.filter(({ type }) => type === 'typing').length,
  echoHasPostedId: firstEcho.id === postedId,
  closeReasons,
  statuses,
  failure: client.failure ?? null
}));
process.exit(0);

import { DIRECT_LINE, forget, openConversation, remember } from './conversation.js';
import { language, locale, text } from './language.js';
import bengali from './strings.bn.js';
import { styleOptions } from './style-options.js';

const BUNDLE = '/lib/webchat-4.18.1/webchat.js';
const RETRY_BUNDLE = 5000;

// Direct Line's connection status.
const ONLINE = 2;
const EXPIRED_TOKEN = 3;
const FAILED_TO_CONNECT = 4;
const ENDED = 5;

const element = document.getElementById('chat');
let bundle;
let current;
let opening = false;

/**
 * Shows the conversation of this tab, or a new one.
 * @param {{ onAway, onOpen, onLost, onTrouble }} events onTrouble: something failed that a look at the server may explain.
 */
export async function openChat(events) {
  if (opening) return;
  opening = true;
  const draft = unsent();
  bundle ??= loadWebChat(events.onAway);
  const [conversation] = await Promise.all([openConversation(events.onAway), bundle]);
  close();
  current = connect(conversation, events);
  if (draft) current.store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
  renderChat();
  opening = false;
  events.onOpen();
  if (conversation.lost) events.onLost();
}

export function startOver(events) {
  forget();
  return openChat(events);
}

/** Draws the chat again, in the language and the colours as they are now. */
export function renderChat() {
  if (!current) return;
  window.WebChat.renderWebChat(
    {
      directLine: current.directLine,
      store: current.store,
      locale: locale(),
      overrideLocalizedStrings: language === 'bn' ? bengali : { TEXT_INPUT_PLACEHOLDER: text('placeholder') },
      styleOptions: styleOptions()
    },
    element
  );
}

export function focusSendBox() {
  (element.querySelector('.webchat__send-box-text-box textarea, .webchat__send-box-text-box input') ?? element).focus();
}

function connect({ token, conversationId, isNew }, events) {
  const directLine = window.WebChat.createDirectLine({
    domain: DIRECT_LINE,
    token,
    conversationId,
    // From the start, so that a reload shows the whole conversation.
    watermark: conversationId && '0',
    webSocket: true,
    conversationStartProperties: { locale: locale() }
  });

  const store = window.WebChat.createStore({}, ({ dispatch }) => (next) => (action) => {
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED' && isNew) {
      dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'tutor/join', value: { locale: locale() } } });
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') events.onTrouble();
    return next(action);
  });

  const keep = () => remember({ token: directLine.token, conversationId: directLine.conversationId });
  const watch = directLine.connectionStatus$.subscribe((status) => {
    if (status === ONLINE) keep();
    // Asynchronously: this observable may not be left from inside its own notification.
    else if ([EXPIRED_TOKEN, FAILED_TO_CONNECT, ENDED].includes(status)) setTimeout(() => current?.directLine === directLine && openChat(events));
  });
  // The client renews its token every quarter of an hour and tells nobody.
  addEventListener('pagehide', keep);

  return { directLine, store, keep, watch };
}

function close() {
  if (!current) return;
  const { directLine, keep, watch } = current;
  current = undefined;
  removeEventListener('pagehide', keep);
  watch.unsubscribe();
  directLine.end();
}

/** What the student wrote and the server never got: it goes back into the box. */
function unsent() {
  if (!current) return '';
  const { activities, sendBoxValue } = current.store.getState();
  if (sendBoxValue) return sendBoxValue;
  const last = activities.filter((activity) => activity.type === 'message' && activity.from.role === 'user').at(-1);
  return last && last.channelData?.['webchat:send-status'] !== 'sent' ? last.text : '';
}

/** Loads Web Chat's bundle; on a broken line it tries again for as long as it takes. */
async function loadWebChat(onAway) {
  for (;;) {
    try {
      await loadScript(BUNDLE);
      return;
    } catch {
      onAway();
      await new Promise((resolve) => setTimeout(resolve, RETRY_BUNDLE));
    }
  }
}

function loadScript(source) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new Error(source));
    };
    document.head.append(script);
  });
}

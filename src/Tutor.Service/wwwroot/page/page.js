import { focusSendBox, openChat, renderChat, startOver } from './chat.js';
import { watchServer } from './connection.js';
import { onLanguage, startLanguage, text } from './language.js';
import { onTheme, startTheme } from '../theme/theme.js';

const LOST_NOTICE = 15000;

const notice = document.getElementById('notice');
let noticeKey = null;

const events = {
  onAway: () => say(navigator.onLine ? 'away' : 'offline'),
  onOpen: () => say(null),
  onLost() {
    say('ended');
    setTimeout(() => noticeKey === 'ended' && say(null), LOST_NOTICE);
  },
  onTrouble: () => server.check()
};

const server = watchServer({ onAway: events.onAway, onBack: () => openChat(events) });

startLanguage();
startTheme();
onLanguage(() => {
  say(noticeKey);
  renderChat();
});
onTheme(renderChat);

document.getElementById('skip').addEventListener('click', (click) => {
  click.preventDefault();
  focusSendBox();
});

document.getElementById('restart').addEventListener('click', () => {
  if (confirm(text('confirmRestart'))) startOver(events);
});

openChat(events);

function say(key) {
  noticeKey = key;
  notice.hidden = !key;
  notice.textContent = key ? text(key) : '';
}

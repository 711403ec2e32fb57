import { startTheme } from '/theme/theme.js';

// Everything works without this file; it only saves a teacher the way to the mouse.
startTheme();

const answers = [...document.querySelectorAll('.turn[data-answer]')];
const rows = [...document.querySelectorAll('.conversations .question')];
const text = document.getElementById('text');

let written = false;
text?.addEventListener('focus', () => (written = true), { once: true });

let current = answers.findIndex((answer) => `#${answer.id}` === location.hash);
if (current >= 0) show(answers[current]);
document.querySelector('#errors, #preview')?.focus();

for (const button of document.querySelectorAll('[data-insert]')) {
  button.hidden = false;
  button.addEventListener('click', () => insert(button.dataset.insert));
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return save(event);
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (action && action() !== false) event.preventDefault();
});

const actions = {
  '/': () => focus(document.querySelector('#search, [name="search"]')),
  j: () => move(1),
  k: () => move(-1),
  u: () => press('.undo'),
  c: () => press('.correct'),
  n: () => follow('next'),
  l: () => follow('list'),
  ...Object.fromEntries([1, 2, 3, 4, 5].map((digit) => [String(digit), () => press(`.verdict button:nth-of-type(${digit})`)]))
};

function move(step) {
  if (rows.length) return focus(rows[Math.min(Math.max(rows.indexOf(document.activeElement) + step, 0), rows.length - 1)]);
  if (!answers.length) return false;
  current = Math.min(Math.max(current + step, 0), answers.length - 1);
  show(answers[current]);
}

function show(answer) {
  answers.forEach((other) => other.classList.toggle('current', other === answer));
  answer.focus({ preventScroll: true });
  answer.scrollIntoView({ block: 'start' });
}

/** In the answer that was gone to; with a single one, there is no need to go to it. */
function press(selector) {
  const control = (answers[current] ?? (answers.length === 1 ? answers[0] : null))?.querySelector(selector);
  if (!control) return false;
  control.click();
}

function follow(id) {
  const link = document.getElementById(id);
  if (!link) return false;
  link.click();
}

function focus(element) {
  if (!element) return false;
  element.focus();
}

function typing(element) {
  return element.matches('textarea, select, input:not([type="checkbox"], [type="radio"])');
}

function save(event) {
  const form = document.querySelector('.correcting');
  if (!form) return;
  event.preventDefault();
  form.querySelector(`button[value="${text.value.trim() ? 'correct' : 'judge'}"]`).click();
}

function insert(marker) {
  // Where the teacher was writing; at the end when she has not been there.
  if (!written) text.setSelectionRange(text.value.length, text.value.length);
  const { selectionStart: start, selectionEnd: end, value } = text;
  text.setRangeText(start > 0 && !/\s/.test(value[start - 1]) ? ` ${marker}` : marker, start, end, 'end');
  text.focus();
}

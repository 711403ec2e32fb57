import { texts } from './texts.js';

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
const listeners = [];

/** The language the student reads: the choice made here earlier, else what the browser prefers, else Bengali. */
export let language = chosen() ?? preferred() ?? 'bn';

/** The tag that Web Chat and the bot get. */
export const locale = () => `${language}-IN`;

export const text = (key) => texts[language][key];

export function onLanguage(listener) {
  listeners.push(listener);
}

/** Writes the page's own texts and keeps them in step with the two buttons. */
export function startLanguage() {
  for (const button of buttons()) {
    button.addEventListener('click', () => choose(button.value));
  }
  show();
}

function choose(value) {
  language = value;
  // A cookie, not local storage: the reader's pages are rendered on the server, in this language.
  document.cookie = `tutor-language=${value}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
  show();
  listeners.forEach((listener) => listener());
}

function show() {
  document.documentElement.lang = language;
  document.title = text('title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(element.dataset.text);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset.label));
    if (element.matches('.icon')) element.title = text(element.dataset.label);
  }
  for (const button of buttons()) {
    button.setAttribute('aria-pressed', String(button.value === language));
  }
}

function chosen() {
  return /(?:^|; )tutor-language=(bn|hi)/.exec(document.cookie)?.[1];
}

function preferred() {
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag in texts);
}

function buttons() {
  return document.querySelectorAll('.languages button');
}

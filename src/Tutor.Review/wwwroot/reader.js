import { startTheme } from '/theme/theme.js';

// The sentences in the address belong to the paragraph that the link named, not to one that the reader goes to later.
const cited = location.hash;

startTheme();
show();
addEventListener('hashchange', show);
document.getElementById('back').addEventListener('click', backToChat);

/** Marks what the link cites: the fragment names the paragraph, `?e=START-LENGTH,…` the sentences in it. */
function show() {
  const passage = namesPassage() ? document.getElementById(location.hash.slice(1)) : null;
  const moved = document.getElementById('moved');
  if (moved) moved.hidden = !namesPassage() || passage !== null;
  if (!passage) return;

  if (location.hash === cited) mark(passage.querySelector('.text'), ranges(new URLSearchParams(location.search).get('e')));
  const long = passage.offsetHeight > innerHeight * 0.7;
  passage.scrollIntoView({ block: long ? 'start' : 'center' });
  passage.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
}

function namesPassage() {
  return /^#p\d+$/.test(location.hash);
}

/** Start and length in UTF-16 units, in order and not overlapping; whatever else the address holds is left out. */
function ranges(evidence) {
  let last = 0;
  return (evidence ?? '')
    .split(',')
    .map((range) => /^(\d{1,7})-(\d{1,7})$/.exec(range))
    .filter(Boolean)
    .map(([, start, length]) => ({ start: Number(start), end: Number(start) + Number(length) }))
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => start >= last && end > start && (last = end));
}

function mark(element, evidence) {
  const text = element.textContent;
  const inside = evidence.filter(({ end }) => end <= text.length);
  let at = 0;
  const parts = inside.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    const marked = document.createElement('mark');
    marked.textContent = text.slice(start, end);
    return [before, marked];
  });
  element.replaceChildren(...parts, text.slice(at));
}

/** The reader opens in a tab of its own, and the chat still stands in the other: closing this one is the way back. */
function backToChat(click) {
  if (history.length > 1) return;
  click.preventDefault();
  close();
  // Where the browser keeps a tab that no script opened, go there the ordinary way.
  setTimeout(() => location.assign('/'), 150);
}

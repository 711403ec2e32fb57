export const DIRECT_LINE = `${location.origin}/v3/directline`;

const KEY = 'tutor-conversation';
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 20000;

/** The server said no and will say so again. */
class Refused extends Error {}

/**
 * The conversation of this tab: the one it had before a reload if the server still knows it, else a new one.
 * Waits for the server as long as it takes; `onAway` is called when the first attempt has failed.
 * @returns {{ token, conversationId, isNew, lost }} conversationId: none yet when it is new; lost: there was one before, and it is over.
 */
export async function openConversation(onAway) {
  let lost = false;
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const kept = remembered();
    try {
      if (!kept) return { ...(await begin()), isNew: true, lost };
      return { ...kept, ...(await rejoin(kept)), isNew: false, lost };
    } catch (error) {
      if (kept && error instanceof Refused) {
        forget();
        lost = true;
        wait = FIRST_WAIT / 2;
        continue;
      }
      onAway();
      await waitFor(error.retryAfter ?? wait);
    }
  }
}

/** Keeps the conversation over a reload of this tab. */
export function remember({ token, conversationId }) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ token, conversationId }));
  } catch {
    // Storage is switched off: a reload begins anew.
  }
}

export function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

async function begin() {
  const { token } = await request('POST', '/tokens/generate');
  return { token };
}

async function rejoin({ conversationId, token }) {
  const { token: renewed } = await request('GET', `/conversations/${encodeURIComponent(conversationId)}?watermark=0`, token);
  return { token: renewed ?? token };
}

async function request(method, path, token) {
  const response = await fetch(DIRECT_LINE + path, { method, headers: token && { Authorization: `Bearer ${token}` }, cache: 'no-store' });
  if (response.ok) return response.json();
  if ([401, 403, 404, 410].includes(response.status)) throw new Refused(response.status);
  const seconds = Number(response.headers.get('Retry-After'));
  throw Object.assign(new Error(String(response.status)), seconds > 0 && { retryAfter: seconds * 1000 });
}

/** Waits, but not longer than until the network is back. */
function waitFor(milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
  });
}

// Direct Line's client hides a dead server for minutes, so the page looks for itself.
const QUIET = 30000;
const AWAY = 4000;

/**
 * Watches whether the server answers, and calls `onAway` and `onBack` when that changes.
 * @returns {{ check }} check: look now, something has just failed.
 */
export function watchServer({ onAway, onBack }) {
  let away = false;
  let timer;
  let checking = false;

  async function check() {
    if (checking) return;
    checking = true;
    clearTimeout(timer);
    const reached = await reaches();
    if (away && reached) onBack();
    else if (!reached) onAway();
    away = !reached;
    checking = false;
    timer = setTimeout(look, away ? AWAY : QUIET);
  }

  // A page in the background need not know; it looks when it comes to the front.
  function look() {
    if (document.visibilityState === 'visible') check();
  }

  addEventListener('online', check);
  addEventListener('offline', check);
  document.addEventListener('visibilitychange', look);
  timer = setTimeout(look, QUIET);
  return { check };
}

async function reaches() {
  try {
    const response = await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(8000) });
    return response.ok;
  } catch {
    return false;
  }
}

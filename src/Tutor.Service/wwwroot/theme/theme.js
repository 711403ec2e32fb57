const system = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;
const listeners = [];

export const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);

export function onTheme(listener) {
  listeners.push(listener);
}

/** Makes the button switch between light and dark; until it is pressed the system decides. */
export function startTheme() {
  const button = document.getElementById('theme');
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('tutor-theme', root.dataset.theme);
    } catch {
      // Storage is switched off: the choice lasts as long as the page.
    }
    changed(button);
  });
  system.addEventListener('change', () => changed(button));
  button.setAttribute('aria-pressed', String(isDark()));
}

function changed(button) {
  button.setAttribute('aria-pressed', String(isDark()));
  listeners.forEach((listener) => listener());
}

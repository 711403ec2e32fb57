// Runs before anything is painted, so that the chosen language and colours do not flash in late.
(function () {
  var root = document.documentElement;
  var language = /(?:^|; )tutor-language=(bn|hi)/.exec(document.cookie);
  if (language && !root.hasAttribute('data-fixed-language')) root.lang = language[1];
  try {
    var theme = localStorage.getItem('tutor-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (e) {
    // Storage is switched off: the system's colours stay.
  }
})();

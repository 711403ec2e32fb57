// Web Chat formats times, numbers and plurals with Globalize, which has no Bengali in its bundle.
// These are the functions of Globalize that it calls, done by the browser's own Intl.
const LOCALE = 'bn-IN';
const plurals = new Intl.PluralRules(LOCALE);

export default {
  plural: (count) => plurals.select(count),

  dateFormatter() {
    const format = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });
    return (date) => format.format(date);
  },

  relativeTimeFormatter(unit) {
    const format = new Intl.RelativeTimeFormat(LOCALE);
    return (count) => format.format(count, unit);
  },

  numberFormatter() {
    const format = new Intl.NumberFormat(LOCALE);
    return (number) => format.format(number);
  },

  unitFormatter(unit, { form } = {}) {
    const format = new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: form === 'long' ? 'long' : 'short' });
    return (number) => format.format(number);
  }
};

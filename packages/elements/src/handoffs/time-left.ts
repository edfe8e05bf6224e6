import type { Locale } from '../messages/locale.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Returns how long it is until an instant, in the largest unit that says enough: `in 3 days`, `in 40 minutes`. */
export function timeLeft(instant: string, { lang }: Pick<Locale, 'lang'>, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(lang);
  const left = Math.max(0, Date.parse(instant) - now);
  if (left >= 1.5 * day) return format.format(Math.round(left / day), 'day');
  if (left >= 1.5 * hour) return format.format(Math.round(left / hour), 'hour');
  return format.format(Math.ceil(left / minute), 'minute');
}

import type { Locale } from '../messages/locale.ts';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Returns how long ago something was, in the largest unit that fits: `3 days ago`. */
export function age(instant: string, { lang }: Pick<Locale, 'lang'>, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const passed = Math.max(0, now - Date.parse(instant));
  const [unit, size] = units.find(([, milliseconds]) => passed >= milliseconds) ?? ['minute', 60_000];
  return format.format(-Math.floor(passed / size), unit);
}

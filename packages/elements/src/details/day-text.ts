import type { Locale } from '../messages/locale.ts';

/** Returns a day of the calendar, given as `2026-03-01`, as it is written: the same day wherever it is read. */
export const dayText = (date: string, locale: Pick<Locale, 'date'>): string =>
  locale.date(`${date}T12:00:00`);

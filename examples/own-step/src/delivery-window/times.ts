import type { DeliveryWindow } from './delivery-window.ts';

/** Writes the day of a window in a language: "Monday 30 November". */
export const dayOf = ({ from }: DeliveryWindow, lang: string): string =>
  new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(from),
  );

/** Writes when a window begins and ends. */
export function timesOf({ from, to }: DeliveryWindow, lang: string): { from: string; to: string } {
  const format = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return { from: format.format(new Date(from)), to: format.format(new Date(to)) };
}

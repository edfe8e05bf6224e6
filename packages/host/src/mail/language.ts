import { decimalOf, digitsOf, type Money } from '@orderpad/contracts';
import { de } from './messages/de.ts';
import { en, type MailMessages } from './messages/en.ts';
import { es } from './messages/es.ts';
import { fr } from './messages/fr.ts';

const catalogues: Readonly<Record<string, MailMessages>> = { de, en, es, fr };

/** The languages that messages are written in. */
export const mailLanguages: readonly string[] = Object.keys(catalogues);

/** Values for the placeholders of a message. */
type Values = Readonly<Record<string, string>>;

/** One language that messages are written in: its sentences, and the formats of a region. */
export interface MailLanguage {
  /** The tag of the formats, e.g. `de-AT`. */
  readonly tag: string;
  t(key: keyof MailMessages, values?: Values): string;
  money(money: Money): string;
  /** Formats a day of the calendar, given as `2026-03-01`. */
  day(date: string): string;
  /** Formats day, time and time zone. The zone is that of the host process (`TZ`). */
  moment(instant: Date): string;
}

/** Tells whether there is a catalogue for the language of a tag such as `fr-CA`. */
export const isMailLanguage = (tag: string): boolean => {
  const [language] = localesOf(tag);
  return language !== undefined && Object.hasOwn(catalogues, language.language);
};

/** Returns the first language of these that has a catalogue, else English. */
export function mailLanguage(...tags: readonly (string | undefined)[]): MailLanguage {
  const locale = tags.flatMap(localesOf).find(({ language }) => Object.hasOwn(catalogues, language));
  const messages = (locale && catalogues[locale.language]) ?? en;
  const tag = locale?.baseName ?? 'en-GB';
  return {
    tag,
    t: (key, values = {}) => messages[key].replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place),
    money({ amount, currency }) {
      const digits = digitsOf(currency);
      const limits = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      const format = new Intl.NumberFormat(tag, { style: 'currency', currency, ...limits });
      // Intl formats a decimal text exactly, at any size.
      return format.format(decimalOf({ amount, currency }) as `${number}`);
    },
    day: (date) =>
      new Intl.DateTimeFormat(tag, { ...wholeDay, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)),
    moment: (instant) =>
      new Intl.DateTimeFormat(tag, {
        ...wholeDay,
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      }).format(instant),
  };
}

const wholeDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Returns the locale of a tag, or none for what is no tag. */
function localesOf(tag: string | undefined): Intl.Locale[] {
  try {
    return tag === undefined ? [] : [new Intl.Locale(tag)];
  } catch {
    return [];
  }
}

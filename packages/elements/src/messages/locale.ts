import { isolated } from './isolated.ts';
import { noteSymbol } from './sentence.ts';
import { decimalOf, digitsOf, type Amount, type Currency, type Money } from '@orderpad/contracts';

/**
 * Formats money, numbers, dates and country names in one language. Formatters are cached: creating one costs more than using
 * it.
 */
export class Locale {
  readonly lang: string;
  readonly #formats = new Map<string, unknown>();

  constructor(lang: string) {
    this.lang = tagOf(lang);
  }

  /** Formats minor units with the digits of the currency, exact at any size. */
  money({ amount, currency }: Money): string {
    return this.amount(amount, currency);
  }

  amount(amount: Amount, currency: Currency): string {
    const digits = digitsOf(currency);
    const format = this.#keep(`money ${currency}`, () => {
      const options = { style: 'currency', currency, minimumFractionDigits: digits } as const;
      const made = new Intl.NumberFormat(this.lang, { ...options, maximumFractionDigits: digits });
      noteSymbol(made);
      return made;
    });
    // A decimal as text avoids floating point; Intl formats it exactly.
    return format.format(decimalOf({ amount, currency }) as `${number}`);
  }

  number(value: number): string {
    return this.#keep('number', () => new Intl.NumberFormat(this.lang)).format(value);
  }

  /** Formats parts per million as a percentage, with up to four decimals. */
  share(partsPerMillion: number): string {
    const options = { style: 'percent', maximumFractionDigits: 4 } as const;
    return this.#keep('share', () => new Intl.NumberFormat(this.lang, options)).format(
      partsPerMillion / 1_000_000,
    );
  }

  /** Returns the plural form of a count. */
  plural(count: number): Intl.LDMLPluralRule {
    return this.#keep('plural', () => new Intl.PluralRules(this.lang)).select(count);
  }

  date(instant: string | number): string {
    return this.#keep('date', () => new Intl.DateTimeFormat(this.lang, { dateStyle: 'medium' })).format(
      new Date(instant),
    );
  }

  dateTime(instant: string | number): string {
    const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
    return this.#keep('dateTime', () => new Intl.DateTimeFormat(this.lang, options)).format(
      new Date(instant),
    );
  }

  /** Returns the name of a country by its ISO code, else the code. */
  country(code: string): string {
    const options = { type: 'region', fallback: 'code' } as const;
    return this.#keep('country', () => new Intl.DisplayNames(this.lang, options)).of(code) ?? code;
  }

  /** Returns the name of a currency by its ISO code, else the code. */
  currency(code: string): string {
    const options = { type: 'currency', fallback: 'code' } as const;
    return this.#keep('currency', () => new Intl.DisplayNames(this.lang, options)).of(code) ?? code;
  }

  /** Returns texts as a list in a sentence: `Tea, Mug and Hook`. */
  list(items: readonly string[]): string {
    const sentence = items.join();
    return this.#keep('list', () => new Intl.ListFormat(this.lang, { type: 'conjunction' })).format(
      items.map((item) => isolated(item, sentence)),
    );
  }

  #keep<Format>(name: string, make: () => Format): Format {
    // The name determines the type: each format is created in one place only.
    const cached = this.#formats.get(name) as Format | undefined;
    if (cached) return cached;
    const made = make();
    this.#formats.set(name, made);
    return made;
  }
}

/** Returns a valid language tag. A page may say `en_GB`, and a browser in a bare system `C`: `Intl` would throw on those. */
function tagOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

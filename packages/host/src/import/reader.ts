import { amountOf, type Currency, digitsOf } from '@orderpad/contracts';
import type { Row } from './table.ts';

/** Something wrong with a cell: a code, the column, and what would help. */
export interface Flaw {
  readonly code: string;
  readonly column: string;
  readonly help: string;
}

/** A row that is refused. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
  readonly flaw: Flaw;

  constructor(flaw: Flaw) {
    super(`${flaw.code} in ${flaw.column}`);
    this.flaw = flaw;
  }
}

export const refuse = (column: string, code: string, help: string): never => {
  throw new RowRefused({ code, column, help });
};

/** Refuses a row whose cells may stand under the wrong names. */
export function assertEven({ isUneven }: Row): void {
  if (isUneven === true)
    refuse('', 'uneven', 'Give the row a cell for each column, and quote texts that hold the separator.');
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Tells if a country has this code, and no other one instead of it, as GB instead of UK. */
const isRegion = (code: string): boolean =>
  new Intl.Locale(`und-${code}`).region === code && code !== 'ZZ' && regions.of(code) !== undefined;

/** Reads the cells of a row by kind. Every method throws `RowRefused` for a cell that is not of its kind. */
export class Reader {
  readonly #row: Row;
  readonly #currency: Currency;
  readonly #columns: readonly string[];

  /** `columns` are those of the whole file. */
  constructor(row: Row, currency: Currency, columns: readonly string[]) {
    this.#row = row;
    this.#currency = currency;
    this.#columns = columns;
  }

  /** Tells if the row has a value here. */
  has(column: string): boolean {
    return this.#row.cells.has(column);
  }

  /** Tells if the file has this column, or with a `:` at its end one that begins so. */
  hasColumn(column: string): boolean {
    return this.#columns.some((each) => (column.endsWith(':') ? each.startsWith(column) : each === column));
  }

  /** Leaves out values whose column is not in the file, so that they stay as they are. `columns` names those that are called otherwise. */
  given<Values extends object>(
    values: Values,
    columns: Partial<Record<keyof Values, string>> = {},
  ): Partial<Values> {
    const kept: Partial<Values> = { ...values };
    for (const name in kept) {
      if (!this.hasColumn(columns[name] ?? name)) Reflect.deleteProperty(kept, name);
    }
    return kept;
  }

  optional(column: string, most = 200): string | undefined {
    const text = this.#row.cells.get(column);
    if (text !== undefined && text.length > most)
      refuse(column, 'too-long', `At most ${most} characters fit here.`);
    return text;
  }

  text(column: string, most = 200): string {
    return this.optional(column, most) ?? refuse(column, 'required', 'Every row needs a value here.');
  }

  /** Reads a decimal of the shop's currency with a point, as minor units. */
  amount(column: string): number {
    const text = this.text(column);
    const amount = amountOf(text, this.#currency);
    if (amount === undefined || amount < 0)
      return refuse(column, 'no-amount', `Write an amount with a point and without a sign, such as 12.50.`);
    const [, fraction = ''] = text.split('.');
    const digits = digitsOf(this.#currency);
    if (fraction.replace(/0+$/, '').length > digits)
      return refuse(
        column,
        'too-exact',
        `${this.#currency} has ${digits} digits behind the point: round it.`,
      );
    return amount;
  }

  whole(column: string, least = 0, most = 1_000_000_000): number {
    const text = this.text(column);
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(number) || number < least || number > most)
      return refuse(column, 'no-number', `Write a whole number from ${least} to ${most}.`);
    return number;
  }

  /** Reads per cent, such as `7.5`, as parts per million. */
  rate(column: string): number {
    const [, text] = /^(\d+(?:\.\d+)?) ?%?$/.exec(this.text(column)) ?? [];
    const rate = text === undefined ? Number.NaN : Math.round(Number(text) * 10_000);
    if (!Number.isSafeInteger(rate) || rate < 0 || rate > 1_000_000)
      return refuse(column, 'no-rate', 'Write per cent from 0 to 100, such as 7.5.');
    return rate;
  }

  yes(column: string): boolean {
    const text = this.text(column).toLowerCase();
    if (text === 'yes' || text === 'true') return true;
    if (text === 'no' || text === 'false') return false;
    return refuse(column, 'no-answer', 'Write yes or no.');
  }

  /** Reads a day of the calendar, such as `2026-03-01`, as its noon. */
  day(column: string): Date {
    const text = this.text(column);
    const day = new Date(`${text}T12:00:00Z`);
    const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
    return isDay ? day : refuse(column, 'no-day', 'Write a day such as 2026-03-01.');
  }

  country(column: string): string {
    const code = this.text(column).toUpperCase();
    return /^[A-Z]{2}$/.test(code) && isRegion(code)
      ? code
      : refuse(column, 'no-country', 'Write the two letters of ISO 3166, such as DE or GB.');
  }

  /** Returns the cells whose columns begin so, such as `field:Fax`, by the rest of their name. */
  named(prefix: string): [string, string][] {
    return [...this.#row.cells].flatMap(([column, text]) =>
      column.startsWith(prefix) ? [[column.slice(prefix.length), text] as [string, string]] : [],
    );
  }
}

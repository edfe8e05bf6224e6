import type { Amount, Currency, Line } from '@orderpad/contracts';
import { readPrice, writtenPrice } from './read-price.ts';

/** State of the dialog while a custom item is entered. */
export interface CustomEntry {
  /** Line being changed; left out for a new one. */
  readonly line?: Line;
  readonly title: string;
  /** Price as typed. */
  readonly price: string;
  readonly currency: Currency;
  readonly lang: string;
  readonly quantity: number;
  readonly isMiscounted: boolean;
  readonly ships: boolean;
  readonly note: string;
  readonly isTried: boolean;
}

export const freshCustom = (currency: Currency, lang: string): CustomEntry => ({
  title: '',
  price: '',
  currency,
  lang,
  quantity: 1,
  isMiscounted: false,
  ships: true,
  note: '',
  isTried: false,
});

export function customEntryOf(line: Line, currency: Currency, lang: string): CustomEntry {
  const { item, quantity, note = '' } = line;
  return {
    ...freshCustom(currency, lang),
    line,
    title: item.title,
    price: item.kind === 'custom' ? writtenPrice(item.unitPrice, currency, lang) : '',
    quantity,
    ships: item.ships,
    note,
  };
}

export const customPriceIn = ({ price, currency, lang }: CustomEntry): Amount | undefined =>
  readPrice(price, currency, lang);

/** Returns the invalid fields, in their order. */
export const customFlawsIn = (entry: CustomEntry): readonly ('title' | 'price' | 'quantity')[] => [
  ...(entry.title.trim() === '' ? (['title'] as const) : []),
  ...(customPriceIn(entry) === undefined ? (['price'] as const) : []),
  ...(entry.isMiscounted ? (['quantity'] as const) : []),
];

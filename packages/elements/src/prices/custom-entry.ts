import type { Currency, Line } from '@orderpad/contracts';
import { readAmount, type NumberRead, type NumberRefusal } from '@orderpad/core/numbers';
import { writtenPrice } from './read-price.ts';

/** State of the dialog while a custom item is entered. */
export interface CustomEntry {
  /** Line being changed; left out for a new one. */
  readonly line?: Line;
  readonly title: string;
  /** Price as typed. */
  readonly price: string;
  /** True once a price was typed and left: from then on it is marked if it is refused. */
  readonly isPriceLeft: boolean;
  readonly currency: Currency;
  readonly lang: string;
  readonly quantity: number;
  /** Reason why the field holds no quantity. */
  readonly miscount: NumberRefusal | undefined;
  readonly ships: boolean;
  readonly note: string;
  readonly isTried: boolean;
}

export const freshCustom = (currency: Currency, lang: string): CustomEntry => ({
  title: '',
  price: '',
  isPriceLeft: false,
  currency,
  lang,
  quantity: 1,
  miscount: undefined,
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

export const customPriceIn = ({ price, currency, lang }: CustomEntry): NumberRead =>
  readAmount(price, currency, lang);

/** Returns the invalid fields, in their order. */
export const customFlawsIn = (entry: CustomEntry): readonly ('title' | 'price' | 'quantity')[] => [
  ...(entry.title.trim() === '' ? (['title'] as const) : []),
  ...(customPriceIn(entry).refusal ? (['price'] as const) : []),
  ...(entry.miscount ? (['quantity'] as const) : []),
];

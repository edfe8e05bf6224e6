import { lowestPrice, type Amount, type Currency, type Id } from '@orderpad/contracts';
import { readAmount, type NumberRead } from '@orderpad/core/numbers';
import { percentOff, readPercent, writtenPercent, writtenPrice } from './read-price.ts';
import { isReasonMissing, type ReasonEntry } from './reason.ts';

/** State of the dialog while a price is set: that of a line, or of shipping. */
export interface PriceEntry extends ReasonEntry {
  readonly of: 'line' | 'shipping';
  /** The line, or the shipment. */
  readonly id: Id;
  readonly title: string;
  readonly quantity: number;
  /** Host's own unit price; `undefined` until the host has answered. */
  readonly hostPrice: Amount | undefined;
  readonly lowest: Amount | undefined;
  /** True where a manager may be asked for a price below the lowest. */
  readonly mayAsk: boolean;
  /** True where staff have set a price already. */
  readonly isSet: boolean;
  readonly currency: Currency;
  readonly lang: string;
  /** Price as typed; price and percentage follow each other. */
  readonly price: string;
  readonly percent: string;
  /** True once a price or percentage was typed and left: from then on it is marked if it is refused. */
  readonly isLeft: boolean;
  /** True after an attempt to set the price; from then on everything that is missing is marked. */
  readonly isTried: boolean;
}

export const lowestOf = (hostPrice: Amount | undefined, limit: number | undefined): Amount | undefined =>
  hostPrice === undefined || limit === undefined ? undefined : lowestPrice(hostPrice, limit);

export function priceIn({ price, currency, lang }: PriceEntry): NumberRead {
  const read = readAmount(price, currency, lang);
  return read.value !== undefined && read.value < 0 ? { refusal: 'out-of-range' } : read;
}

export const amountIn = (entry: PriceEntry): Amount | undefined => priceIn(entry).value;

/** Returns the entry with a typed price and the percentage that it means. */
export function withPrice(entry: PriceEntry, price: string): PriceEntry {
  const amount = amountIn({ ...entry, price });
  return { ...entry, isLeft: false, price, percent: amount === undefined ? '' : percentOf(entry, amount) };
}

/** Returns the entry once the host has answered with its own price; a price that was typed stays. */
export function withHostPrice(entry: PriceEntry, hostPrice: Amount, limit: number | undefined): PriceEntry {
  const { price, currency, lang, isLeft } = entry;
  const next = { ...entry, hostPrice, lowest: lowestOf(hostPrice, limit) };
  return { ...withPrice(next, price || writtenPrice(hostPrice, currency, lang)), isLeft };
}

/** Returns the entry with a typed percentage and the price that is left. */
export function withPercent(entry: PriceEntry, percent: string): PriceEntry {
  const { hostPrice, currency, lang } = entry;
  const hundredths = readPercent(percent, lang);
  if (hostPrice === undefined || hundredths === undefined) return { ...entry, isLeft: false, percent };
  return {
    ...entry,
    isLeft: false,
    percent,
    price: writtenPrice(percentOff(hostPrice, hundredths), currency, lang),
  };
}

/** Returns the reduction as a percentage of the host's price, to one decimal; an empty text where there is none. */
function percentOf({ hostPrice, lang }: PriceEntry, amount: Amount): string {
  if (!hostPrice || amount >= hostPrice) return '';
  return writtenPercent((hostPrice - amount) / hostPrice, lang);
}

/** Tells whether a price is lower than the operator may give. */
export function isTooLow(entry: PriceEntry): boolean {
  const amount = amountIn(entry);
  return amount !== undefined && entry.lowest !== undefined && amount < entry.lowest;
}

/** Returns the invalid fields. */
export function flawsIn(entry: PriceEntry): readonly ('price' | 'percent' | 'too-low' | 'reason')[] {
  const { percent, lang } = entry;
  const amount = amountIn(entry);
  const isPercentWrong = percent.trim() !== '' && readPercent(percent, lang) === undefined;
  return [
    ...(isPercentWrong ? (['percent'] as const) : []),
    ...(amount === undefined && !isPercentWrong ? (['price'] as const) : []),
    ...(isTooLow(entry) && !entry.mayAsk ? (['too-low'] as const) : []),
    ...(isReasonMissing(entry) ? (['reason'] as const) : []),
  ];
}

import { lowestPrice, type Amount, type Currency, type Id, type PriceOverride } from '@orderpad/contracts';
import { percentOff, readPercent, readPrice, writtenPrice } from './read-price.ts';

/** Reasons that are offered; whatever else is said is said in own words. */
export const reasons = ['match', 'damaged', 'goodwill', 'agreed'] as const;
export type Reason = (typeof reasons)[number] | 'other' | '';

/** What the dialog holds while a price is being set. */
export interface PriceEntry {
  readonly id: Id;
  readonly title: string;
  readonly quantity: number;
  /** The host's own price for one, once it has said. */
  readonly hostPrice: Amount | undefined;
  readonly lowest: Amount | undefined;
  readonly override: PriceOverride | undefined;
  readonly currency: Currency;
  readonly lang: string;
  /** As typed; either follows the other. */
  readonly price: string;
  readonly percent: string;
  readonly reason: Reason;
  readonly ownText: string;
  readonly isTried: boolean;
}

export const lowestOf = (hostPrice: Amount | undefined, limit: number | undefined): Amount | undefined =>
  hostPrice === undefined || limit === undefined ? undefined : lowestPrice(hostPrice, limit);

export const amountIn = ({ price, currency, lang }: PriceEntry): Amount | undefined => {
  const amount = readPrice(price, currency, lang);
  return amount !== undefined && amount >= 0 ? amount : undefined;
};

/** Take up a typed price: the per cent say what it means. */
export function withPrice(entry: PriceEntry, price: string): PriceEntry {
  const amount = amountIn({ ...entry, price });
  return { ...entry, price, percent: amount === undefined ? '' : percentOf(entry, amount) };
}

/** Take up typed per cent: the price is what is left. */
export function withPercent(entry: PriceEntry, percent: string): PriceEntry {
  const { hostPrice, currency, lang } = entry;
  const hundredths = readPercent(percent, lang);
  if (hostPrice === undefined || hundredths === undefined) return { ...entry, percent };
  return { ...entry, percent, price: writtenPrice(percentOff(hostPrice, hundredths), currency, lang) };
}

/** How much less it is, in per cent of the host's price to one digit; nothing where it is not less. */
function percentOf({ hostPrice, lang }: PriceEntry, amount: Amount): string {
  if (!hostPrice || amount >= hostPrice) return '';
  const percent = ((hostPrice - amount) / hostPrice) * 100;
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(percent);
}

/** What stands in the way of setting it, field by field. */
export function flawsIn(entry: PriceEntry): readonly ('price' | 'percent' | 'too-low' | 'reason')[] {
  const { percent, lang, lowest, reason, ownText } = entry;
  const amount = amountIn(entry);
  const isPercentWrong = percent.trim() !== '' && readPercent(percent, lang) === undefined;
  return [
    ...(isPercentWrong ? (['percent'] as const) : []),
    ...(amount === undefined && !isPercentWrong ? (['price'] as const) : []),
    ...(amount !== undefined && lowest !== undefined && amount < lowest ? (['too-low'] as const) : []),
    ...(reason === '' || (reason === 'other' && ownText.trim() === '') ? (['reason'] as const) : []),
  ];
}

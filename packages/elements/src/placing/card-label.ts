import type { CardSummary } from '@orderpad/contracts';
import { html, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import type { CardKey } from './card.messages.ts';

/** Brands whose names are written in another way than with a capital first. */
const brands: Readonly<Record<string, string>> = {
  amex: 'American Express',
  'american-express': 'American Express',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

/** Returns the name of a brand as it is written on a card. */
export const brandOf = ({ brand }: CardSummary): string =>
  brands[brand.toLowerCase()] ?? `${brand.charAt(0).toUpperCase()}${brand.slice(1)}`;

/** A card by its brand and its last digits. */
export const cardLabel = (card: CardSummary, t: Translate<CardKey>): TemplateResult =>
  html`${brandOf(card)} <span aria-hidden="true">••••</span><span class="unseen">${t('card.ending')}</span>
    ${card.last4}`;

/** Returns when a card expires, as it is printed on it: `03/2029`. */
export function cardExpiry({ expiry }: CardSummary, t: Translate<CardKey>): string | undefined {
  const [year, month] = expiry?.split('-') ?? [];
  return year && month ? t('card.expires', { month: `${month}/${year}` }) : undefined;
}

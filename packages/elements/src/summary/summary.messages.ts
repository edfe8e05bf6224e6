import { totalsMessages } from '../ui/totals.messages.ts';

/** Messages of the summary. */
export const summaryMessages = {
  ...totalsMessages,
  'summary.heading': 'Summary',
  'summary.lines': { one: '{count} line', other: '{count} lines' },
  'summary.items': { one: '{count} item', other: '{count} items' },
  'summary.estimated': 'Estimated total',
  'summary.estimate': 'Estimate',
  'summary.estimate-note': 'Before discounts, shipping and tax',
  'summary.so-far': 'Total so far',
  'summary.without-shipping': 'Without shipping',
  'summary.without-methods': 'Without shipping to some addresses',
  'summary.without-tax': 'Shipping and tax are not known until there is an address.',
  'summary.pricing': 'Pricing …',
  'summary.empty': 'Add items to see the total.',
  'summary.spoken': 'Total {total}',
} as const;

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
  'summary.without-shipping': 'Without shipping',
  'summary.pricing': 'Pricing …',
  'summary.empty': 'Add items to see the total.',
  'summary.spoken': 'Total {total}',
} as const;

import type { Issue } from '@orderpad/contracts';
import type { Step } from './flow.ts';

/** The step that shows what an issue points to; none for what belongs to no step of its own. */
export const stepOf = ({ path: [root] }: Pick<Issue, 'path'>): Step | undefined => byRoot[String(root)];

const byRoot: Readonly<Record<string, Step | undefined>> = {
  contactId: 'contact',
  contact: 'contact',
  destination: 'destination',
  lines: 'items',
  shipments: 'shipping',
  payment: 'payment',
  codes: 'review',
  promotions: 'review',
};

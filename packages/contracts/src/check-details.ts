import type { Capability } from './profile.ts';
import type { Contact } from './contact.ts';
import type { Issue } from './issue.ts';
import type { OrderDetails } from './details.ts';
import { fix, issue } from './make-issue.ts';

/** The capability that each detail of an order takes. */
export const detailCapabilities = {
  orderDate: 'orders.date',
  deliveryDate: 'orders.delivery-date',
  representative: 'orders.representative',
  internalNote: 'orders.internal-note',
  tags: 'orders.tags',
  confirmation: 'orders.confirmation',
} as const satisfies Record<keyof OrderDetails, Capability>;

/** Every detail, in the order in which they are shown. */
export const detailNames = Object.keys(detailCapabilities) as readonly (keyof OrderDetails)[]; // the keys of a const object are its names

/** Circumstances that the details of an order are checked with. */
export interface DetailTerms {
  readonly capabilities: readonly Capability[];
  readonly now: number;
  /** The contact who is sent the confirmation; absent where none is chosen or known. */
  readonly contact?: Pick<Contact, 'email'> | undefined;
}

/**
 * Returns what is wrong with the details of an order, as far as it can be told without asking: a detail that this operator may not give, an order date
 * in the future, a delivery date in the past, a confirmation for a contact without an e-mail address. A day counts as past, or as future,
 * once it is so everywhere on earth, since host and pad may be in different zones.
 *
 * @example
 * const issues = detailIssues({ deliveryDate: '2020-02-29' }, { capabilities: profile.capabilities, now: Date.now() });
 */
export function detailIssues(
  details: OrderDetails,
  { capabilities, now, contact }: DetailTerms,
): readonly Issue[] {
  const at = (name: keyof OrderDetails, code: 'not-permitted' | 'date-in-future' | 'date-in-past') =>
    issue(code, ['details', name], {}, fix('remove-detail', { name }));
  const { orderDate, deliveryDate, confirmation } = details;
  const given = detailNames.filter((name) => details[name] !== undefined);
  return [
    ...given
      .filter((name) => !capabilities.includes(detailCapabilities[name]))
      .map((name) => at(name, 'not-permitted')),
    ...(orderDate !== undefined && orderDate > dayAt(now + furthestEast)
      ? [at('orderDate', 'date-in-future')]
      : []),
    ...(deliveryDate !== undefined && deliveryDate < dayAt(now - furthestWest)
      ? [at('deliveryDate', 'date-in-past')]
      : []),
    ...(confirmation && contact && !contact.email
      ? [
          issue(
            'email-missing',
            ['details', 'confirmation'],
            {},
            fix('remove-detail', { name: 'confirmation' }),
          ),
        ]
      : []),
  ];
}

const hour = 3_600_000;

/** The zones of the earth that are furthest before UTC and behind it. */
const [furthestEast, furthestWest] = [14 * hour, 12 * hour];

const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

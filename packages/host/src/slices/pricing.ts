import { type Contact, type Draft, type Issue, type Quote, sumUp } from '@orderpad/contracts';
import { asc } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { paymentMethods } from '../data/schema.ts';
import { invalid, wrong } from '../http/problems.ts';
import type { User } from '../service.ts';
import { contactsById } from './contact.ts';
import { priceLines, type PricedLine } from './pricing-lines.ts';
import { priceShipments } from './pricing-shipments.ts';
import { maxLines, shopCurrency } from './profile.ts';
import { zonesOf } from './zones.ts';

/** A draft priced: what a quote says, and what placing has to know beyond it. */
export interface Priced {
  readonly quoted: Omit<Quote, 'id' | 'draftId' | 'revision' | 'expiresAt'>;
  readonly contact: Contact | undefined;
  readonly lines: readonly PricedLine[];
}

/** Price a draft as things are now. Reads only; the same answer inside and outside a transaction. */
export async function priceDraft(db: Queries, draft: Draft, user: User): Promise<Priced> {
  assertReadable(draft);
  const contact =
    draft.contactId === undefined
      ? undefined
      : (await contactsById(db, [draft.contactId])).get(draft.contactId);
  const zones = await zonesOf(db);
  const { lines, issues: lineIssues } = await priceLines(db, draft, user, contact);
  const {
    shipments,
    taxOf,
    issues: shippingIssues,
  } = await priceShipments(db, draft, user, contact, lines, zones);
  const methods = await methodsFor(db, contact);
  const totals = sumUp({
    lines: lines.map(({ quoted }) => ({ amount: quoted.total, taxes: taxOf(quoted.lineId) })),
    discount: 0,
    shipping: shipments.map(({ price, shipmentId }) => ({ amount: price, taxes: taxOf(shipmentId) })),
    taxIncluded: false,
    taxPer: 'order',
    rounding: 'half-up',
  });
  return {
    quoted: {
      currency: shopCurrency,
      lines: lines.map(({ quoted }) => quoted),
      shipments,
      discounts: [],
      totals,
      paymentMethods: methods,
      issues: [
        ...draftIssues(draft, contact),
        ...lineIssues,
        ...shippingIssues,
        ...paymentIssues(draft, methods),
      ],
    },
    contact,
    lines,
  };
}

/** What cannot be priced at all, because the draft contradicts itself or leaves what numbers can hold. */
function assertReadable({ lines, shipments }: Draft): void {
  if (lines.length > maxLines)
    throw invalid('too many lines', [wrong('too-many-lines', ['lines'], { max: maxLines })]);
  assertDistinct(
    lines.map(({ id }) => id),
    'lines',
  );
  assertDistinct(
    shipments.map(({ id }) => id),
    'shipments',
  );
}

function assertDistinct(ids: readonly string[], list: string): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) throw invalid('the same id twice', [wrong('duplicate-id', [list, index, 'id'])]);
    seen.add(id);
  });
}

function draftIssues(
  { currency, contactId, codes, promotions }: Draft,
  contact: Contact | undefined,
): Issue[] {
  return [
    ...(currency === shopCurrency
      ? []
      : [wrong('currency-not-supported', ['currency'], { currency: shopCurrency })]),
    ...(contactId !== undefined && !contact ? [wrong('contact-gone', ['contactId'])] : []),
    ...(contact?.bar ? [wrong('contact-barred', ['contactId'], { bar: contact.bar })] : []),
    ...codes.map((code, index) => wrong('unknown-code', ['codes', index], { code })),
    ...promotions.map((_, index) => wrong('unknown-promotion', ['promotions', index])),
  ];
}

async function methodsFor(db: Queries, contact: Contact | undefined): Promise<Quote['paymentMethods']> {
  const rows = await db.select().from(paymentMethods).orderBy(asc(paymentMethods.position));
  return rows
    .filter(({ onAccount }) => !onAccount || contact?.company !== undefined || contact?.tier !== undefined)
    .map(({ id, kind, name, description }) => ({ id, kind, name, description }));
}

function paymentIssues({ payment }: Draft, methods: Quote['paymentMethods']): Issue[] {
  if (payment === undefined || methods.some(({ id }) => id === payment.methodId)) return [];
  return [wrong('method-not-offered', ['payment', 'methodId'])];
}

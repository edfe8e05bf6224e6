import type { Draft } from './draft.ts';
import type { Issue } from './issue.ts';
import { issue } from './make-issue.ts';
import type { Quote } from './quote.ts';

/**
 * Returns an issue for each thing that a draft still lacks before it can be placed; empty when it is complete. A host checks
 * it when it places an order. It is no part of a quote, since a draft is priced long before it is complete.
 *
 * @example
 * const issues = missingIn(submission.draft, quote);
 * if (issues.length > 0) throw new HostError('refused', 'the draft is not complete', { issues });
 */
export function missingIn(
  { contactId, lines, payment }: Draft,
  { shipments }: Pick<Quote, 'shipments'>,
): Issue[] {
  return [
    ...(contactId ? [] : [issue('contact-required', ['contactId'])]),
    ...(lines.length > 0 ? [] : [issue('lines-required', ['lines'])]),
    ...shipments.flatMap(({ shipmentId, address, methodId }) => [
      ...(address ? [] : [issue('ship-to-required', ['shipments', shipmentId, 'to'])]),
      ...(methodId ? [] : [issue('method-required', ['shipments', shipmentId, 'methodId'])]),
    ]),
    ...(payment ? [] : [issue('payment-required', ['payment'])]),
  ];
}

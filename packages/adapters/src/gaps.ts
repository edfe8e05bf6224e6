import type { Draft, Issue, Quote } from '@orderpad/contracts';
import { blocking } from './issues.ts';

/** What a draft still lacks to become an order. No part of a quote: a pad knows its own gaps, and prices around them. */
export function gapsIn({ contactId, lines, payment }: Draft, { shipments }: Quote): Issue[] {
  return [
    ...(contactId ? [] : [blocking('contact-required', ['contactId'])]),
    ...(lines.length > 0 ? [] : [blocking('lines-required', ['lines'])]),
    ...shipments.flatMap(({ shipmentId, address, methodId }) => [
      ...(address ? [] : [blocking('ship-to-required', ['shipments', shipmentId, 'to'])]),
      ...(methodId ? [] : [blocking('method-required', ['shipments', shipmentId, 'methodId'])]),
    ]),
    ...(payment ? [] : [blocking('payment-required', ['payment'])]),
  ];
}

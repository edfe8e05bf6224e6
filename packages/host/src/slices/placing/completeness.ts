import type { Contact, Draft, Issue, Quote } from '@orderpad/contracts';
import { wrong } from '../../http/problems.ts';

/** What an order may not leave open. A quote says nothing of it, since a draft is priced long before it is complete. */
export function gapsOf(
  { contactId, lines, payment }: Draft,
  { shipments }: Pick<Quote, 'shipments'>,
  contact: Contact | undefined,
): Issue[] {
  return [
    ...(contactId === undefined ? [wrong('contact-required', ['contactId'])] : []),
    ...(lines.length === 0 ? [wrong('lines-required', ['lines'])] : []),
    ...(payment === undefined ? [wrong('payment-required', ['payment'])] : []),
    ...(contactId !== undefined && !contact ? [wrong('contact-gone', ['contactId'])] : []),
    ...shipments.flatMap(({ shipmentId, address, methodId }) => [
      ...(address ? [] : [wrong('ship-to-required', ['shipments', shipmentId, 'to'])]),
      ...(methodId === undefined ? [wrong('method-required', ['shipments', shipmentId, 'methodId'])] : []),
    ]),
  ];
}

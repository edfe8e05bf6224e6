import type { Contact, Draft, Issue, Quote } from '@orderpad/contracts';
import { wrong } from '../http/problems.ts';

/** What an order may not leave open. A quote says nothing of it, since a draft is priced long before it is complete. */
export function gapsOf(
  { contactId, lines, payment }: Draft,
  { shipments }: Pick<Quote, 'shipments'>,
  contact: Contact | undefined,
): Issue[] {
  return [
    ...(contactId === undefined ? [missing(['contactId'])] : []),
    ...(lines.length === 0 ? [missing(['lines'])] : []),
    ...(payment === undefined ? [missing(['payment'])] : []),
    ...(contactId !== undefined && !contact ? [wrong('unknown-contact', ['contactId'])] : []),
    ...shipments.flatMap(({ shipmentId, address, methodId }) => [
      ...(address ? [] : [missing(['shipments', shipmentId, 'to'])]),
      ...(methodId === undefined ? [missing(['shipments', shipmentId, 'methodId'])] : []),
    ]),
  ];
}

const missing = (path: Issue['path']): Issue => wrong('required', path);

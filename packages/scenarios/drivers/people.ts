import { randomUUID } from 'node:crypto';

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

export interface Place {
  readonly line1: string;
  readonly city: string;
  readonly postalCode: string;
}

/** Somebody no other test orders for. */
export function somebody(): Person {
  const mark = randomUUID().slice(0, 8);
  return { firstName: 'Wren', lastName: `Abernathy-${mark}`, email: `wren.${mark}@example.com` };
}

export const nameOf = ({ firstName, lastName }: Person): string => `${firstName} ${lastName}`;

export const home: Place = { line1: '7 Orchard Row', city: 'Norwich', postalCode: 'NR2 1RD' };
export const holiday: Place = { line1: '3 Harbour Steps', city: 'Whitby', postalCode: 'YO21 3PU' };

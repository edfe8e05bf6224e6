import { fingerprint } from './fingerprint.ts';
import type { ShipTo } from './shipping.ts';

/**
 * Tells whether two shipments go to the same address: the same saved one, the operator's, or one that is given in the same words.
 * Shipments without an address go to none.
 *
 * @example
 * const joined = draft.shipments.find(({ to }) => isSameShipTo(to, { kind: 'operator' }));
 */
export const isSameShipTo = (a: ShipTo | undefined, b: ShipTo | undefined): boolean =>
  a !== undefined && b !== undefined && (a === b || (a.kind === b.kind && fingerprint(a) === fingerprint(b)));

import { HostError, issue, type Draft } from '@orderpad/contracts';

export const forbidden = (path: (string | number)[] = []): HostError =>
  new HostError('forbidden', 'not permitted', { issues: [issue('not-permitted', path)] });

/** Throws `forbidden` for a draft with prices of its own: custom items, overrides and discounts. */
export function noPrices({ lines, shipments, discount }: Draft): void {
  if (discount) throw forbidden(['discount']);
  for (const { id, override } of shipments) if (override) throw forbidden(['shipments', id, 'override']);
  for (const { id, item, override, discount: off } of lines) {
    if (item.kind === 'custom') throw forbidden(['lines', id, 'item']);
    if (override) throw forbidden(['lines', id, 'override']);
    if (off) throw forbidden(['lines', id, 'discount']);
  }
}

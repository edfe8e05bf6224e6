import { HostError, issue, type Draft } from '@orderpad/contracts';

export const forbidden = (path: (string | number)[] = []): HostError =>
  new HostError('forbidden', 'not permitted', { issues: [issue('not-permitted', path)] });

/** Throws `forbidden` for a draft with prices of its own: custom items and overrides. */
export function noPrices({ lines }: Draft): void {
  for (const { id, item, override } of lines) {
    if (item.kind === 'custom') throw forbidden(['lines', id, 'item']);
    if (override) throw forbidden(['lines', id, 'override']);
  }
}

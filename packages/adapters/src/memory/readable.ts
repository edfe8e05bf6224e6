import {
  Extensions,
  HostError,
  issue,
  ManualDiscount,
  ShippingOverride,
  type Draft,
  type Issue,
  type QuotedLine,
} from '@orderpad/contracts';

/** Refuses two lines, or two shipments, with the same id: they cannot be priced at all. */
export function requireDistinct(lists: Pick<Draft, 'lines' | 'shipments'>): void {
  for (const list of ['lines', 'shipments'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of lists[list].entries()) {
      if (seen.has(id)) throw unreadable('the same id twice', issue('duplicate-id', [list, index, 'id']));
      seen.add(id);
    }
  }
}

/** Refuses extensions that leave their bounds: what comes over HTTP is parsed before it gets here, what comes here is not. */
export function requireBounded({ extensions }: Pick<Draft, 'extensions'>): void {
  const [first] = extensions === undefined ? [] : (Extensions.safeParse(extensions).error?.issues ?? []);
  if (!first) return;
  const path = first.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  throw unreadable('extensions beyond their bounds', {
    ...issue('invalid', ['extensions', ...path]),
    code: first.code === 'custom' ? first.message : 'invalid-key',
  });
}

/** Refuses discounts and shipping prices of staff that leave their bounds, as `requireBounded` does. */
export function requireReductions({ lines, shipments, discount }: Draft): void {
  const require = (isRead: boolean, ...path: Issue['path']) => {
    if (!isRead) throw unreadable('beyond what staff can set', issue('invalid', path));
  };
  if (discount) require(ManualDiscount.safeParse(discount).success, 'discount');
  for (const { id, discount: off } of lines)
    if (off) require(ManualDiscount.safeParse(off).success, 'lines', id, 'discount');
  for (const { id, override } of shipments)
    if (override) require(ShippingOverride.safeParse(override).success, 'shipments', id, 'override');
}

/** Beyond this, taxes and totals would leave what a number holds exactly. */
const most = 1_000_000_000_000;

/** Refuses sums that no number holds. */
export function requireCountable(lines: readonly QuotedLine[]): void {
  let total = 0;
  for (const { lineId, unitPrice, quantity } of lines) {
    total += unitPrice * quantity;
    if (total > most)
      throw unreadable('beyond what can be charged', issue('amount-too-large', ['lines', lineId]));
  }
}

const unreadable = (detail: string, its: Issue): HostError =>
  new HostError('invalid', detail, { issues: [its] });

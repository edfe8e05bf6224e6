import type { Id, Instant, Money } from '@orderpad/contracts';

/**
 * Facts about an order that was parked on this device, for a list: the draft beside it holds the order itself. A parked order is
 * continued only when somebody brings it back.
 */
export interface ParkedOrder {
  readonly schema: 'orderpad.parked';
  readonly v: 1;
  readonly draftId: Id;
  /** Id of the flow that it was entered in. */
  readonly flow: string;
  /** Step that it was left at. */
  readonly step: string;
  readonly parkedAt: Instant;
  /** Absent while no contact is chosen. */
  readonly contact?: { readonly id: Id; readonly name: string };
  /** Person who entered it; absent where the host has not described itself. */
  readonly operator?: { readonly id: Id; readonly name: string };
  /** Sum of the quantities. */
  readonly items: number;
  /** Total of its last quote; absent where there was none. */
  readonly total?: Money;
}

/** Reads what a storage holds about a parked order. Returns `undefined` where it is not readable. */
export function parkedOrderIn(stored: unknown): ParkedOrder | undefined {
  if (!isRecord(stored) || stored['schema'] !== 'orderpad.parked' || stored['v'] !== 1) return undefined;
  const { draftId, flow, step, parkedAt, items, total } = stored;
  if (typeof draftId !== 'string' || typeof flow !== 'string' || typeof step !== 'string') return undefined;
  if (typeof parkedAt !== 'string' || Number.isNaN(Date.parse(parkedAt))) return undefined;
  const contact = namedIn(stored['contact']);
  const operator = namedIn(stored['operator']);
  return {
    schema: 'orderpad.parked',
    v: 1,
    draftId,
    flow,
    step,
    parkedAt,
    ...(contact && { contact }),
    ...(operator && { operator }),
    items: typeof items === 'number' && Number.isSafeInteger(items) ? items : 0,
    ...(isMoney(total) && { total: { amount: total.amount, currency: total.currency } }),
  };
}

function namedIn(value: unknown): { readonly id: Id; readonly name: string } | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name } = value;
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : undefined;
}

const isMoney = (value: unknown): value is Money =>
  isRecord(value) &&
  Number.isSafeInteger(value['amount']) &&
  typeof value['currency'] === 'string' &&
  /^[A-Z]{3}$/.test(value['currency']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

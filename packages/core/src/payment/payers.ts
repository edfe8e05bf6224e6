import type { Payer, PaymentMethod } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';

/** Returns the payers that the host offers methods for. A card that names no payer may be anyone's; what is settled outside asks nobody. */
export function payersOf(methods: readonly PaymentMethod[]): readonly Payer[] {
  const isOf = (who: Payer) => (method: PaymentMethod) =>
    method.payer === undefined ? movesMoney(method) : method.payer === who;
  return (['contact', 'operator'] as const).filter((who) => methods.some(isOf(who)));
}

/** Tells if a method is open to a payer. */
export const isOpenTo =
  (who: Payer | undefined) =>
  ({ payer }: PaymentMethod): boolean =>
    who === undefined || payer === undefined || payer === who;

/** Returns the payer that was chosen, with a method or before it; else that of the flow. */
export const payerOf = ({ draft, paying, flow }: OrderContext): Payer =>
  draft.payment?.payer ?? paying?.payer ?? flow.policies.payer;

/** Tells if a method is charged when the order is placed. */
export const movesMoney = ({ kind }: Pick<PaymentMethod, 'kind'>): boolean =>
  kind === 'card' || kind === 'stored';

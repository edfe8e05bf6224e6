import { fix, issue, type AppliedPromotion, type Draft, type Issue } from '@orderpad/contracts';
import { codeKey } from './differences.ts';
import type { Discount, Offer } from './order-answers.ts';
import type { Reconciled } from './reconcile.ts';
import { spelled } from './wanted.ts';

const reasons = new Map<string, 'promotion-expired' | 'promotion-used'>([
  ['COUPON_CODE_EXPIRED_ERROR', 'promotion-expired'],
  ['COUPON_CODE_LIMIT_ERROR', 'promotion-used'],
]);

/** Returns an issue for each code that does not count, by Vendure's own reason. */
export function codeIssues({ codes }: Draft, { refused, order, offers }: Reconciled): Issue[] {
  const applied = new Set(order.couponCodes.map(spelled));
  return codes.flatMap((code, index) => {
    if (applied.has(spelled(code))) return [];
    const reason = refused.get(codeKey(spelled(code)))?.code ?? '';
    const { name, endsAt } =
      offers.find(({ couponCode }) => spelled(couponCode ?? '') === spelled(code)) ?? {};
    const params = { code, ...(name && { name }), ...(endsAt && { at: endsAt }) };
    const why = reasons.get(reason) ?? 'unknown-code';
    return [issue(why, ['codes', index], params, fix('remove-code', { code }))];
  });
}

/** The promotions at work: those that take something off, and those whose code holds and that do nothing yet. */
export function promotionsOf({ codes }: Draft, { order, offers }: Reconciled): AppliedPromotion[] {
  const applied = order.couponCodes.map(spelled);
  const unlocked = offers.filter(({ couponCode }) => applied.includes(spelled(couponCode ?? '')));
  const found = new Map<string, AppliedPromotion>();
  for (const { id, name, couponCode, actions } of unlocked) {
    const code = codes.find((each) => spelled(each) === spelled(couponCode ?? ''));
    const byCode = { access: 'code' as const, ...(code && { code: code.trim() }) };
    found.set(id, { promotionId: id, name: nameOf(name), scope: scopeOf(actions), ...byCode });
  }
  for (const { adjustmentSource, description, type } of [
    ...order.discounts,
    ...order.shippingLines.flatMap(({ discounts }) => discounts),
  ]) {
    const [kind, id] = adjustmentSource.split(':');
    if (kind !== 'PROMOTION' || !id || found.has(id)) continue;
    const isShipping = order.shippingLines.some(({ discounts }) => isAmong(discounts, adjustmentSource));
    const scope = isShipping ? 'shipping' : type === 'DISTRIBUTED_ORDER_PROMOTION' ? 'order' : 'item';
    found.set(id, { promotionId: id, name: nameOf(description), scope, access: 'automatic' });
  }
  // Somebody who may not read promotions still sees that their code holds.
  const unknown = codes.filter(
    (code) =>
      applied.includes(spelled(code)) &&
      !unlocked.some(({ couponCode }) => spelled(couponCode ?? '') === spelled(code)),
  );
  const named = unknown.map(
    (code): AppliedPromotion => ({
      promotionId: `code ${spelled(code)}`,
      name: code.trim(),
      scope: 'order',
      access: 'code',
      code: code.trim(),
    }),
  );
  return [...found.values(), ...named];
}

const isAmong = (discounts: readonly Discount[], source: string): boolean =>
  discounts.some(({ adjustmentSource }) => adjustmentSource === source);

const nameOf = (text: string): string => text.trim().slice(0, 120) || '–';

function scopeOf(actions: Offer['actions']): AppliedPromotion['scope'] {
  if (actions.some(({ code }) => code === 'free_shipping')) return 'shipping';
  return actions.some(({ code }) => code.startsWith('order_') && !code.includes('line')) ? 'order' : 'item';
}

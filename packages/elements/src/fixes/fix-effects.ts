import type {
  Fix,
  FixCode,
  Gift,
  Issue,
  ManualDiscount,
  Params,
  ShippingOverride,
} from '@orderpad/contracts';
import { isStep, stepOf, type LineList, type OrderEvent, type Step } from '@orderpad/core';

/** Effect of a fix: an event for the session, a step to go to, or a question in a dialog. */
export type FixEffect =
  | { readonly event: OrderEvent }
  | { readonly step: Step }
  | { readonly asks: 'approval' };

type ToFixEffect = (params: Params, issue: Issue, lines: LineList) => FixEffect;

const to =
  (step: Step): ToFixEffect =>
  () => ({ step });

const edit = (id: string, patch: Extract<OrderEvent, { type: 'items.edit' }>['patch']): FixEffect => ({
  event: { type: 'items.edit', id, patch },
});

/** Gives a discount on a line, or on the order without a line. */
const discounted = (lineId: unknown, discount: ManualDiscount | undefined): FixEffect =>
  typeof lineId === 'string'
    ? edit(lineId, { discount })
    : { event: { type: 'review.edit', patch: { discount } } };

const carried = (shipmentId: unknown, override: ShippingOverride | undefined): FixEffect => ({
  event: { type: 'shipping.edit', shipmentId: String(shipmentId), patch: { override } },
});

const unwrapped = (gift: Gift | undefined): Gift | undefined => gift && { ...gift, wrap: false };

/** Returns the line id of a fix, else the one in the path of the issue. */
const lineIn = ({ lineId }: Params, { path }: Issue): string => String(lineId ?? path[1] ?? '');

const counted: ToFixEffect = (params, issue) =>
  edit(lineIn(params, issue), { quantity: Number(params['quantity']) });

export const fixEffects: Readonly<Record<FixCode, ToFixEffect>> = {
  'choose-contact': to('contact'),
  'add-address': to('contact'),
  'choose-destination': to('destination'),
  'set-currency': to('destination'),
  'add-item': to('items'),
  'use-sku': to('items'),
  // Removed in the items step, where it can be restored.
  'remove-line': to('items'),
  'edit-line': to('items'),
  'choose-address': to('shipping'),
  'choose-method': to('shipping'),
  'choose-payment': to('payment'),
  go: ({ step }, issue) => ({ step: isStep(step) ? step : (stepOf(issue) ?? 'review') }),
  retry: () => ({ event: { type: 'retry' } }),
  acknowledge: (_, issue) => ({ event: { type: 'review.acknowledge', issue, accepted: true } }),
  'set-quantity': counted,
  'raise-quantity': counted,
  'set-override': (params, issue, lines) => {
    const id = lineIn(params, issue);
    const reason = lines.get(id)?.override?.reason ?? '–';
    return edit(id, { override: { unitPrice: Number(params['unitPrice']), reason } });
  },
  'remove-override': (params, issue) => edit(lineIn(params, issue), { override: undefined }),
  'set-discount': ({ lineId, amount, reason }) =>
    discounted(lineId, { kind: 'amount', amount: Number(amount), reason: String(reason) }),
  'remove-discount': ({ lineId }) => discounted(lineId, undefined),
  'set-shipping-price': ({ shipmentId, price, reason }) =>
    carried(shipmentId, { price: Number(price), reason: String(reason) }),
  'remove-shipping-price': ({ shipmentId }) => carried(shipmentId, undefined),
  'ask-approval': () => ({ asks: 'approval' }),
  'remove-gift-wrap': (params, issue, lines) => {
    const id = lineIn(params, issue);
    const { gift, gifts } = lines.get(id) ?? {};
    return edit(id, {
      gift: unwrapped(gift),
      gifts: gifts?.map((each) => ({ ...each, gift: unwrapped(each.gift) })),
    });
  },
  'remove-detail': ({ name }) => ({
    event: { type: 'details.edit', patch: { [String(name)]: undefined } },
  }),
  'remove-code': ({ code }) => ({ event: { type: 'promotions.removeCode', code: String(code) } }),
  'remove-promotion': ({ promotionId }) => ({
    event: { type: 'promotions.remove', id: String(promotionId) },
  }),
};

export const isKnownFix = (code: string): code is keyof typeof fixEffects => Object.hasOwn(fixEffects, code);

/** Returns the effect of a fix. An unknown fix goes to the step of its issue. */
export function fixEffectOf(fix: Fix | undefined, issue: Issue, lines: LineList): FixEffect {
  if (fix && isKnownFix(fix.code)) return fixEffects[fix.code](fix.params, issue, lines);
  return { step: stepOf(issue) ?? 'review' };
}

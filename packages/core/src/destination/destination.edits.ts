import type {
  CountryCode,
  Currency,
  HostProfile,
  Id,
  Line,
  ManualDiscount,
  Shipment,
} from '@orderpad/contracts';
import type { Changes, DraftHead, OrderContext } from '../order/context.ts';
import { canGoTo } from '../order/address.ts';
import type { Edits } from '../order/edit.ts';
import { itemsEdits } from '../items/items.edits.ts';
import { Lines } from '../order/lines.ts';

/** The edits of the destination. */
export const destinationEdits = {
  'destination.select': (context, { country, to, without }) => {
    const taken = withoutLines(context, without);
    const headed = withDestination({ ...context, ...taken }, country);
    const after = { ...context, ...taken, ...headed };
    const [first, ...others] = headed.draft.shipments.map((shipment) => keptShipment(shipment, after));
    const given = first && to ? { id: first.id, to, parts: first.parts } : first;
    return {
      ...taken,
      ...headed,
      draft: { ...headed.draft, shipments: given ? [given, ...others] : [] },
      ...withoutPricing(),
    };
  },
} satisfies Edits;

/** Returns the changes that clear everything that depends on the contact or the country: prices, notices, withdrawn methods. */
export const withoutPricing = (): Changes => ({
  prices: new Map(),
  quoted: new Map(),
  quote: undefined,
  quoteFailure: undefined,
  notices: [],
  acknowledged: [],
  withdrawn: [],
});

/** Returns the currency of a country: that of its market, else that of the host. */
const currencyIn = (country: CountryCode, profile: HostProfile): Currency =>
  profile.markets?.find((market) => market.country === country)?.currency ?? profile.currency;

/** Sets the destination, which decides the currency. Amounts that were typed in another currency are dropped. */
export function withDestination(
  { draft, profile, lines }: OrderContext,
  country: CountryCode,
): Changes & { draft: DraftHead } {
  const currency = profile ? currencyIn(country, profile) : draft.currency;
  const headed = { ...draft, destination: country, currency };
  if (currency === draft.currency) return { draft: headed };
  const { discount, ...others } = headed;
  return {
    draft: {
      ...others,
      ...rateIn(discount),
      shipments: headed.shipments.map(withoutPrice),
    },
    lines: Lines.of([...lines].flatMap(withoutAmounts)),
  };
}

/** Returns a line without its override and a discount that is an amount; nothing for a custom line, whose price is part of it. */
function withoutAmounts(line: Line): Line[] {
  const { override: _, discount, ...rest } = line;
  return line.item.kind === 'custom' ? [] : [{ ...rest, ...rateIn(discount) }];
}

/** Returns a shipment without the price that staff have set. */
function withoutPrice(shipment: Shipment): Shipment {
  const { override: _, ...rest } = shipment;
  return rest;
}

/** Keeps a discount that is a rate: it means the same in every currency. */
const rateIn = (discount: ManualDiscount | undefined): { discount?: ManualDiscount } =>
  discount?.kind === 'rate' ? { discount } : {};

/** Removes lines as `items.remove` does. */
export const withoutLines = (context: OrderContext, ids: readonly Id[] = []): Changes =>
  itemsEdits['items.remove'](context, { type: 'items.remove', ids });

/** Returns a shipment without the parts of removed lines, and without an address in another country, its method and the price of that. */
function keptShipment(
  { id, to, methodId, override, ...shipment }: Shipment,
  context: OrderContext,
): Shipment {
  const parts = shipment.parts.filter(({ lineId }) => context.lines.get(lineId));
  return to && canGoTo(to, context)
    ? { id, to, parts, ...(methodId && { methodId }), ...(override && { override }) }
    : { id, parts };
}

import type { CountryCode, Currency, HostProfile, Id, Line, Shipment } from '@orderpad/contracts';
import type { Changes, DraftHead, OrderContext } from '../order/context.ts';
import { canGoTo } from '../order/address.ts';
import type { Edits } from '../order/edit.ts';
import { itemsEdits } from '../items/items.edits.ts';
import { Lines } from '../order/lines.ts';

export const destinationEdits = {
  'destination.select': (context, { country, to, without }) => {
    const taken = withoutLines(context, without);
    const headed = withDestination({ ...context, ...taken }, country);
    const after = { ...context, ...taken, ...headed };
    const [first, ...others] = headed.draft.shipments.map((shipment) => staying(shipment, after));
    const given = first && to ? { id: first.id, to, parts: first.parts } : first;
    return {
      ...taken,
      ...headed,
      draft: { ...headed.draft, shipments: given ? [given, ...others] : [] },
      ...withoutPricing,
    };
  },
} satisfies Edits;

/** What another contact or country makes worthless. */
export const withoutPricing = {
  quote: undefined,
  quoteFailure: undefined,
  notices: [],
  acknowledged: [],
  withdrawn: [],
} as const satisfies Changes;

/** What a country is priced in. */
const currencyIn = (country: CountryCode, profile: HostProfile): Currency =>
  profile.markets?.find((market) => market.country === country)?.currency ?? profile.currency;

/** Where it goes decides the currency: figures in another one, typed or remembered, mean nothing any more. */
export function withDestination(
  { draft, profile, lines }: OrderContext,
  country: CountryCode,
): Changes & { draft: DraftHead } {
  const currency = profile ? currencyIn(country, profile) : draft.currency;
  const headed = { ...draft, destination: country, currency };
  if (currency === draft.currency) return { draft: headed };
  return {
    draft: headed,
    lines: Lines.of([...lines].flatMap(withoutFigures)),
    prices: new Map(),
    quoted: new Map(),
    estimate: 0,
  };
}

function withoutFigures(line: Line): Line[] {
  const { override: _, ...rest } = line;
  return line.item.kind === 'custom' ? [] : [rest];
}

export const withoutLines = (context: OrderContext, ids: readonly Id[] = []): Changes =>
  itemsEdits['items.remove'](context, { type: 'items.remove', ids });

/** An address in another country cannot be kept, nor the speed to it. */
function staying({ id, to, methodId, ...shipment }: Shipment, context: OrderContext): Shipment {
  const parts = shipment.parts.filter(({ lineId }) => context.lines.get(lineId));
  return to && canGoTo(to, context) ? { id, to, parts, ...(methodId && { methodId }) } : { id, parts };
}

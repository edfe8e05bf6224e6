import type { Capability, Issue } from '@orderpad/contracts';
import { hostCan, type OrderContext } from './context.ts';
import { isThere } from './destination.edits.ts';
import type { LinePatch, OrderEvent } from './events.ts';
import { fix, issue } from './issues.ts';
import { needsOf } from './needs.rules.ts';
import { hasRoom, isCode } from './promotions.rules.ts';
import { unearned } from './rewards.rules.ts';
import { barriersTo, stepAfter, stepBefore, stepsOf } from './route.rules.ts';
import { addressOf } from './shipping.view.ts';

type Objections = {
  readonly [Type in OrderEvent['type']]?: (
    context: OrderContext,
    event: Extract<OrderEvent, { type: Type }>,
  ) => readonly Issue[];
};

/** Why an event cannot be granted now. What is not listed is always granted while the order is being edited. */
const objections: Objections = {
  'contact.create': (context) => [...idle(context), ...able(context, 'contacts.create')],
  'contact.update': (context) => writable(context, 'contacts.update'),
  'contact.addAddress': (context) => writable(context, 'contacts.addresses'),
  'contact.updateAddress': (context) => writable(context, 'contacts.addresses'),

  'items.add': (context, { lines }) => {
    const max = context.profile?.maxLines ?? Number.POSITIVE_INFINITY;
    const own = lines.map(({ id = '' }) => context.lines.get(id)?.quantity ?? 0);
    const tooMany = context.lines.size + own.filter((quantity) => quantity === 0).length > max;
    return [
      ...(tooMany ? [issue('too-many-lines', ['lines'], { max })] : []),
      ...(lines.some(({ cause }) => cause) ? able(context, 'rewards') : []),
      ...unearned(context, lines),
      ...lines.flatMap((line, index) =>
        patchable(context, { ...line, quantity: line.quantity + (own[index] ?? 0) }, index),
      ),
    ];
  },
  'items.edit': (context, { id, patch }) => {
    const line = context.lines.get(id);
    if (!line) return [issue('line-unknown', ['lines', id])];
    if (line.cause.kind !== 'operator') return [issue('line-fixed', ['lines', id])];
    return patchable(context, patch, id);
  },
  'items.remove': ({ lines }, { ids }) =>
    ids.some((id) => lines.get(id)) ? [] : ids.map((id) => issue('line-unknown', ['lines', id])),

  'promotions.addCode': (context, { code }) => [
    ...able(context, 'promotions.codes'),
    ...(isCode(code) && hasRoom(context.draft) ? [] : [issue('code-invalid', ['codes'], { code })]),
  ],
  'promotions.pick': (context, { id }) => [
    ...able(context, 'promotions.list'),
    ...(hasRoom(context.draft) ? [] : [issue('code-invalid', ['promotions'], { code: id })]),
  ],

  'destination.choose': (context, { country, to }) => {
    const { countries = [] } = context.profile ?? {};
    if (countries.length > 0 && !countries.includes(country))
      return [issue('not-shipped-there', ['destination'], { country })];
    return to && addressOf(to, context)?.country !== country
      ? [issue('address-unknown', ['destination'])]
      : [];
  },
  'shipping.sendTo': (context, { shipmentId, to }) => {
    const { draft } = context;
    if (!draft.shipments.some(({ id }) => id === shipmentId))
      return [issue('shipment-unknown', ['shipments', shipmentId])];
    const address = addressOf(to, context);
    const path = ['shipments', shipmentId, 'to'];
    if (to && !address) return [issue('address-unknown', path)];
    return address && !isThere(address, context)
      ? [issue('address-outside-destination', path, {}, fix('go', { step: 'destination' }))]
      : [];
  },
  'shipping.chooseMethod': ({ draft, quote }, { shipmentId, methodId }) => {
    if (!draft.shipments.some(({ id }) => id === shipmentId))
      return [issue('shipment-unknown', ['shipments', shipmentId])];
    const offer = quote?.shipments.find((shipment) => shipment.shipmentId === shipmentId);
    return offer?.options.some(({ id }) => id === methodId)
      ? []
      : [issue('method-not-offered', ['shipments', shipmentId, 'methodId'])];
  },
  'payment.choose': ({ quote }, { methodId }) =>
    quote?.paymentMethods.some(({ id }) => id === methodId)
      ? []
      : [issue('method-not-offered', ['payment', 'methodId'])],
  'payment.refer': ({ draft }) =>
    draft.payment ? [] : [issue('payment-required', ['payment'], {}, fix('choose-payment'))],

  'review.place': (context) => stepsOf(context).flatMap((step) => needsOf(step, context)),

  next: (context) => {
    const issues = needsOf(context.step, context);
    return issues.length > 0 || stepAfter(context.step, context) ? issues : [issue('no-step-after', [])];
  },
  back: (context) => (stepBefore(context.step, context) ? [] : [issue('no-step-before', [])]),
  go: (context, event) =>
    stepsOf(context).includes(event.step)
      ? barriersTo(event.step, context)
      : [issue('unsupported', [], { step: event.step })],
};

/** Why an event would be refused; empty when it would be granted. */
export function objectionsTo(event: OrderEvent, context: OrderContext): readonly Issue[] {
  // The table is keyed by event type, so the entry found takes exactly this event.
  const objectionsOf = objections[event.type] as
    | ((context: OrderContext, event: OrderEvent) => readonly Issue[])
    | undefined;
  return objectionsOf?.(context, event) ?? [];
}

const writable = (context: OrderContext, capability: Capability): Issue[] => [
  ...(context.contact ? [] : needsOf('contact', context)),
  ...idle(context),
  ...able(context, capability),
];

const idle = ({ isWorking }: OrderContext): Issue[] => (isWorking ? [issue('busy', ['contact'])] : []);

const able = (context: OrderContext, capability: Capability): Issue[] =>
  hostCan(context, capability) ? [] : [issue('unsupported', [], { capability })];

const capabilities = { note: 'lines.note', override: 'lines.override' } as const;

function patchable(context: OrderContext, patch: LinePatch, at: string | number): Issue[] {
  const { quantity, item } = patch;
  const issues: Issue[] = [];
  if (quantity !== undefined && !isQuantity(quantity))
    issues.push(issue('quantity-invalid', ['lines', at, 'quantity'], { quantity }));
  for (const key of ['note', 'override'] as const)
    if (patch[key] !== undefined) issues.push(...able(context, capabilities[key]));
  if (item?.kind === 'custom') issues.push(...able(context, 'lines.custom'));
  return issues;
}

/** As the contract says: whole, 1 to a million. */
const isQuantity = (quantity: number): boolean =>
  Number.isInteger(quantity) && quantity >= 1 && quantity <= 1_000_000;

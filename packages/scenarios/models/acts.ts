import type { Contact, CountryCode, PaymentMethod } from '@orderpad/contracts';
import type { NewLine, OrderContext, OrderEvent, Step } from '@orderpad/core';
import { questionOf } from '../../core/src/machine/moving.rules.ts';

/** One thing that a person does while an order is taken, named independently of the data of a host. */
export type Act =
  | { readonly type: 'choose contact'; readonly which: keyof People }
  | { readonly type: 'choose country' }
  | { readonly type: 'add'; readonly what: keyof Goods }
  | { readonly type: 'clear address' }
  | { readonly type: 'choose address' }
  | { readonly type: 'choose method' }
  | { readonly type: 'choose payment'; readonly kind: 'card' | 'offline' }
  | { readonly type: 'enter card' }
  | { readonly type: 'next'; readonly answered?: true }
  | { readonly type: 'back' }
  | { readonly type: 'go'; readonly step: Step; readonly answered?: true }
  | { readonly type: 'place' };

interface People {
  /** Has an address in the home country of the host. */
  readonly complete: Contact | undefined;
  readonly withoutAddress: Contact | undefined;
  /** A contact that nobody can order for. */
  readonly barred: Contact | undefined;
}

interface Goods {
  readonly parcel: NewLine;
  /** Does not ship. */
  readonly download: NewLine;
}

/** Contacts, goods and methods of a host for the acts. */
export interface Cast {
  /** A contact that the host does not have is left out of the walk. */
  readonly people: People;
  readonly goods: Goods;
  readonly country: CountryCode;
}

/** Returns an act as a reader would name it, e.g. `add parcel` or `go to review`. */
export function nameOf(act: Act): string {
  if (act.type === 'go') return `go to ${act.step}${act.answered ? ', answered' : ''}`;
  if (act.type === 'next') return act.answered ? 'answer' : 'next';
  return Object.values(act).join(' ');
}

/** Returns the event of a move or of the submission; `undefined` for an act that edits. */
export function moveOf(act: Act): OrderEvent | undefined {
  if (act.type === 'place') return { type: 'review.place' };
  return act.type === 'next' || act.type === 'back' || act.type === 'go' ? act : undefined;
}

/** Returns the acts that make sense in an order, sensible or refused: each part is filled in once, and every move is tried. */
export function actsIn(context: OrderContext, { people }: Cast): readonly Act[] {
  const { flow, contact, draft, lines, step } = context;
  const has = (name: Step): boolean => flow.steps.includes(name);
  const isReady = contact !== undefined && contact.addresses.length > 0 && contact.bar === undefined;
  const wholes: readonly (keyof People)[] = ['complete', 'withoutAddress', 'barred'];
  const others = wholes.filter((which) => people[which] && contact?.id !== people[which].id);
  const kinds: readonly (keyof Goods)[] = ['parcel', 'download'];
  const [shipment] = draft.shipments;
  const hasAddress = shipment?.to !== undefined;
  return [
    ...(has('contact') && !isReady
      ? others
          .filter((which) => !contact || which === 'complete')
          .map((which) => ({ type: 'choose contact', which }) as const)
      : []),
    ...(has('destination') && !draft.destination ? [{ type: 'choose country' } as const] : []),
    ...(has('items') && lines.size === 0 ? kinds.map((what) => ({ type: 'add', what }) as const) : []),
    ...(step === 'shipping' && hasAddress && !shipment.methodId ? [{ type: 'clear address' } as const] : []),
    ...(step === 'shipping' && !hasAddress && isReady ? [{ type: 'choose address' } as const] : []),
    ...(has('shipping') && !shipment?.methodId && optionIn(context)
      ? [{ type: 'choose method' } as const]
      : []),
    ...paymentActs(context),
    { type: 'next' },
    ...(questionOf({ type: 'next' }, context) ? [{ type: 'next', answered: true } as const] : []),
    { type: 'back' },
    ...flow.steps.filter((each) => each !== step).flatMap((each) => goesTo(each, context)),
    ...(step === 'review' ? [{ type: 'place' } as const] : []),
  ];
}

function goesTo(step: Step, context: OrderContext): Act[] {
  const go = { type: 'go', step } as const;
  return questionOf(go, context) ? [go, { ...go, answered: true }] : [go];
}

function paymentActs(context: OrderContext): Act[] {
  const { flow, draft, entry, step } = context;
  if (!flow.steps.includes('payment')) return [];
  const chosen = context.quote?.paymentMethods.find(({ id }) => id === draft.payment?.methodId);
  if (chosen?.kind === 'card') return entry ? [] : [{ type: 'enter card' }];
  const kinds = draft.payment ? (['card'] as const) : (['card', 'offline'] as const);
  const isDecided = draft.payment !== undefined && step !== 'payment';
  return isDecided
    ? []
    : kinds.filter((kind) => methodIn(context, kind)).map((kind) => ({ type: 'choose payment', kind }));
}

const optionIn = ({ quote, draft: { shipments } }: OrderContext) =>
  quote?.shipments.find(({ shipmentId }) => shipmentId === shipments[0]?.id)?.options[0];

const methodIn = ({ quote }: OrderContext, kind: PaymentMethod['kind']): PaymentMethod | undefined =>
  quote?.paymentMethods.find((method) => method.kind === kind);

/** Returns the event of an act in an order. Throws when the host has nothing for it. */
export function eventOf(act: Act, context: OrderContext, { people, goods, country }: Cast): OrderEvent {
  const { draft, contact } = context;
  const shipmentId = draft.shipments[0]?.id ?? '';
  switch (act.type) {
    case 'choose contact':
      return { type: 'contact.select', contact: given(people[act.which], act) };
    case 'choose country':
      return { type: 'destination.select', country };
    case 'add':
      return { type: 'items.add', lines: [goods[act.what]] };
    case 'clear address':
      return { type: 'shipping.edit', shipmentId, patch: { to: undefined } };
    case 'choose address': {
      const { id: addressId } = given(contact?.addresses[0], act);
      return { type: 'shipping.edit', shipmentId, patch: { to: { kind: 'contact', addressId } } };
    }
    case 'choose method':
      return { type: 'shipping.edit', shipmentId, patch: { methodId: given(optionIn(context), act).id } };
    case 'choose payment':
      return { type: 'payment.edit', patch: { methodId: given(methodIn(context, act.kind), act).id } };
    case 'enter card':
      return { type: 'payment.enter', entry: completeCard(draft.payment?.methodId ?? '') };
    case 'next':
    case 'back':
    case 'go':
      return act;
    case 'place':
    default:
      return { type: 'review.place' };
  }
}

function given<Value>(value: Value | undefined, { type }: Act): Value {
  if (value === undefined) throw new Error(`the host has nothing to ${type}`);
  return value;
}

const completeCard = (methodId: string) =>
  ({
    methodId,
    state: 'complete',
    field: undefined,
    save: false,
    tokenize: () => Promise.reject(new Error('no card is charged')),
  }) as const;

import {
  codeText,
  detailNames,
  issue,
  type Draft,
  type Issue,
  type Line,
  type SavedAddress,
  type ShipTo,
} from '@orderpad/contracts';
import type { OrderLine } from './order-answers.ts';
import type { ShopContext } from './shop-context.ts';
import { inputOf, type AddressInput } from './addresses.ts';

/** Lines of the draft that Vendure keeps as one: the same variant with the same note. */
export interface WantedLine {
  readonly key: string;
  readonly variantId: string;
  readonly note: string;
  readonly quantity: number;
  readonly lines: readonly Line[];
}

/** A draft as a Vendure order should be, and what of it no Vendure order can be. */
export interface Wanted {
  readonly draftId: string;
  readonly currency: string;
  readonly contactId: string | undefined;
  readonly address: AddressInput | undefined;
  /** The address as it was typed for this order. */
  readonly typed: ShipTo | undefined;
  readonly lines: readonly WantedLine[];
  readonly codes: readonly string[];
  readonly methodId: string | undefined;
  readonly issues: readonly Issue[];
}

/** A contact as far as an order needs it. */
export interface Buyer {
  readonly name: string;
  readonly addresses: readonly SavedAddress[];
}

export function wantedOf(draft: Draft, buyer: Buyer | undefined, shop: ShopContext): Wanted {
  const [shipment] = draft.shipments;
  const { to, methodId } = shipment ?? {};
  const address =
    to?.kind === 'other'
      ? to.address
      : to?.kind === 'contact'
        ? buyer?.addresses.find(({ id }) => id === to.addressId)
        : undefined;
  return {
    draftId: draft.id,
    currency: draft.currency,
    contactId: buyer && draft.contactId,
    address: address && inputOf(address, buyer?.name),
    typed: to?.kind === 'other' ? to : undefined,
    lines: grouped(draft.lines, shop),
    codes: draft.codes.map(spelled),
    methodId: address && methodId,
    issues: [
      ...(draft.contactId && !buyer ? [issue('contact-gone', ['contactId'])] : []),
      ...unsupported(draft, shop),
    ],
  };
}

/** Codes are compared without case and outer space. */
export const spelled = (code: string): string => codeText(code).toUpperCase();

const groupKey = (variantId: string, note: string): string => `${variantId} ${note}`;
export const keyOfLine = ({ productVariant, customFields }: OrderLine): string =>
  groupKey(productVariant.id, customFields?.note ?? '');

function grouped(lines: readonly Line[], { lineNote }: ShopContext): WantedLine[] {
  const groups = new Map<string, WantedLine>();
  for (const line of lines) {
    if (line.item.kind !== 'variant') continue;
    const { variantId } = line.item;
    const note = lineNote ? (line.note ?? '') : '';
    const key = groupKey(variantId, note);
    const { quantity = 0, lines: others = [] } = groups.get(key) ?? {};
    groups.set(key, { key, variantId, note, quantity: quantity + line.quantity, lines: [...others, line] });
  }
  return [...groups.values()];
}

/** A pad that reads capabilities never gets here; a draft from elsewhere may. */
function unsupported(
  { lines, shipments, promotions, discount, details = {}, extensions }: Draft,
  { lineNote }: ShopContext,
): Issue[] {
  const not = (...path: Issue['path']) => issue('unsupported', path);
  return [
    ...lines.flatMap(({ id, item, cause, override, discount: off, gift, gifts, note }) => [
      ...(cause.kind === 'reward' ? [not('lines', id)] : []),
      ...(item.kind === 'custom' ? [not('lines', id, 'item')] : []),
      ...(override ? [not('lines', id, 'override')] : []),
      ...(off ? [not('lines', id, 'discount')] : []),
      ...(gift ? [not('lines', id, 'gift')] : []),
      ...(gifts ? [not('lines', id, 'gifts')] : []),
      ...(note && !lineNote ? [not('lines', id, 'note')] : []),
    ]),
    ...shipments.slice(1).map(({ id }) => not('shipments', id)),
    ...shipments.flatMap(({ id, to }) => (to?.kind === 'operator' ? [not('shipments', id, 'to')] : [])),
    ...shipments.flatMap(({ id, override }) => (override ? [not('shipments', id, 'override')] : [])),
    ...(discount ? [not('discount')] : []),
    ...detailNames.filter((name) => details[name] !== undefined).map((name) => not('details', name)),
    ...(promotions.length > 0 ? [not('promotions')] : []),
    ...(extensions ? [not('extensions')] : []),
  ];
}

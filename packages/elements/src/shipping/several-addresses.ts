import type { Address, SavedAddress, ShipTo } from '@orderpad/contracts';
import type { MovedPieces, OrderEvent, ShipmentView, ShippingView } from '@orderpad/core';
import { giftPatch, shipmentRows, type ShipmentRow } from '@orderpad/core/shipping';
import { html, type LitElement, type TemplateResult } from 'lit';
import { addMessages } from '../messages/own-messages.ts';
import { OrderController } from '../order-controller.ts';
import { announce } from '../ui/announce.ts';
import {
  addressOptions,
  type AddressOption,
  type SeveralMessages,
  shortLabel,
  valueOf,
} from './address-options.ts';
import { GiftForm } from './gift-form.ts';
import { ItemList } from './item-list.ts';
import { itemRow } from './item-row.ts';
import { parcelCard } from './parcel-card.ts';
import { ShippingAddress } from './shipping-address.ts';
import { ShippingDialog } from './shipping-dialog.ts';
import { MergeQuestion } from './merge-question.ts';
import { severalMessages } from './several.messages.ts';
import { SplitForm } from './split-form.ts';

// They come with this file: most orders go to one address.
addMessages(severalMessages);

/** Everything of the shipping step beyond one address for all: items by address, splits, gifts, the contact's own addresses. */
export class SeveralAddresses {
  readonly #element: LitElement;
  readonly #messages: SeveralMessages;
  readonly #order: OrderController<'shipping'>;
  readonly #rows: OrderController<typeof shipmentRows>;
  readonly #dialog: ShippingDialog;
  readonly #address: ShippingAddress;
  readonly #list: ItemList;
  /** Addresses typed here, which stay in the lists after nothing goes there any more. */
  readonly #typed: Address[] = [];

  constructor(element: LitElement, messages: SeveralMessages, order: OrderController<'shipping'>) {
    this.#element = element;
    this.#messages = messages;
    this.#order = order;
    this.#rows = new OrderController(element, shipmentRows);
    this.#dialog = new ShippingDialog(element);
    this.#address = new ShippingAddress(element, messages, order, this.#dialog);
    this.#list = new ItemList(messages, () => element.requestUpdate());
  }

  dialog(): TemplateResult {
    return this.#dialog.render(this.#messages.t);
  }

  /** Renders the items with their addresses, and a card for each address. `error` returns the message of an issue of a shipment; `onPrice`
   * sets its price. */
  render(view: ShippingView, error: ErrorOf, onPrice: (shipmentId: string) => void): TemplateResult {
    const options = addressOptions(view, this.#typed, this.#messages);
    const count = view.shipments.length;
    return html`
      ${this.#items(view, options)}
      <ul role="list" class="stack">
        ${view.shipments.map(
          (shipment, at) =>
            html`<li>
              ${parcelCard(shipment, {
                at,
                count,
                view,
                options,
                messages: this.#messages,
                quote: this.#order.session?.view(({ context }) => context.quote),
                error: (question) => error(shipment.id, question),
                onChoose: (to) => this.#move(shipment, to),
                onNew: () =>
                  this.#address.ask(view, undefined, (address) => this.#moveToNew(shipment, address)),
                onEdit: this.editOf(shipment, view),
                onAddress: () =>
                  this.#element.renderRoot
                    .querySelector<HTMLElement>(`#to-${CSS.escape(shipment.id)}`)
                    ?.focus(),
                onPrice: () => onPrice(shipment.id),
                onMethod: (methodId) =>
                  this.#order.send({ type: 'shipping.edit', shipmentId: shipment.id, patch: { methodId } }),
              })}
            </li>`,
        )}
      </ul>
    `;
  }

  /** Renders the items alone, to mark gifts. */
  gifts(view: ShippingView): TemplateResult {
    return this.#items(view, undefined);
  }

  /** Returns what corrects the address of a shipment: on the contact for an own one, for this order for another. */
  editOf({ id, to }: ShipmentView, view: ShippingView): (() => void) | undefined {
    if (to?.kind === 'other')
      return () =>
        this.#address.ask(view, to.address, (address) => {
          this.#typed.push(address);
          this.#order.send({
            type: 'shipping.edit',
            shipmentId: id,
            patch: { to: { kind: 'other', address } },
          });
        });
    const saved = to?.kind === 'contact' && view.addresses.find((each) => each.id === to.addressId);
    return saved && view.canEditAddress ? () => this.edit(saved, view) : undefined;
  }

  /** Opens the form that corrects an address of the contact. */
  edit(saved: SavedAddress, view: ShippingView): void {
    this.#address.edit(saved, view);
  }

  /** Asks which address everything goes to, and says first what is removed. With one address left there is nothing to ask. */
  merge(view: ShippingView, onDone: () => void): void {
    const done = (shipmentId: string | undefined) => {
      this.#order.send({ type: 'shipping.merge', ...(shipmentId !== undefined && { shipmentId }) });
      onDone();
    };
    const [first, ...others] = view.shipments;
    if (others.length === 0) return done(first?.id);
    const { t } = this.#messages;
    const question = new MergeQuestion(view.shipments, this.#rows.view ?? [], this.#messages, () =>
      this.#element.requestUpdate(),
    );
    this.#dialog.open({
      heading: t('shipping.merge-heading'),
      body: () => question.render(),
      save: t('shipping.merge'),
      onSave: () => {
        done(question.kept);
        return true;
      },
    });
  }

  #items(view: ShippingView, options: readonly AddressOption[] | undefined): TemplateResult {
    const rows = this.#rows.view ?? [];
    const canGift = view.canGift;
    return this.#list.render(rows, {
      heading: this.#messages.t(options ? 'shipping.items' : 'shipping.gift-items'),
      all: options && {
        options,
        onChoose: (found, to) => this.#assign(found.map(piecesOf), to),
        onNew: (found) =>
          this.#address.ask(view, undefined, (address) => this.#assignNew(found.map(piecesOf), address)),
      },
      row: (row, id) =>
        itemRow(row, {
          id,
          name: this.#nameOf(row, view),
          messages: this.#messages,
          addresses: options && {
            to: view.shipments.find((each) => each.id === row.shipmentId)?.to,
            options,
            onChoose: (to) => this.#assign([piecesOf(row)], to, row),
            onNew: () =>
              this.#address.ask(view, undefined, (address) => this.#assignNew([piecesOf(row)], address)),
            onSplit: () => this.#split(row, view, options),
          },
          onGift: canGift && row.canGift ? () => this.#gift(row, view) : undefined,
        }),
    });
  }

  #assign(pieces: readonly MovedPieces[], to: ShipTo, row?: ShipmentRow): void {
    this.#send({ type: 'shipping.assign', pieces, to });
    const { view } = this.#order;
    if (!row || !view) return;
    const value = valueOf(to);
    const address =
      addressOptions(view, this.#typed, this.#messages).find((each) => each.value === value)?.label ?? '';
    announce(this.#messages.t('shipping.moved', { title: row.item.title, address }));
  }

  /** Sends pieces to an address. Where the row that had the focus is gone, or its button, the list of the line gets it. */
  #send(event: Extract<OrderEvent, { type: 'shipping.assign' }>): void {
    this.#order.send(event);
    const [piece] = event.pieces;
    void this.#element.updateComplete.then(() => {
      const root = this.#element.renderRoot;
      const at = this.#rows.view?.findIndex(({ lineId }) => lineId === piece?.lineId) ?? -1;
      if (!root.querySelector(':focus')) root.querySelector<HTMLElement>(`#row-${at}`)?.focus();
    });
  }

  #assignNew(pieces: readonly MovedPieces[], address: Address): void {
    this.#typed.push(address);
    this.#send({ type: 'shipping.assign', pieces, to: { kind: 'other', address } });
  }

  #move({ id: shipmentId }: ShipmentView, to: ShipTo): void {
    this.#order.send({ type: 'shipping.edit', shipmentId, patch: { to } });
  }

  #moveToNew(shipment: ShipmentView, address: Address): void {
    this.#typed.push(address);
    this.#move(shipment, { kind: 'other', address });
  }

  #split(row: ShipmentRow, view: ShippingView, options: readonly AddressOption[]): void {
    const { t } = this.#messages;
    const from = view.shipments.find(({ id }) => id === row.shipmentId);
    const inUse = new Set(view.shipments.map(({ to }) => valueOf(to)));
    // An address that something goes to already is the likelier one.
    const likely = options.toSorted((a, b) => Number(inUse.has(b.value)) - Number(inUse.has(a.value)));
    const form = new SplitForm(row, likely, from, this.#messages, () => this.#element.requestUpdate());
    this.#dialog.open({
      heading: t('shipping.split-of', { title: this.#nameOf(row, view) }),
      body: () => form.render(),
      save: t('shipping.split'),
      onSave: () => {
        if (!form.isValid) return false;
        const pieces = [{ ...piecesOf(row), quantity: form.count }];
        if (form.to) this.#assign(pieces, form.to, row);
        else this.#address.ask(view, undefined, (address) => this.#assignNew(pieces, address));
        return true;
      },
    });
  }

  /** Returns the title of a row, with count and address where its line goes to several ones. */
  #nameOf({ lineId, shipmentId, quantity: count, item: { title } }: ShipmentRow, view: ShippingView): string {
    const isSplit = this.#rows.view?.some((row) => row.lineId === lineId && row.shipmentId !== shipmentId);
    const address = view.shipments.find(({ id }) => id === shipmentId)?.address;
    return isSplit && address
      ? this.#messages.t('shipping.row-name', { count, title, address: shortLabel(address, this.#messages) })
      : title;
  }

  #gift(row: ShipmentRow, view: ShippingView): void {
    const { t } = this.#messages;
    const form = new GiftForm(row.gift, () => this.#element.requestUpdate());
    const set = (gift: ShipmentRow['gift']) =>
      this.#order.send({
        type: 'items.edit',
        id: row.lineId,
        patch: giftPatch(row, gift, this.#rows.view ?? []),
      });
    this.#dialog.open({
      heading: t('shipping.gift-of', { title: this.#nameOf(row, view) }),
      body: () => form.render(row.wrapPrice, view.currency, this.#messages),
      save: t('ui.save'),
      others: row.gift && this.#address.remove(t('shipping.gift-remove'), () => set(undefined)),
      onSave: () => {
        set(form.gift);
        return true;
      },
    });
  }
}

type ErrorOf = (shipmentId: string, question: 'to' | 'methodId') => string | undefined;

const piecesOf = ({ lineId, quantity, shipmentId: from }: ShipmentRow): MovedPieces => ({
  lineId,
  quantity,
  from,
});

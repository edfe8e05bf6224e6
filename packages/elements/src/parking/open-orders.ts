import { HostError, nameOf, type Host, type Id, type TransferInput } from '@orderpad/contracts';
import { padView, type Flow } from '@orderpad/core';
import {
  parkedOrderOf,
  parkedOrders,
  parkingView,
  snapshotOf,
  transferDraft,
  unparkOrder,
  type ParkedOrder,
  type ParkingView,
} from '@orderpad/core/drafts';
import { restore } from '@orderpad/core/storage';
import type { LitElement } from 'lit';
import type { OrderPad } from '../pad/order-pad.ts';
import { focusedIn } from '../pad/shortcuts.ts';
import type { Check, Served } from './customer-check.ts';
import type { Leaving } from './leaving.ts';
import { flowId, OpenPads, padLike } from './open-pads.ts';
import { OrderSwappedEvent } from './parking-events.ts';

/** Element whose pad shows the order in view. */
export interface PadHolder extends LitElement {
  pad: OrderPad | undefined;
  readonly flows: readonly Flow[];
}

/** The orders that an operator has open: one in view, the others parked. Puts one pad into the place of another. */
export class OpenOrders {
  /** Facts about the parked orders, the one parked last first. */
  parked: readonly ParkedOrder[] = [];
  /** The question about the customer of an order that was brought back. */
  check: Check | undefined;
  /** True when an order is parked that the device did not save. */
  hasFailed = false;

  readonly #element: PadHolder;
  readonly #pads = new OpenPads();
  /** Customer of the order that was in view before. */
  #served: Served | undefined;
  #isSwapping = false;

  constructor(element: PadHolder) {
    this.#element = element;
  }

  get view(): ParkingView | undefined {
    return this.#element.pad?.session?.view(parkingView);
  }

  get isUnderWay(): boolean {
    const { view } = this;
    return !this.check && view !== undefined && (view.isPlacing || (view.isBegun && !view.isHandedOff));
  }

  /** Returns what is known of the order in view; `undefined` where nothing would be left unfinished. */
  async leaving(): Promise<Leaving | undefined> {
    const { session } = this.#element.pad ?? {};
    if (!session || this.check || this.view?.isHandedOff) return undefined;
    const hasRows = await rowsBeside(this.#element.pad);
    if (!hasRows && !this.isUnderWay) return undefined;
    const order = session.ask((_, state) => parkedOrderOf(state));
    const { isPlacing, isSavedAtHost } = session.view(parkingView);
    return { order, hasRows, isSavedAtHost, isPlacing };
  }

  /** Parks the order in view and begins an empty one. Resolves with the facts about it; `undefined` where nothing was entered. */
  park(): Promise<ParkedOrder | undefined> {
    return this.#alone(async (pad) => {
      const { check } = this;
      if (!check && !(await this.#isBegun(pad))) return undefined;
      const next = padLike(pad);
      const parked = await this.#swap(pad, next, () => next.begin());
      return check?.parked ?? parked;
    });
  }

  /** Brings a parked order back into view. Resolves with it; `undefined` for one that is not parked. */
  bringBack(draft: Id): Promise<ParkedOrder | undefined> {
    return this.#alone(async (pad) => {
      await this.#read();
      const parked = this.parked.find(({ draftId }) => draftId === draft);
      if (!parked) return undefined;
      const next = this.#pads.padOf(parked, pad, this.#element.flows);
      // Until it is certain whose order it is.
      hold(next, true);
      const back = await this.#swap(pad, next);
      const isOther = parked.contact && parked.contact.id !== this.#served?.id;
      if (isOther) this.check = { parked, served: this.#served, back };
      else await this.confirm(parked);
      this.#element.requestUpdate();
      return parked;
    });
  }

  /** Goes on with an order that was brought back: it can be changed, and a reload would continue it. */
  async confirm({ draftId }: ParkedOrder): Promise<void> {
    const { pad } = this.#element;
    if (!pad) return;
    this.check = undefined;
    hold(pad, false);
    await unparkOrder(pad.storage, draftId).catch(() => undefined);
    await this.#read();
  }

  /** Tells if the host gives orders to colleagues. */
  get canTransfer(): boolean {
    const profile = this.#element.pad?.session?.view(padView).profile;
    return profile?.capabilities.includes('drafts.transfers') ?? false;
  }

  /** Host of the order in view. */
  get host(): Host | undefined {
    return this.#element.pad?.session?.ask((host) => host);
  }

  /** Tells if rows of a parked order are not in it yet. */
  async hasRows({ draftId }: ParkedOrder): Promise<boolean> {
    const rows = await this.#element.pad?.storage?.loadRows?.(draftId).catch(() => undefined);
    return rows !== undefined;
  }

  /** Gives a parked order to a colleague: the host saves it, and this device forgets it. Rejects with `HostError`. */
  async transfer({ draftId }: ParkedOrder, input: TransferInput): Promise<void> {
    const { host } = this;
    const storage = this.#element.pad?.storage;
    const session = this.#pads.sessionOf(draftId);
    const restored = restore(session?.persist() ?? (await storage?.loadDraft(draftId)));
    if (!host || restored.kind === 'refused')
      throw new HostError('invalid', 'the parked order is not readable');
    const { draft, base } = restored;
    const quote = session?.ask((_, { context }) => context.quote);
    const isCurrent = quote?.revision === draft.revision;
    const saved = { draft, ...(quote && isCurrent && { quoted: snapshotOf(quote) }) };
    await host.drafts?.save(saved, { signal: new AbortController().signal, base: base?.tag });
    await transferDraft(host, draftId, input);
    this.#pads.forget(draftId);
    await storage?.removeDraft(draftId).catch(() => undefined);
    await this.list();
  }

  /** Throws the order in view away and begins an empty one. */
  discard(): void {
    const { pad } = this.#element;
    if (!pad) return;
    this.#served = servedIn(this.view);
    Object.assign(pad, { draft: undefined, contact: undefined });
    pad.begin();
  }

  /** Reads the list again: other windows park orders, too. During a swap it is read once the device has saved the order. */
  async list(): Promise<void> {
    if (!this.#isSwapping) await this.#read();
  }

  async #read(): Promise<void> {
    const { pad } = this.#element;
    const stored = await parkedOrders(pad?.storage).catch(() => []);
    if (pad !== this.#element.pad) return;
    const resting = this.#pads.parked;
    const isIn = (list: readonly ParkedOrder[], id: Id) => list.some(({ draftId }) => draftId === id);
    const inView = pad?.session?.draftId ?? pad?.draft;
    this.hasFailed = resting.some(({ draftId }) => !isIn(stored, draftId));
    this.parked = [...resting, ...stored.filter(({ draftId }) => !isIn(resting, draftId))]
      .filter(({ draftId }) => draftId !== inView)
      .toSorted((a, b) => b.parkedAt.localeCompare(a.parkedAt));
    this.#element.requestUpdate();
  }

  /** Swaps orders one after the other, and none while the one in view is being placed. */
  async #alone(swap: (pad: OrderPad) => Promise<ParkedOrder | undefined>): Promise<ParkedOrder | undefined> {
    const { pad } = this.#element;
    if (!pad || this.#isSwapping || this.view?.isPlacing) return undefined;
    this.#isSwapping = true;
    try {
      return await swap(pad);
    } finally {
      this.#isSwapping = false;
    }
  }

  /** Tells if something was entered. Rows of fast entry may be all that there is. */
  async #isBegun(pad: OrderPad): Promise<boolean> {
    return pad.session?.view(parkingView).isBegun || rowsBeside(pad);
  }

  /** Puts another pad into the place of the one in view, whose order is parked. Returns the order that was parked by it. */
  async #swap(pad: OrderPad, next: OrderPad, begin?: () => void): Promise<ParkedOrder | undefined> {
    // Leaving a field is when it takes over what was typed.
    focusedIn(pad.shadowRoot)?.blur();
    const { check } = this;
    const isBegun = !check && (await this.#isBegun(pad));
    const { session } = pad;
    const { view } = this;
    this.check = undefined;
    pad.replaceWith(next);
    hold(pad, false);
    this.#element.pad = next;
    begin?.();
    this.#element.dispatchEvent(new OrderSwappedEvent(flowId(next)));
    // Nobody has changed an order that is to be confirmed, and it is still marked as parked.
    if (check) this.#pads.rest(pad, check.parked);
    else if (isBegun || view?.isPlaced) this.#served = servedIn(view);
    if (isBegun && session) await this.#pads.park(pad, session);
    await this.#read();
    return isBegun ? this.parked.find(({ draftId }) => draftId === session?.draftId) : undefined;
  }
}

/** Tells if rows of fast entry are saved beside the order of a pad. */
async function rowsBeside(pad: OrderPad | undefined): Promise<boolean> {
  const { session, storage } = pad ?? {};
  const rows = session && (await storage?.loadRows?.(session.draftId).catch(() => undefined));
  return rows !== undefined;
}

/** Returns the customer of an order; `undefined` while none is chosen. */
const servedIn = (view: ParkingView | undefined): Served | undefined =>
  view?.contact && { id: view.contact.id, name: nameOf(view.contact) };

/** Keeps a pad in view without letting anybody change what it shows. */
function hold(pad: OrderPad, isHeld: boolean): void {
  pad.inert = isHeld;
  pad.style.opacity = isHeld ? '0.6' : '';
}

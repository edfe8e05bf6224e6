import { nameOf, type Id } from '@orderpad/contracts';
import type { Flow } from '@orderpad/core';
import {
  parkedOrders,
  parkingView,
  unparkOrder,
  type ParkedOrder,
  type ParkingView,
} from '@orderpad/core/drafts';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { MessagesController } from '../messages/messages-controller.ts';
import { LeaveGuard } from '../pad/leave-guard.ts';
import type { OrderPad } from '../pad/order-pad.ts';
import { focusedIn } from '../pad/shortcuts.ts';
import { canFocusFirst } from '../steps/first-focus.ts';
import { base, root } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce, prepareAnnouncer } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { notice } from '../ui/surface.ts';
import { customerCheck, type Check, type Served } from './customer-check.ts';
import { flowId, OpenPads, padLike } from './open-pads.ts';
import { parkedList } from './parked-list.ts';
import { OrderSwappedEvent } from './parking-events.ts';
import { parkingMessages } from './parking.messages.ts';
import { parkingKeyOf } from './parking-keys.ts';
import { parkingStyles } from './parking.styles.ts';

/**
 * @summary Several orders open at once: parks the order of a pad, lists the parked ones, and brings one back.
 *
 * @tagname order-pad-parking
 *
 * @attr inherit-font - Uses the font of the page.
 *
 * @slot - Buttons of the page in place of the element's own; they call its methods.
 *
 * @fires order-swapped - Another order is in view.
 *
 * @csspart heading - The heading of the list.
 */
export class OrderPadParking extends LitElement {
  static override styles = [...base, root, controls, surfaces, parkingStyles];
  static override properties = {
    pad: { attribute: false },
    flows: { attribute: false },
    parked: { state: true },
    isListed: { state: true },
    check: { state: true },
    hasFailed: { state: true },
  };

  /** The pad whose orders are parked. Another one takes its place in the page when another order comes into view. */
  pad: OrderPad | undefined;
  /** The page's own flows, for parked orders of another flow than the one in view. Shipped flows are known. */
  flows: readonly Flow[] = [];

  private parked: readonly ParkedOrder[] = [];
  private isListed = false;
  /** The question about the customer of an order that was brought back. */
  private check: Check | undefined;
  /** True when an order is parked that the device did not save. */
  private hasFailed = false;

  readonly #messages = new MessagesController(this, parkingMessages);
  readonly #guard = new LeaveGuard(this);
  readonly #pads = new OpenPads();
  /** Customer of the order that was in view before. */
  #served: Served | undefined;
  #isSwapping = false;

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer(this.ownerDocument);
    this.ownerDocument.addEventListener('keydown', this.#pressed);
    this.ownerDocument.addEventListener('visibilitychange', this.#seen);
    if (this.hasUpdated) void this.#list();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('keydown', this.#pressed);
    this.ownerDocument.removeEventListener('visibilitychange', this.#seen);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#guard.isNeeded = this.hasFailed;
    if (changed.has('pad')) void this.#list();
  }

  protected override render() {
    const { t } = this.#messages;
    const count = this.parked.length;
    return html`
      <div class="tools" role="group" aria-label=${t('parking.tools')}>
        <slot>${button({
          label: t('parking.park'),
          attributes: { 'aria-keyshortcuts': 'Alt+P' },
          onClick: () => void this.park(),
        })}</slot>
        ${
          count > 0 || this.isListed
            ? button({
                id: 'toggle',
                kind: 'quiet',
                label: t('parking.count', { count }),
                iconAfter: 'chevron',
                look: this.isListed ? 'open' : '',
                attributes: { 'aria-expanded': String(this.isListed), 'aria-keyshortcuts': 'Alt+O' },
                onClick: () => void this.toggleList(),
              })
            : nothing
        }
      </div>
      ${this.hasFailed ? notice('warning', t('parking.not-saved')) : nothing}
      ${this.isListed ? this.#listed() : nothing}
      ${this.check ? this.#question(this.check) : nothing}
    `;
  }

  #listed(): TemplateResult {
    return parkedList(
      {
        parked: this.parked,
        onBringBack: ({ draftId }) => void this.bringBack(draftId),
        onClose: () => void this.toggleList(),
      },
      this.#messages,
    );
  }

  #question(check: Check): TemplateResult {
    return customerCheck(
      {
        check,
        contact: this.#view?.contact,
        onYes: () => void this.#confirm(check),
        onNo: () => void this.#goBack(check),
      },
      this.#messages,
    );
  }

  /**
   * Parks the order in view and begins an empty one. Resolves with `false`, and does neither, where nothing was entered, and while
   * the order is being placed.
   */
  park(): Promise<boolean> {
    return this.#alone(async (pad) => {
      const { t } = this.#messages;
      const { check } = this;
      if (!check && !(await this.#isBegun(pad))) {
        announce(t('parking.nothing'));
        return false;
      }
      const contact = this.#view?.contact;
      const name = check ? check.parked.contact?.name : contact && nameOf(contact);
      const next = padLike(pad);
      await this.#swap(pad, next, () => next.begin());
      announce(name === undefined ? t('parking.parked-nobody') : t('parking.parked', { name }));
      void this.#focusPad(next);
      return true;
    });
  }

  /**
   * Brings a parked order back into view and parks the one in view, where something was entered. An order of another customer has to
   * be confirmed by the person before it can be changed. Resolves with `false`, and does nothing, for an order that is not parked, and
   * while the one in view is being placed.
   */
  bringBack(draft: Id): Promise<boolean> {
    return this.#alone(async (pad) => {
      await this.#list();
      const parked = this.parked.find(({ draftId }) => draftId === draft);
      if (!parked) return false;
      const next = this.#pads.padOf(parked, pad, this.flows);
      // Until it is certain whose order it is.
      hold(next, true);
      const back = await this.#swap(pad, next);
      if (parked.contact && parked.contact.id !== this.#served?.id) {
        this.check = { parked, served: this.#served, back };
        this.#focus('#check button');
        return true;
      }
      hold(next, false);
      await this.#take(next, parked);
      return true;
    });
  }

  /** Shows the list of parked orders, with the focus in it, or hides it. */
  async toggleList(): Promise<void> {
    this.isListed = !this.isListed;
    if (this.isListed) await this.#list();
    this.#focus(!this.isListed ? '#toggle' : this.parked.length > 0 ? 'li button' : '#heading');
  }

  get #view(): ParkingView | undefined {
    return this.pad?.session?.view(parkingView);
  }

  /** Swaps orders one after the other, and none while the one in view is being placed. */
  async #alone(swap: (pad: OrderPad) => Promise<boolean>): Promise<boolean> {
    const { pad } = this;
    if (!pad || this.#isSwapping) return false;
    if (this.#view?.isPlacing) {
      announce(this.#messages.t('parking.placing'));
      return false;
    }
    this.#isSwapping = true;
    try {
      return await swap(pad);
    } finally {
      this.#isSwapping = false;
    }
  }

  /** Tells if something was entered. Rows of fast entry may be all that there is. */
  async #isBegun({ session, storage }: OrderPad): Promise<boolean> {
    if (session?.view(parkingView).isBegun) return true;
    const rows = session && (await storage?.loadRows?.(session.draftId).catch(() => undefined));
    return rows !== undefined;
  }

  /** Puts another pad into the place of the one in view, whose order is parked. Returns the order that was parked by it. */
  async #swap(pad: OrderPad, next: OrderPad, begin?: () => void): Promise<ParkedOrder | undefined> {
    // Leaving a field is when it takes over what was typed.
    focusedIn(pad.shadowRoot)?.blur();
    const { check } = this;
    const isBegun = !check && (await this.#isBegun(pad));
    const { session } = pad;
    const view = this.#view;
    this.check = undefined;
    this.isListed = false;
    pad.replaceWith(next);
    hold(pad, false);
    this.pad = next;
    begin?.();
    this.dispatchEvent(new OrderSwappedEvent(flowId(next)));
    // Nobody has changed an order that is to be confirmed, and it is still marked as parked.
    if (check) this.#pads.rest(pad, check.parked);
    else if (isBegun || view?.isPlaced) this.#served = servedIn(view);
    if (isBegun && session && !(await this.#pads.park(pad, session))) this.hasFailed = true;
    await this.#list();
    return isBegun && session ? this.parked.find(({ draftId }) => draftId === session.draftId) : undefined;
  }

  /** The person has said that the customer is the right one. */
  async #confirm({ parked }: Check): Promise<void> {
    const { pad } = this;
    if (!pad) return;
    this.check = undefined;
    hold(pad, false);
    announce(this.#messages.t('parking.checked', { name: parked.contact?.name ?? '' }));
    await this.#take(pad, parked);
  }

  /** Parks the order again, and shows the one before, or an empty one. */
  async #goBack({ back }: Check): Promise<void> {
    if (!back || !(await this.bringBack(back.draftId))) await this.park();
  }

  /** Goes on with a parked order: a reload would continue it. */
  async #take(pad: OrderPad, { draftId }: ParkedOrder): Promise<void> {
    void this.#focusPad(pad);
    await unparkOrder(pad.storage, draftId).catch(() => undefined);
    await this.#list();
  }

  /** Reads the list again: other windows park orders, too. */
  async #list(): Promise<void> {
    const { pad } = this;
    const stored = await parkedOrders(pad?.storage).catch(() => []);
    if (pad !== this.pad) return;
    const resting = this.#pads.parked;
    const known = new Set(resting.map(({ draftId }) => draftId));
    const inView = pad?.session?.draftId ?? pad?.draft;
    this.parked = [...resting, ...stored.filter(({ draftId }) => !known.has(draftId))]
      .filter(({ draftId }) => draftId !== inView)
      .toSorted((a, b) => b.parkedAt.localeCompare(a.parkedAt));
  }

  /** Focuses what the person goes on with in a pad, unless she has moved the focus meanwhile. */
  async #focusPad(pad: OrderPad): Promise<void> {
    const before = focusedIn(this.ownerDocument);
    await pad.updateComplete;
    const shown = await pad.stepShown();
    const focused = focusedIn(this.ownerDocument);
    const isMoved = focused && focused !== before && focused !== this.ownerDocument.body;
    if (pad !== this.pad || isMoved) return;
    shown?.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
    if (canFocusFirst(shown)) shown.focusFirst();
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const wanted = parkingKeyOf(event);
    if (!wanted || !this.pad) return;
    event.preventDefault();
    if (wanted === 'park') void this.park();
    else void this.toggleList();
  };

  readonly #seen = (): void => {
    if (!this.ownerDocument.hidden) void this.#list();
  };
}

/** Returns the customer of an order; `undefined` while none is chosen. */
const servedIn = (view: ParkingView | undefined): Served | undefined =>
  view?.contact && { id: view.contact.id, name: nameOf(view.contact) };

/** Keeps a pad in view without letting anybody change what it shows. */
function hold(pad: OrderPad, isHeld: boolean): void {
  pad.inert = isHeld;
  pad.style.opacity = isHeld ? '0.6' : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-parking': OrderPadParking;
  }
}

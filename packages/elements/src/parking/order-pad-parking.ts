import type { Id } from '@orderpad/contracts';
import type { Flow } from '@orderpad/core';
import type { ParkedOrder } from '@orderpad/core/drafts';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { TransferDialog } from '../drafts/transfer-dialog.ts';
import { transferMessages, type TransferKey } from '../drafts/transfer.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { sentence } from '../messages/sentence.ts';
import { LeaveGuard } from '../pad/leave-guard.ts';
import type { OrderPad } from '../pad/order-pad.ts';
import { focusedIn } from '../pad/shortcuts.ts';
import { canFocusFirst } from '../steps/first-focus.ts';
import { base, root } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { button } from '../ui/button.ts';
import { notice } from '../ui/surface.ts';
import { customerCheck, type Check } from './customer-check.ts';
import { LeaveQuestions } from './leave-questions.ts';
import { OpenOrders } from './open-orders.ts';
import { PadWatch } from './pad-watch.ts';
import { parkedList } from './parked-list.ts';
import { OrderLeftEvent, type LeftOutcome } from './parking-events.ts';
import { parkingKeyOf } from './parking-keys.ts';
import { parkingMessages, type ParkingKey } from './parking.messages.ts';
import { parkingStyles } from './parking.styles.ts';

/**
 * @summary Several orders open at once: parks the order of a pad, lists the parked ones, and brings one back. It also leaves an order:
 *   when it is done, or to cancel it, and asks before a page is left with one that is not finished.
 *
 * @tagname order-pad-parking
 *
 * @attr inherit-font - Uses the font of the page.
 *
 * @slot - Buttons of the page in place of the element's own; they call its methods.
 *
 * @fires order-swapped - Another order is in view.
 * @fires order-left - The order was left by **Done** or **Cancel order**.
 *
 * @csspart heading - The heading of the list.
 */
export class OrderPadParking extends LitElement {
  static override styles = [...base, root, controls, surfaces, popups, parkingStyles];
  static override properties = {
    pad: { attribute: false },
    flows: { attribute: false },
    isListed: { state: true },
    status: { state: true },
  };

  /** The pad whose orders are parked. Another one takes its place in the page when another order comes into view. */
  pad: OrderPad | undefined;
  /** The page's own flows, for parked orders of another flow than the one in view. Shipped flows are known. */
  flows: readonly Flow[] = [];

  private isListed = false;
  /** Result of the last activation. */
  private status = '';

  readonly #messages = new MessagesController(this, { ...parkingMessages, ...transferMessages });
  readonly #transfer = new TransferDialog(this, ({ name }) => this.#say('transfer.sent', { name }));
  readonly #guard = new LeaveGuard(this);
  readonly #orders = new OpenOrders(this);
  readonly #questions = new LeaveQuestions(this, {
    leaving: () => this.#orders.leaving(),
    park: () => this.park(),
    discard: () => this.#orders.discard(),
  });
  readonly #watch = new PadWatch(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('keydown', this.#pressed);
    this.ownerDocument.addEventListener('visibilitychange', this.#seen);
    if (this.hasUpdated) void this.#orders.list();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('keydown', this.#pressed);
    this.ownerDocument.removeEventListener('visibilitychange', this.#seen);
    this.#watch.follow(undefined);
    this.#questions.end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isConnected) this.#watch.follow(this.pad);
    this.#guard.isNeeded = this.isConnected && (this.#orders.hasFailed || this.isUnderWay);
    if (changed.has('pad')) void this.#orders.list();
  }

  protected override render() {
    const { t } = this.#messages;
    const { check, hasFailed } = this.#orders;
    return html`
      <div class="tools" role="group" aria-label=${t('parking.tools')}>
        <slot>
          ${button({
            label: t('parking.park'),
            attributes: { 'aria-keyshortcuts': 'Alt+P' },
            onClick: () => void this.park(),
          })}
          ${button({ label: t('parking.done'), onClick: () => void this.done() })}
          ${button({ kind: 'quiet', label: t('parking.cancel'), onClick: () => void this.cancel() })}
        </slot>
        ${this.#toggle()}
        <span class="muted small" role="status">${sentence(this.status)}</span>
      </div>
      ${hasFailed ? notice('warning', t('parking.not-saved')) : nothing}
      ${this.isListed ? this.#listed() : nothing}
      ${this.#transfer.render(this.#messages)} ${check ? this.#question(check) : nothing} ${this.#questions.render(this.#messages)}
    `;
  }

  #toggle(): TemplateResult | typeof nothing {
    const count = this.#orders.parked.length;
    if (count === 0 && !this.isListed) return nothing;
    return button({
      id: 'toggle',
      kind: 'quiet',
      label: this.#messages.t('parking.count', { count }),
      iconAfter: 'chevron',
      look: this.isListed ? 'open' : '',
      attributes: { 'aria-expanded': String(this.isListed), 'aria-keyshortcuts': 'Alt+O' },
      onClick: () => void this.toggleList(),
    });
  }

  #listed(): TemplateResult {
    return parkedList(
      {
        parked: this.#orders.parked,
        canTransfer: this.#orders.canTransfer,
        onGive: (parked) => void this.#give(parked),
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
        contact: this.#orders.view?.contact,
        onYes: () => void this.#confirm(check),
        onNo: () => void this.#goBack(check),
      },
      this.#messages,
    );
  }

  /** True while leaving the page would leave an order unfinished: one that is neither placed, nor parked, nor with its customer. */
  get isUnderWay(): boolean {
    return this.#orders.isUnderWay;
  }

  /**
   * Parks the order in view and begins an empty one. Resolves with `false`, and does neither, where nothing was entered, and while
   * the order is being placed.
   */
  async park(): Promise<boolean> {
    const parked = await this.#orders.park();
    if (!parked) return this.#refuse(this.#orders.view?.isPlacing ? 'parking.placing' : 'parking.nothing');
    this.isListed = false;
    const name = parked.contact?.name;
    this.#say(name === undefined ? 'parking.parked-nobody' : 'parking.parked', { name: name ?? '' });
    void this.#focusPad();
    return true;
  }

  /**
   * Brings a parked order back into view and parks the one in view, where something was entered. An order of another customer has to
   * be confirmed by the person before it can be changed. Resolves with `false`, and does nothing, for an order that is not parked, and
   * while the one in view is being placed.
   */
  async bringBack(draft: Id): Promise<boolean> {
    if (this.#orders.view?.isPlacing) return this.#refuse('parking.placing');
    if (!(await this.#orders.bringBack(draft))) return false;
    this.isListed = false;
    this.status = '';
    if (this.#orders.check) this.#focus('#check button');
    else void this.#focusPad();
    return true;
  }

  /**
   * Leaves the order: a placed one is done with, any other is parked. Resolves with `false`, and does nothing, while it is being placed.
   */
  async done(): Promise<boolean> {
    const { view } = this.#orders;
    if (view?.isPlacing) return this.#refuse('parking.placing');
    if (!view?.isPlaced) return this.#left((await this.park()) ? 'parked' : 'empty');
    this.#orders.discard();
    return this.#left('placed');
  }

  /**
   * Says what is thrown away with the order, asks, and throws it away. Resolves with `false` when it is kept, and where there is nothing to
   * cancel: it is placed, being placed, or with its customer.
   */
  async cancel(): Promise<boolean> {
    const { view, check } = this.#orders;
    if (check) return this.#refuse('parking.check-first');
    if (view?.isPlacing) return this.#refuse('parking.placing');
    if (view?.isPlaced) return this.#refuse('parking.is-placed');
    if (view?.isHandedOff) return this.#refuse('parking.at-customer');
    const leaving = await this.#orders.leaving();
    if (leaving && !(await this.#questions.cancel(leaving))) return false;
    if (leaving) this.#say('parking.cancelled');
    return this.#left(leaving ? 'cancelled' : 'empty');
  }

  /**
   * Asks before the page is left with an order that is not finished: parked, cancelled, or stay. Resolves with `true` when the page may be
   * left, at once where nothing is under way. For the router of a page; the browser's own question is asked without it.
   */
  mayLeave(): Promise<boolean> {
    return this.#questions.mayLeave();
  }

  /** Shows the list of parked orders, with the focus in it, or hides it. */
  async toggleList(): Promise<void> {
    this.isListed = !this.isListed;
    if (this.isListed) await this.#orders.list();
    this.#focus(!this.isListed ? '#toggle' : this.#orders.parked.length > 0 ? 'li button' : '#heading');
  }

  #left(outcome: LeftOutcome): boolean {
    this.dispatchEvent(new OrderLeftEvent(outcome));
    return true;
  }

  #say(key: ParkingKey | TransferKey, params: { readonly name?: string } = {}): void {
    this.status = this.#messages.t(key, params);
  }

  #refuse(key: ParkingKey): boolean {
    this.#say(key);
    return false;
  }

  /** Asks which colleague gets a parked order. Rows would stay behind on this device, so they are settled first. */
  async #give(parked: ParkedOrder): Promise<void> {
    const { host } = this.#orders;
    if (await this.#orders.hasRows(parked)) return this.#say('transfer.rows-first');
    if (!host) return;
    const name = parked.contact?.name ?? this.#messages.t('parking.nobody');
    this.#transfer.ask({ host, name, send: (input) => this.#orders.transfer(parked, input) });
  }

  /** The person has said that the customer is the right one. */
  async #confirm({ parked }: Check): Promise<void> {
    this.#say('parking.checked', { name: parked.contact?.name ?? '' });
    const confirmed = this.#orders.confirm(parked);
    this.requestUpdate();
    void this.#focusPad();
    await confirmed;
  }

  /** Parks the order again, and shows the one before, or an empty one. */
  async #goBack({ back }: Check): Promise<void> {
    if (!back || !(await this.bringBack(back.draftId))) await this.park();
  }

  /** Focuses what the person goes on with in the pad, unless she has moved the focus meanwhile. */
  async #focusPad(): Promise<void> {
    const { pad, ownerDocument } = this;
    const before = focusedIn(ownerDocument);
    await pad?.updateComplete;
    const shown = await pad?.stepShown();
    const focused = focusedIn(ownerDocument);
    const isMoved = focused && focused !== before && focused !== ownerDocument.body;
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
    if (!this.ownerDocument.hidden) void this.#orders.list();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-parking': OrderPadParking;
  }
}

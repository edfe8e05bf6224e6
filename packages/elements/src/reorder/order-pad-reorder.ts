import { reorderOf, type Reorder, type ReorderNote, type ReorderView } from '@orderpad/core/reorder';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { padMessages } from '../pad/pad.messages.ts';
import { focusedIn } from '../pad/shortcuts.ts';
import { siblingTag } from '../registry.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { notice } from '../ui/surface.ts';
import { reorderMessages, type ReorderKey } from './reorder.messages.ts';
import { reorderStyles } from './reorder.styles.ts';
import { notCopiedText, reorderText, titleOf } from './reorder-text.ts';

/** Rows that are shown at first. */
const firstRows = 8;

/**
 * @summary What came of a past order that was ordered again: how many lines were added, each line that was not, each that came
 *   differently, and the methods that were taken over. A button goes on to the last step that the order can be at.
 *
 * @tagname order-pad-reorder
 */
export class OrderPadReorder extends LitElement {
  static override styles = [...base, controls, surfaces, reorderStyles];
  static override properties = { rows: { state: true } };

  /** Rows of each list that are shown. */
  private rows = firstRows;

  readonly #messages = new MessagesController(this, { ...padMessages, ...reorderMessages });
  readonly #order = new OrderController(this, 'pad');
  #session: PadSession | undefined;
  #reorder: Reorder | undefined;
  #unsubscribe: (() => void) | undefined;
  #root: Node | undefined;
  #state: ReorderView['state'] = 'idle';
  /** The element that had the focus when the past order was asked for. */
  #focus: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#root = this.getRootNode();
    // Before the pad, which has no step after the review to continue to.
    this.#root.addEventListener('keydown', this.#pressed, { capture: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener('keydown', this.#pressed, { capture: true });
    this.#unsubscribe?.();
    this.#session = undefined;
  }

  protected override willUpdate(): void {
    const { session } = this.#order;
    if (session !== this.#session && this.isConnected) {
      this.#session = session;
      this.#unsubscribe?.();
      this.#reorder = session && reorderOf(session);
      this.#unsubscribe = this.#reorder?.watch(() => this.requestUpdate());
    }
    const { state = 'idle' } = this.#reorder?.view ?? {};
    if (state === 'adding' && this.#state !== state) {
      this.rows = firstRows;
      this.#focus = focusedIn(document);
    }
    this.hidden = state === 'idle' || state === 'adding';
  }

  protected override render() {
    const view = this.#reorder?.view;
    if (!view || this.hidden) return nothing;
    const { t, tProblem } = this.#messages;
    if (view.state === 'failed')
      return retryNotice(
        t,
        html`<b>${t('reorder.failed')}</b> ${tProblem(view.problem ?? 'internal')}`,
        () => void this.#reorder?.again(view.orderId),
        false,
        view.problem,
      );
    if (view.state === 'none') return html`<div role="status">${notice('info', t('reorder.none'))}</div>`;
    return this.#result(view);
  }

  #result({ state, result, methods }: ReorderView): TemplateResult | typeof nothing {
    if (!result) return nothing;
    const { t } = this.#messages;
    const isPricing = state === 'pricing';
    const leftOut = result.notes.filter(({ kind }) => kind === 'left-out');
    const changed = result.notes.filter(({ kind }) => kind !== 'left-out');
    return html`
      <section class="card" aria-labelledby="heading">
        <header class="card-head">
          <h2 id="heading" tabindex="-1">${t('reorder.heading', { number: result.order.number })}</h2>
          ${button({ kind: 'icon', icon: 'close', label: t('ui.close'), onClick: () => this.#reorder?.dismiss() })}
        </header>
        <div class="card-body">
          <p>${result.added > 0 ? t('reorder.added', { count: result.added }) : t('reorder.none-added')}</p>
          ${this.#list(t('reorder.left-out', { count: leftOut.length }), leftOut)}
          ${this.#list(t('reorder.changed'), changed)}
          ${result.added > 0 ? result.others.map((note) => html`<p>${notCopiedText(note, this.#messages)}</p>`) : nothing}
          ${isPricing ? html`<p class="muted">${t('reorder.pricing')}</p>` : this.#methods(methods)}
          ${this.#next(isPricing)}
        </div>
      </section>
    `;
  }

  #list(heading: string, notes: readonly ReorderNote[]): TemplateResult | typeof nothing {
    if (notes.length === 0) return nothing;
    const { t } = this.#messages;
    const rest = notes.length - this.rows;
    const more = () => {
      this.rows += 100;
    };
    return html`
      <div class="group">
        <h3>${heading}</h3>
        <ul role="list">
          ${notes.slice(0, this.rows).map(
            (note) => html`<li>
              <bdi class="strong">${titleOf(note.line)}</bdi><span>${reorderText(note, this.#messages)}</span>
            </li>`,
          )}
        </ul>
        ${rest > 0 ? html`<p>${button({ kind: 'link', label: t('reorder.more', { count: rest }), onClick: more })}</p>` : nothing}
      </div>
    `;
  }

  #methods({ shipping, payment, wentElsewhere = false }: Partial<NonNullable<ReorderView['methods']>> = {}) {
    const { t } = this.#messages;
    const key: ReorderKey | undefined = shipping
      ? payment
        ? 'reorder.methods'
        : 'reorder.shipping'
      : payment
        ? 'reorder.payment'
        : undefined;
    return html`
      ${key ? html`<p>${t(key, { shipping: shipping ?? '', payment: payment ?? '' })}</p>` : nothing}
      ${wentElsewhere ? notice('warning', t('reorder.elsewhere')) : nothing}
    `;
  }

  /** Renders the button to the furthest screen that the order can be at; nothing where it is there. */
  #next(isPricing: boolean): TemplateResult | typeof nothing {
    const { screens = [] } = this.#order.view ?? {};
    const { t, tScreen } = this.#messages;
    const current = screens.findIndex(({ state }) => state === 'current');
    const at = screens.findLastIndex(({ canVisit }) => canVisit);
    const target = screens[at];
    const [step] = target?.steps ?? [];
    if (!target || step === undefined || at <= current) return nothing;
    return html`<p>
      ${button({
        id: 'next',
        label: t('pad.next-to', { step: tScreen(target) }),
        iconAfter: 'chevron',
        busy: { isOn: isPricing, label: t('ui.loading') },
        onClick: () => this.#order.send({ type: 'go', step }),
      })}
    </p>`;
  }

  protected override updated(): void {
    const { state = 'idle', result } = this.#reorder?.view ?? {};
    if (state === this.#state) return;
    const before = this.#state;
    this.#state = state;
    if (state === 'none') announce(this.#messages.t('reorder.none'));
    if (before === 'adding' && result) {
      announce(this.#summary());
      this.#takeFocus();
    }
    // The button to the next screen may be another one, once the methods are known.
    if (state === 'done') this.#takeFocus();
  }

  /** Leads from the review to the button that places the order. Another key uses it. */
  readonly #pressed = (event: Event): void => {
    if (this.hidden || this.#order.view?.step !== 'review') return;
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey))
      return;
    const root = this.#root instanceof ShadowRoot || this.#root instanceof Document ? this.#root : undefined;
    const review = root?.querySelector(siblingTag(this, 'order-pad-review'));
    const place = review?.shadowRoot?.querySelector<HTMLElement>('[part~=place]');
    if (!place) return;
    event.preventDefault();
    place.focus();
  };

  #summary(): string {
    const { t } = this.#messages;
    const { result } = this.#reorder?.view ?? {};
    const leftOut = result?.notes.filter(({ kind }) => kind === 'left-out').length ?? 0;
    return [
      result?.added ? t('reorder.added', { count: result.added }) : t('reorder.none-added'),
      ...(leftOut > 0 ? [t('reorder.left-out', { count: leftOut })] : []),
    ].join(' ');
  }

  /** Focuses the button that goes on, or the heading, unless the person has gone on meanwhile. */
  #takeFocus(): void {
    const focused = focusedIn(document);
    const own = this.renderRoot.querySelector(':focus');
    const isFree = !focused || focused === document.body || focused === this.#focus || own?.id === 'heading';
    if (!isFree) return;
    (
      this.renderRoot.querySelector<HTMLElement>('#next') ??
      this.renderRoot.querySelector<HTMLElement>('#heading')
    )?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-reorder': OrderPadReorder;
  }
}

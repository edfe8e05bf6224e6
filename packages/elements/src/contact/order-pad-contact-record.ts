import type {
  ContactNote,
  CreditTerms,
  DraftSummary,
  Id,
  OrderSummary,
  ProblemCode,
} from '@orderpad/contracts';
import { canOrderAgain, reorderOf } from '@orderpad/core/reorder';
import { contactRecord, type ContactRecordReader, type KnownPart } from '@orderpad/core/contact';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { statusPill } from '../placing/order-details.ts';
import { orderMessages } from '../placing/order.messages.ts';
import { reorderMessages } from '../reorder/reorder.messages.ts';
import { createSibling } from '../registry.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { notice, pill, skeleton } from '../ui/surface.ts';
import { proseField } from '../ui/text-field.ts';
import { contactRecordMessages } from './contact-record.messages.ts';
import { contactRecordStyles } from './contact-record.styles.ts';

/**
 * @summary What staff know of the customer of an order: credit terms, notes of staff, last orders, saved orders. Read anew for each
 *   customer; a part that the host does not offer is left out.
 *
 * @tagname order-pad-contact-record
 *
 * @csspart heading - The heading.
 */
export class OrderPadContactRecord extends LitElement {
  static override styles = [...base, controls, surfaces, contactRecordStyles];

  readonly #messages = new MessagesController(this, {
    ...orderMessages,
    ...contactRecordMessages,
    ...reorderMessages,
  });
  readonly #order = new OrderController(this, 'contact', ({ contact }) => [contact?.id]);
  #reader: ContactRecordReader | undefined;
  #unwatch: (() => void) | undefined;
  /** Outcome of ordering a past order again, where no pad shows it. */
  #reorder: HTMLElement | undefined;
  #session: PadSession | undefined;
  #contactId: string | undefined;
  /** The note as it was typed. */
  #text = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reader?.stop();
    this.#reader = undefined;
    this.#unwatch?.();
  }

  protected override willUpdate(): void {
    const { session, view } = this.#order;
    const id = view?.contact?.id;
    if (!session || !this.isConnected) return;
    if (this.#reader && session === this.#session && id === this.#contactId) return;
    if (id !== this.#contactId) this.#text = '';
    this.#reader?.stop();
    this.#session = session;
    this.#contactId = id;
    this.#unwatch?.();
    this.#unwatch = reorderOf(session).watch(() => this.requestUpdate());
    this.#reorder ??= isInPad(this) ? undefined : createSibling(this, 'order-pad-reorder');
    this.#reader = contactRecord(session);
    this.#reader.watch(() => this.requestUpdate());
    this.#reader.load();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override render() {
    const view = this.#reader?.view;
    if (!view || this.#contactId === undefined) return nothing;
    const { t } = this.#messages;
    const credit = view.record.state === 'known' ? part(view.record.value.credit) : view.record;
    const notes = view.record.state === 'known' ? part(view.record.value.notes) : view.record;
    return html`
      <section class="record" aria-labelledby="heading">
        <h2 id="heading" part="heading" tabindex="-1">${t('record.heading')}</h2>
        ${this.#reorder}
        <div class="parts">
          ${this.#part('credit', credit, (terms) => this.#credit(terms))}
          ${this.#part('orders', view.orders, (orders) => list(orders, t('record.no-orders'), (order) => this.#placed(order)))}
          ${this.#part('drafts', view.drafts, (drafts) => list(drafts, t('record.no-drafts'), (draft) => this.#draft(draft)))}
          ${this.#part('notes', notes, (all) => this.#notes(all ?? []))}
        </div>
      </section>
    `;
  }

  #part<Value>(
    name: 'credit' | 'orders' | 'drafts' | 'notes',
    shown: KnownPart<Value>,
    content: (value: Value) => TemplateResult,
  ): TemplateResult | typeof nothing {
    if (shown.state === 'absent') return nothing;
    const { t } = this.#messages;
    return html`
      <section class=${name} aria-labelledby=${name} aria-busy=${shown.state === 'loading'}>
        <h3 id=${name}>${t(`record.${name}`)}</h3>
        ${
          shown.state === 'known'
            ? content(shown.value)
            : shown.state === 'failed'
              ? this.#failed(shown.problem)
              : skeleton(2)
        }
      </section>
    `;
  }

  #failed(problem: ProblemCode): TemplateResult {
    const { t, tProblem } = this.#messages;
    return retryNotice(t, tProblem(problem), () => this.#reader?.load(), false, problem);
  }

  #credit(terms: CreditTerms | undefined): TemplateResult {
    const { t, locale } = this.#messages;
    if (!terms) return html`<p class="muted">${t('record.no-credit')}</p>`;
    const { days, limit, owed, isStopped } = terms;
    const sum = (label: 'record.limit' | 'record.owed', money: typeof limit) =>
      money
        ? html`<div><dt>${t(label)}</dt><dd class="number" translate="no">${locale.money(money)}</dd></div>`
        : nothing;
    return html`
      ${isStopped ? html`<p>${pill(t('record.stopped'), 'danger')}</p>` : nothing}
      ${days === undefined ? nothing : html`<p>${t('record.days', { count: days })}</p>`}
      <dl class="pairs">${sum('record.limit', limit)}${sum('record.owed', owed)}</dl>
    `;
  }

  #placed({ id, number, placedAt, status, total }: OrderSummary): TemplateResult {
    const { t, locale } = this.#messages;
    return html`
      <span class="strong" aria-label=${t('record.order', { number })}><bdi>${number}</bdi></span>
      <span class="muted">${locale.date(placedAt)}</span>
      <span>${statusPill(status, this.#messages)}</span>
      <span class="number" translate="no">${locale.money(total)}</span>
      ${this.#again(id, number)}
    `;
  }

  #again(id: Id, number: string): TemplateResult | typeof nothing {
    const { session } = this.#order;
    if (!session?.view(canOrderAgain)) return nothing;
    const { t } = this.#messages;
    const { state, orderId } = reorderOf(session).view;
    return button({
      kind: 'link',
      label: t('reorder.again'),
      ariaLabel: t('reorder.again-of', { number }),
      busy: { isOn: state === 'adding' && orderId === id, label: t('reorder.adding') },
      onClick: () => {
        // What came of it is shown in the pad, which the popover would cover.
        if (this.popover) this.hidePopover();
        void reorderOf(session).again(id);
      },
    });
  }

  #draft({ savedAt, savedBy, items, total }: DraftSummary): TemplateResult {
    const { t, locale } = this.#messages;
    return html`
      <span class="muted">${locale.dateTime(savedAt)}</span>
      <span class="wide">${t('record.draft', { count: items, by: savedBy.name })}</span>
      <span class="number" translate="no">${total ? locale.money(total) : nothing}</span>
    `;
  }

  #notes(notes: readonly ContactNote[]): TemplateResult {
    const { t, locale } = this.#messages;
    return html`
      ${this.#reader?.view.canAddNote ? this.#form() : nothing}
      ${
        notes.length === 0
          ? html`<p class="muted">${t('record.no-notes')}</p>`
          : html`<ul role="list">
              ${notes.map(
                ({ text, at, by }) => html`<li class="note">
                  <p class="prose" dir="auto">${text}</p>
                  <p class="muted small"><bdi>${by}</bdi> · ${locale.date(at)}</p>
                </li>`,
              )}
            </ul>`
      }
    `;
  }

  #form(): TemplateResult {
    const { t, tProblem } = this.#messages;
    const { isAdding = false, noteProblem } = this.#reader?.view ?? {};
    const add = (event: Event) => {
      event.preventDefault();
      void this.#add();
    };
    return html`
      <form novalidate @submit=${add}>
        ${proseField({
          id: 'note',
          name: 'note',
          label: t('record.note'),
          hint: t('record.note-hint'),
          need: 'optional',
          rows: 2,
          maxLength: 2000,
          value: this.#text,
          t,
          onInput: (text) => {
            this.#text = text;
          },
        })}
        ${
          noteProblem
            ? notice('error', html`<b>${t('record.not-added')}</b> ${tProblem(noteProblem)}`, {
                isUrgent: true,
              })
            : nothing
        }
        ${button({
          label: t('record.add'),
          submits: true,
          busy: { isOn: isAdding, label: t('record.adding') },
        })}
      </form>
    `;
  }

  async #add(): Promise<void> {
    const text = this.#text.trim();
    const field = this.renderRoot.querySelector<HTMLElement>('#note');
    if (text === '') return field?.focus();
    if (!(await this.#reader?.addNote(text))) return;
    this.#text = '';
    announce(this.#messages.t('record.added'));
    this.requestUpdate();
    field?.focus();
  }
}

/** Tells if an element is somewhere inside a pad, through shadow roots. */
function isInPad(element: Element): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && (root.host.localName.endsWith('order-pad') || isInPad(root.host));
}

const part = <Value>(value: Value): KnownPart<Value> => ({ state: 'known', value });

const list = <Row>(rows: readonly Row[], none: string, row: (each: Row) => TemplateResult): TemplateResult =>
  rows.length === 0
    ? html`<p class="muted">${none}</p>`
    : html`<ul role="list">${rows.map((each) => html`<li class="line">${row(each)}</li>`)}</ul>`;

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-contact-record': OrderPadContactRecord;
  }
}

import { type Colleague, mostTags, type OrderDetails } from '@orderpad/contracts';
import type { DetailsPatch, ReviewView } from '@orderpad/core';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { issueMessages } from '../messages/issues.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { check } from '../ui/choice.ts';
import { DialogController } from '../ui/dialog.ts';
import { field } from '../ui/field.ts';
import { selectField } from '../ui/select-field.ts';
import { textField } from '../ui/text-field.ts';
import { dateFlaws, entryOf, tagsIn, type DetailsEntry } from './details-entry.ts';
import { detailsFormMessages } from './details-form.messages.ts';
import { detailsMessages } from './details.messages.ts';

/** A date of the dialog, and its label. */
const dates = { deliveryDate: 'details.delivery-date', orderDate: 'details.order-date' } as const;
type DateName = keyof typeof dates;

/** The details of the dialog, in its order; the internal note has a field of its own on the review. */
const shown = ['deliveryDate', 'orderDate', 'representative', 'tags', 'confirmation'] as const;
type Shown = (typeof shown)[number];

/**
 * @summary Dialog for facts about an order that change no price: dates, the sales representative, tags, and the confirmation by e-mail.
 *
 * @tagname order-pad-details
 */
export class OrderPadDetails extends LitElement {
  static override styles = [
    ...base,
    controls,
    popups,
    css`
      .check {
        overflow-wrap: anywhere;
      }
    `,
  ];
  static override properties = { entry: { state: true }, representatives: { state: true } };

  private entry: DetailsEntry | undefined;
  /** Undefined while the host is asked; `failed` when it could not tell. */
  private representatives: readonly Colleague[] | 'failed' | undefined;

  readonly #messages = new MessagesController(this, {
    ...detailsMessages,
    ...detailsFormMessages,
    ...issueMessages,
  });
  readonly #order = new OrderController(this, 'review');
  readonly #pad = new OrderController(this, 'pad', ({ profile }) => [profile]);
  readonly #dialog = new DialogController(this, () => {
    this.entry = undefined;
  });

  /** Opens the dialog with the details of the order as they are. */
  open(): void {
    const { view } = this.#order;
    if (!view) return;
    this.entry = entryOf(view.details);
    this.#dialog.open();
    if (view.openDetails.includes('representative') && !Array.isArray(this.representatives))
      void this.#list();
  }

  protected override render() {
    const { entry } = this;
    const { view } = this.#order;
    const { t } = this.#messages;
    if (!entry || !view)
      return this.#dialog.render({ id: 'details', heading: '', t, body: nothing, foot: nothing });
    return this.#dialog.render({
      id: 'details',
      heading: t('details.heading'),
      t,
      body: html`<div class="fields">${this.#fields(entry, view)}</div>`,
      foot: html`
        ${button({ label: t('ui.cancel'), onClick: () => this.#dialog.close() })}
        ${button({ kind: 'primary', label: t('details-form.save'), submits: true })}
      `,
      onSubmit: () => this.#save(view),
    });
  }

  #fields(entry: DetailsEntry, { openDetails, contact }: ReviewView): TemplateResult {
    const { t } = this.#messages;
    const isOpen = (name: keyof OrderDetails): boolean => openDetails.includes(name);
    const email = contact?.email;
    const first = shown.find(isOpen);
    return html`
      ${isOpen('deliveryDate') ? this.#date('deliveryDate', entry, first) : nothing}
      ${isOpen('orderDate') ? this.#date('orderDate', entry, first) : nothing}
      ${isOpen('representative') ? this.#representative(entry, first) : nothing}
      ${
        isOpen('tags')
          ? textField({
              id: 'tags',
              name: 'tags',
              label: t('details.tags'),
              hint: t('details-form.tags-hint'),
              need: 'optional',
              maxLength: 400,
              value: entry.tags,
              isFirst: first === 'tags',
              t,
              onInput: (tags) => this.#change({ tags }),
            })
          : nothing
      }
      ${
        isOpen('confirmation')
          ? check({
              id: 'confirmation',
              name: 'confirmation',
              label: email ? t('details-form.confirmation-to', { email }) : t('details-form.confirmation'),
              isChecked: entry.confirmation,
              onChange: (confirmation) => this.#change({ confirmation }),
            })
          : nothing
      }
    `;
  }

  #date(name: DateName, entry: DetailsEntry, first: Shown | undefined): TemplateResult {
    const { t } = this.#messages;
    const flaw = entry.isTried ? this.#flaws(entry).get(name) : undefined;
    const isOrderDate = name === 'orderDate';
    return field(
      {
        id: name,
        label: t(dates[name]),
        need: 'optional',
        ...(isOrderDate && { hint: t('details-form.order-date-hint'), isHintBelow: true }),
        error: flaw && t(flaw === 'date-in-past' ? 'issue.date-in-past' : 'issue.date-in-future'),
        span: 'half',
        t,
      },
      ({ describedBy, invalid }) => html`<input
        class="input"
        part="input"
        type="date"
        id=${name}
        name=${name}
        ?autofocus=${name === first}
        .value=${entry[name]}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        @change=${(event: Event) => this.#change({ [name]: (event.currentTarget as HTMLInputElement).value })}
      />`,
    );
  }

  #representative(entry: DetailsEntry, first: Shown | undefined): TemplateResult {
    const { t } = this.#messages;
    const { representatives } = this;
    const current = this.#order.view?.details.representative;
    const known = Array.isArray(representatives) ? representatives : current ? [current] : [];
    return selectField({
      id: 'representative',
      name: 'representative',
      label: t('details.representative'),
      need: 'optional',
      ...(representatives === 'failed' && { error: t('details-form.representatives-failed') }),
      value: entry.representative,
      isFirst: first === 'representative',
      options: [
        { value: '', label: t('details-form.nobody') },
        ...known.map(({ id, name }: Colleague) => ({ value: id, label: name })),
      ],
      t,
      onChange: (representative) => this.#change({ representative }),
    });
  }

  #change(change: Partial<DetailsEntry>): void {
    if (this.entry) this.entry = { ...this.entry, ...change };
  }

  #flaws(entry: DetailsEntry): ReadonlyMap<string, string> {
    const capabilities = this.#pad.view?.profile?.capabilities ?? [];
    return dateFlaws(entry, { capabilities, now: Date.now() });
  }

  #save({ openDetails, details }: ReviewView): void {
    const { entry } = this;
    if (!entry) return;
    const [flawed] = this.#flaws(entry).keys();
    if (flawed !== undefined) {
      this.entry = { ...entry, isTried: true };
      void this.#focus(flawed);
      return;
    }
    const known = Array.isArray(this.representatives) ? this.representatives : [];
    const representative =
      known.find(({ id }: Colleague) => id === entry.representative) ??
      (details.representative?.id === entry.representative ? details.representative : undefined);
    const isOpen = (name: keyof OrderDetails): boolean => openDetails.includes(name);
    // Left alone where nobody has touched it: the host decides then.
    const isAsked = entry.confirmation || details.confirmation !== undefined;
    // A detail that this person cannot give stays as somebody else gave it.
    const patch: DetailsPatch = {
      ...(isOpen('deliveryDate') && { deliveryDate: entry.deliveryDate || undefined }),
      ...(isOpen('orderDate') && { orderDate: entry.orderDate || undefined }),
      ...(isOpen('representative') && { representative }),
      ...(isOpen('tags') && { tags: tagsIn(entry).slice(0, mostTags) }),
      ...(isOpen('confirmation') && isAsked && { confirmation: entry.confirmation }),
    };
    this.#order.send({ type: 'details.edit', patch });
    announce(this.#messages.t('details-form.saved'));
    this.#dialog.close();
  }

  async #list(): Promise<void> {
    const { session } = this.#order;
    this.representatives = undefined;
    try {
      const { signal } = new AbortController();
      this.representatives = await session?.ask(({ orders }) => orders.representatives?.({ signal }));
    } catch {
      this.representatives = 'failed';
    }
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-details': OrderPadDetails;
  }
}

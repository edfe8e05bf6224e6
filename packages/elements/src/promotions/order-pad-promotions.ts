import { codeKey, codeText, type Id } from '@orderpad/contracts';
import type { OrderEvent } from '@orderpad/core';
import { promotionsView, type PromotionsView, type PromotionView } from '@orderpad/core/promotions';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { textField } from '../ui/text-field.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import type { PromotionQuestion } from '../what-if/promotion-question.ts';
import type { PromotionPicker } from './promotion-picker.ts';
import { nameOfPromotion, promotionRow } from './promotion-row.ts';
import { announceRemovedItems, removedItems } from './removed-items.ts';
import { promotionsStyles } from './promotions.styles.ts';
import { promotionsMessages } from './promotions.messages.ts';

/**
 * @summary Promotions: those applied, a field for codes and, with `picks`, the list to pick from.
 *
 * @tagname order-pad-promotions
 *
 * @csspart promotions - The card.
 */
export class OrderPadPromotions extends LitElement {
  static override styles = [...base, controls, surfaces, popups, lines, promotionsStyles];
  static override properties = {
    picks: { type: Boolean },
    code: { state: true },
    error: { state: true },
    asked: { state: true },
  };

  /** True where promotions can be picked; else only the field for codes is shown. */
  picks = false;

  private code = '';
  private error: 'missing' | 'there' | undefined;
  /** Key of the promotion whose removal is being asked about. */
  private asked: string | undefined;

  readonly #messages = new MessagesController(this, promotionsMessages);
  readonly #order = new OrderController(this, promotionsView);
  readonly #modules = new LazyModules(this);
  #picker: PromotionPicker | undefined;
  #question: PromotionQuestion | undefined;
  /** Key of the promotion added last: its outcome is announced once it is known. */
  #awaited: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#picker?.stop();
    this.#question?.close();
  }

  protected override render() {
    const { view } = this.#order;
    if (!view || isEmpty(view)) return nothing;
    const { t } = this.#messages;
    return html`
      <section class="card" part="promotions" aria-labelledby="heading">
        <header class="card-head">
          <h3 id="heading">${t('promotions.heading')}</h3>
          ${
            this.picks && view.canPick
              ? button({
                  id: 'choose',
                  kind: 'link',
                  icon: 'plus',
                  label: t('promotions.choose'),
                  attributes: { 'aria-haspopup': 'dialog' },
                  onClick: this.#openPicker,
                })
              : nothing
          }
        </header>
        ${removedItems(view, this.#messages, this.#dismiss)} ${this.#modules.notice(t)} ${view.canEnterCodes ? this.#form() : nothing} ${this.#rows(view)}
      </section>
      ${this.#picker?.render() ?? nothing}
    `;
  }

  protected override updated(): void {
    const { view } = this.#order;
    if (view) announceRemovedItems(view, this.#messages);
    const row = view?.promotions.find((each) => rowKey(each) === this.#awaited);
    if (!row || row.isChecking) return;
    this.#awaited = undefined;
    const { t } = this.#messages;
    const name = nameOfPromotion(row);
    announce(
      row.issue
        ? t('promotions.refused', { code: name, why: this.#messages.tIssue(row.issue) })
        : t('promotions.applied', { name }),
    );
  }

  #rows({ promotions, currency }: PromotionsView): TemplateResult | typeof nothing {
    if (promotions.length === 0) return nothing;
    return html`<ul role="list">
      ${repeat(promotions.toSorted(refusedFirst), rowKey, (row) =>
        promotionRow({
          row,
          key: rowKey(row),
          currency,
          question: (this.asked === rowKey(row) && this.#question?.render()) || nothing,
          messages: this.#messages,
          onRemove: () => this.#remove(row),
        }),
      )}
    </ul>`;
  }

  readonly #dismiss = (): void => {
    for (const issue of this.#order.view?.removedItemNotices ?? [])
      this.#order.send({ type: 'review.acknowledge', issue, accepted: true });
    this.#focusEntry();
  };

  #form(): TemplateResult {
    const { t } = this.#messages;
    return html`
      <form novalidate class="card-body enter" @submit=${this.#apply}>
        ${textField({
          id: 'code',
          name: 'code',
          label: t('promotions.code'),
          value: this.code,
          maxLength: 60,
          error: this.error && t(`promotions.code-${this.error}`),
          t,
          onInput: (code) => {
            this.code = code;
            this.error = undefined;
          },
        })}
        ${button({ label: t('promotions.apply'), submits: true })}
      </form>
    `;
  }

  readonly #apply = (event: Event): void => {
    event.preventDefault();
    const code = codeText(this.code);
    const key = `code ${codeKey(code)}`;
    const isThere = this.#order.view?.promotions.some((row) => rowKey(row) === key);
    this.error = code === '' ? 'missing' : isThere ? 'there' : undefined;
    if (this.error) return announce(this.#messages.t(`promotions.code-${this.error}`));
    this.code = '';
    this.#awaited = key;
    this.#order.send({ type: 'promotions.addCode', code });
  };

  /** Removes a promotion; asks first where something leaves the order with it. */
  #remove(row: PromotionView): void {
    this.#modules.load(
      () => import('../what-if/promotion-question.ts'),
      (module) => {
        const event = removalOf(row);
        const { session } = this.#order;
        if (!event || !session) return;
        this.asked = rowKey(row);
        this.#question ??= new module.PromotionQuestion(this);
        this.#question.ask(session, {
          event,
          name: nameOfPromotion(row),
          onRemove: () => this.#drop(row),
          onKeep: () => this.#keep(row),
        });
      },
    );
  }

  #drop(row: PromotionView): void {
    const event = removalOf(row);
    this.asked = undefined;
    if (!event) return;
    this.#order.send(event);
    announce(this.#messages.t('promotions.removed', { name: nameOfPromotion(row) }));
    this.#focusEntry();
  }

  #focusEntry(): void {
    void this.#focus(this.#order.view?.canEnterCodes ? '#code' : '#choose');
  }

  #keep(row: PromotionView): void {
    this.asked = undefined;
    void this.#focus(`[data-key="${CSS.escape(rowKey(row))}"] button`);
  }

  /** Fetches the dialog on first use: most orders take the promotions that apply by themselves. */
  readonly #openPicker = (): void => {
    this.#modules.load(
      () => import('./promotion-picker.ts'),
      (module) => {
        const { session } = this.#order;
        if (!session || !this.isConnected) return;
        this.#picker ??= new module.PromotionPicker(this, this.#messages, {
          isIn: (id) =>
            this.#order.view?.promotions.some(({ asked }) => asked?.by === 'pick' && asked.id === id),
          onPick: this.#pick,
        });
        this.#picker.open(session);
      },
    );
  };

  readonly #pick = (id: Id): void => {
    this.#awaited = `pick ${id}`;
    this.#order.send({ type: 'promotions.add', id });
    this.#picker?.close();
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const isEmpty = ({ canEnterCodes, canPick, promotions, removedItemNotices }: PromotionsView): boolean =>
  !canEnterCodes && !canPick && promotions.length + removedItemNotices.length === 0;

/** Sorts refused promotions first, right below the field. */
const refusedFirst = (a: PromotionView, b: PromotionView): number => Number(!a.issue) - Number(!b.issue);

function rowKey({ asked, promotion }: PromotionView): string {
  if (asked?.by === 'code') return `code ${codeKey(asked.code)}`;
  return asked ? `pick ${asked.id}` : `automatic ${promotion?.promotionId}`;
}

function removalOf({
  asked,
}: PromotionView): Extract<OrderEvent, { type: 'promotions.removeCode' | 'promotions.remove' }> | undefined {
  if (asked?.by === 'code') return { type: 'promotions.removeCode', code: asked.code };
  return asked && { type: 'promotions.remove', id: asked.id };
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-promotions': OrderPadPromotions;
  }
}

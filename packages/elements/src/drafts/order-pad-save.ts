import { savingView } from '@orderpad/core/drafts';
import { css, html, LitElement, nothing } from 'lit';
import type { PadSession } from '../context.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { registerAll } from '../ui/lazy-element.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { notice } from '../ui/surface.ts';
import { changesElement } from './changes-element.ts';
import { savingMessages } from './saving.messages.ts';

/**
 * @summary Button that saves the order for later at the host, where the flow offers it and the host keeps drafts. The order is
 *   set aside then, and an empty one begins.
 *
 * @tagname order-pad-save
 */
export class OrderPadSave extends LitElement {
  static override styles = [
    ...base,
    controls,
    surfaces,
    css`
      :host {
        display: grid;
        justify-items: end;
        gap: calc(var(--_u) * 2);
      }
    `,
  ];

  readonly #messages = new MessagesController(this, savingMessages);
  readonly #order = new OrderController(this, savingView);
  readonly #modules = new LazyModules(this);
  /** Session whose order is to be set aside once it is saved. */
  #leaving: PadSession | undefined;
  #subscription: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stay();
  }

  protected override render() {
    const { view } = this.#order;
    if (!view?.isOffered) return nothing;
    const { t, tProblem } = this.#messages;
    return html`
      ${
        view.problem
          ? notice('error', html`<b>${t('drafts.save-failed')}</b> ${tProblem(view.problem)}`, {
              isUrgent: true,
            })
          : nothing
      }
      ${button({
        label: t('drafts.save'),
        busy: { isOn: view.isSaving, label: t('drafts.saving') },
        onClick: () => this.#save(),
      })}
      ${this.#modules.notice(t)}
    `;
  }

  protected override updated(): void {
    // The question which version to keep stands above the steps, in a file of its own.
    if (this.#order.view?.conflict) void registerAll(this, changesElement).catch(() => undefined);
  }

  #save(): void {
    const { session } = this.#order;
    if (!session) return;
    this.#stay();
    this.#leaving = session;
    this.#subscription = session.on('saved', ({ where }) => {
      if (where === 'host') queueMicrotask(() => this.#leave(session));
    });
    this.#modules.load(
      () => import('./save-order.ts'),
      ({ saveForLater }) => void saveForLater(session),
    );
  }

  /** Begins an empty order, unless something was entered since the request was sent: that is not saved yet. */
  #leave(session: PadSession): void {
    if (this.#leaving !== session || !session.view(savingView).isSaved) return;
    this.#stay();
    announce(this.#messages.t('drafts.saved'));
    session.begin();
  }

  #stay(): void {
    this.#subscription?.();
    this.#subscription = undefined;
    this.#leaving = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-save': OrderPadSave;
  }
}

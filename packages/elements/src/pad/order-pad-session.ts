import { html, nothing } from 'lit';
import { MessagesController } from '../messages/messages-controller.ts';
import { base, root } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import type { PadSession } from '../context.ts';
import { surfaces } from '../styles/surfaces.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import { unfetchedNotice } from '../ui/unfetched.ts';
import { OrderRoot } from './order-root.ts';

/**
 * @summary Session without a frame: the step elements that a page places below it share one order.
 *
 * @tagname order-pad-session
 *
 * @slot - The elements that share the order, anywhere below.
 *
 * @fires order-ready - The host has described itself.
 * @fires order-step-changed - Another step is current.
 * @fires order-changed - The draft was edited.
 * @fires order-quoted - The host answered with a price.
 * @fires order-blocked - A move was refused.
 * @fires order-submitting - The order is about to be placed; cancelable.
 * @fires order-placed - The host has placed the order.
 * @fires order-requested - The order was asked for; the business confirms it.
 * @fires order-handoff-changed - The order was left to its customer, or that has changed.
 * @fires order-placed-elsewhere - Another window has placed the order.
 * @fires order-replace-wanted - The page asked for another order during this one; cancelable.
 * @fires order-saved - The draft was saved.
 * @fires order-error - A call to the host failed, or a named host or flow does not exist.
 * @fires order-signed-out - The host no longer accepts the sign-in.
 */
export class OrderPadSession extends OrderRoot {
  static override styles = [...base, root, controls, surfaces];

  readonly #messages = new MessagesController(this, {});

  protected override joined(session: PadSession | undefined): void {
    session?.on('blocked', ({ issues }) => {
      let hasGoneOn = false;
      const goOn = () => (hasGoneOn = true);
      for (const type of ['pointerdown', 'keydown'])
        this.addEventListener(type, goOn, { capture: true, once: true });
      void fetchModule(() => import('../fixes/placed-steps.ts'))
        .then(({ show }) => show(this, session, issues, () => hasGoneOn))
        .catch(() => undefined);
    });
  }

  protected override render() {
    // Without a host it may still be there for its language and messages.
    return html`${this.host ? this.notice : nothing}${unfetchedNotice(this.#messages, this.retry)}${this.question}<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-session': OrderPadSession;
  }
}

import type { FastEntry as Entry } from '@orderpad/core/fast-entry';
import type { OrderEvent } from '@orderpad/core';
import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { leadsOn } from '../pad/leads-on.ts';
import { LeaveGuard } from '../pad/leave-guard.ts';
import { announce } from '../ui/announce.ts';
import { askFirst } from '../ui/ask-first.ts';
import type { EntryMessages } from './entry-row.ts';
import { RowsWanted } from './rows-wanted.ts';

/**
 * Holds the order back while rows are not in it: asks before the person moves on, and before the page is left where nothing
 * saves them.
 */
export class HeldRows implements ReactiveController {
  readonly #element: LitElement;
  readonly #messages: EntryMessages;
  readonly #guard: LeaveGuard;
  #entry: Entry | undefined;
  #session: PadSession | undefined;
  #release: (() => void) | undefined;
  /** Event that was held back. */
  #asked: OrderEvent | undefined;
  /** Event that is sent once the rows that are being looked up are in the order. */
  #waiting: OrderEvent | undefined;
  /** Count of rows to correct at the last render. */
  #shown = 0;

  constructor(element: LitElement, messages: EntryMessages) {
    this.#element = element;
    this.#messages = messages;
    this.#guard = new LeaveGuard(element);
    element.addController(this);
  }

  join(session: PadSession | undefined, entry: Entry | undefined): void {
    this.#release?.();
    this.#session = session;
    this.#entry = entry;
    this.#release = session?.hold((event) => this.#hold(event));
  }

  hostUpdate(): void {
    const count = this.#count;
    this.#guard.isNeeded = count > 0 && !this.#entry?.view.isKept;
    if (count === 0) this.#asked = undefined;
    this.#element.toggleAttribute('asking', this.#asked !== undefined);
    const event = this.#waiting;
    if (!event || this.#isLookingUp) return;
    this.#waiting = undefined;
    // Held back again, with a question, where a row is left over.
    queueMicrotask(() => this.#session?.send(event));
  }

  hostDisconnected(): void {
    this.#waiting = undefined;
  }

  /** True while an event waits for rows that are being looked up. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Requests to be shown when rows need attention while something else is shown: after a scan, or from an earlier visit. */
  hostUpdated(): void {
    const count = this.#count - (this.#entry?.view.asking ?? 0);
    if (this.#element.hidden && this.#shown === 0 && count > 0) this.#element.dispatchEvent(new RowsWanted());
    this.#shown = count;
  }

  /** Renders the question while an event is held back. */
  render(): TemplateResult | typeof nothing {
    if (!this.#asked) return nothing;
    const { t } = this.#messages;
    return askFirst({
      id: 'held',
      heading: t('entry.held', { count: this.#count }),
      points: [t('entry.held-why')],
      confirm: t('entry.held-leave-out'),
      keep: t('entry.held-go'),
      onConfirm: () => this.#leaveOut(),
      onKeep: () => {
        this.#asked = undefined;
        void this.#focus('li :is(input, select, button), .columns');
      },
    });
  }

  /** Count of rows outside the order, those being looked up included. */
  get #count(): number {
    if (!this.#entry) return 0;
    const { rows, asking, pasted } = this.#entry.view;
    const open = rows.filter(({ lineId }) => lineId === undefined).length;
    return open + asking + (pasted?.count ?? 0);
  }

  /** True while rows are being looked up, and none is left over. */
  get #isLookingUp(): boolean {
    const { asking = 0 } = this.#entry?.view ?? {};
    return asking > 0 && asking === this.#count;
  }

  #hold(event: OrderEvent): boolean {
    if (this.#count === 0 || !this.#session || !leadsOn(event, this.#session, 'items')) return false;
    if (this.#isLookingUp && this.#element.checkVisibility()) this.#wait(event);
    else void this.#ask(event, this.#session);
    return true;
  }

  #wait(event: OrderEvent): void {
    this.#waiting = event;
    announce(this.#messages.t('entry.asking', { count: this.#count }));
    this.#element.requestUpdate();
  }

  /** Asks at the rows, wherever the person is. */
  async #ask(event: OrderEvent, session: PadSession): Promise<void> {
    this.#asked = event;
    if (session.view(session.views.pad).step !== 'items') session.send({ type: 'go', step: 'items' });
    this.#element.dispatchEvent(new RowsWanted());
    // By the next frame the rows are visible, and the focus has moved to a heading.
    if (!this.#element.checkVisibility()) await new Promise(requestAnimationFrame);
    if (this.#element.isConnected) return this.#focus('#held');
    // Nothing shows the rows any more: they hold nothing back.
    this.#release?.();
    session.send(event);
  }

  /** Sends the held event without the rows. */
  #leaveOut(): void {
    const asked = this.#asked;
    this.#entry?.stop();
    this.#entry?.dismiss();
    this.#asked = undefined;
    if (asked) this.#session?.send(asked);
  }

  async #focus(selector: string): Promise<void> {
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    this.#element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

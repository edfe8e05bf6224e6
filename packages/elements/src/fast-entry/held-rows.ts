import type { FastEntry as Entry } from '@orderpad/core/fast-entry';
import type { OrderEvent } from '@orderpad/core';
import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Order } from '../context.ts';
import { LeaveGuard } from '../pad/leave-guard.ts';
import { askFirst } from '../ui/ask-first.ts';
import type { EntryWords } from './entry-row.ts';

/**
 * Rows that are not in the order hold it back: whoever goes on is asked about them first, and whoever leaves the page where nothing
 * keeps them.
 */
export class HeldRows implements ReactiveController {
  readonly #host: LitElement;
  readonly #words: EntryWords;
  readonly #guard: LeaveGuard;
  #entry: Entry | undefined;
  #session: Order | undefined;
  #release: (() => void) | undefined;
  /** What was asked of the order while rows were still outside it. */
  #asked: OrderEvent | undefined;

  constructor(host: LitElement, words: EntryWords) {
    this.#host = host;
    this.#words = words;
    this.#guard = new LeaveGuard(host);
    host.addController(this);
  }

  join(session: Order | undefined, entry: Entry | undefined): void {
    this.hostDisconnected();
    this.#session = session;
    this.#entry = entry;
    this.#release = session?.hold((event) => this.#hold(event));
  }

  hostUpdate(): void {
    const count = this.#count;
    this.#guard.isNeeded = count > 0 && !this.#entry?.view.isKept;
    if (count === 0) this.#asked = undefined;
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = undefined;
  }

  /** The question, once there is one. */
  render(): TemplateResult | typeof nothing {
    if (!this.#asked) return nothing;
    const { say } = this.#words;
    return askFirst({
      id: 'held',
      heading: say('entry.held', { count: this.#count }),
      points: [say('entry.held-why')],
      confirm: say('entry.held-leave-out'),
      keep: say('entry.held-go'),
      onConfirm: () => this.#leaveOut(),
      onKeep: () => this.#show(undefined, 'li :is(input, select, button)'),
    });
  }

  /** How many rows are not in the order, those still being looked up among them. */
  get #count(): number {
    if (!this.#entry) return 0;
    const { rows, asking } = this.#entry.view;
    return rows.filter(({ lineId }) => lineId === undefined).length + asking;
  }

  #hold(event: OrderEvent): boolean {
    if (this.#count === 0) return false;
    this.#show(event, '#held');
    return true;
  }

  /** On with what was asked, without them. */
  #leaveOut(): void {
    const asked = this.#asked;
    this.#entry?.stop();
    this.#entry?.dismiss();
    this.#asked = undefined;
    if (asked) this.#session?.send(asked);
  }

  #show(asked: OrderEvent | undefined, goTo: string): void {
    this.#asked = asked;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(goTo)?.focus(),
    );
  }
}

import { nothing, type LitElement, type TemplateResult } from 'lit';
import { cancelQuestion, leaveQuestion, type Leaving, type LeaveMessages } from './leaving.ts';

/** The order in view, as the questions before it is left change it. */
export interface LeftOrder {
  /** Returns what is known of the order; `undefined` where nothing would be left unfinished. */
  leaving(): Promise<Leaving | undefined>;
  /** Parks it; resolves with `false` where it could not. */
  park(): Promise<boolean>;
  /** Throws it away. */
  discard(): void;
}

interface Asked {
  readonly kind: 'cancel' | 'leave';
  readonly leaving: Leaving;
  readonly answer: (isLeft: boolean) => void;
}

/** Asks before an order is cancelled, and before the page is left with one that is not finished. One question at a time. */
export class LeaveQuestions {
  readonly #element: LitElement;
  readonly #order: LeftOrder;
  #asked: Asked | undefined;

  constructor(element: LitElement, order: LeftOrder) {
    this.#element = element;
    this.#order = order;
  }

  /** Resolves with `true` once the order is cancelled, or `false` when it is kept. */
  cancel(leaving: Leaving): Promise<boolean> {
    return this.#ask('cancel', leaving);
  }

  /** Resolves with `true` where nothing is under way, and once the person has decided what becomes of the order. */
  async mayLeave(): Promise<boolean> {
    const leaving = await this.#order.leaving();
    return leaving === undefined || this.#ask('leave', leaving);
  }

  /** Takes the question back: the order stays. */
  end(isLeft = false): void {
    const asked = this.#asked;
    this.#asked = undefined;
    this.#element.requestUpdate();
    asked?.answer(isLeft);
  }

  render(messages: LeaveMessages): TemplateResult | typeof nothing {
    if (!this.#asked) return nothing;
    const { kind, leaving } = this.#asked;
    const onCancel = () => {
      this.#order.discard();
      this.end(true);
    };
    if (kind === 'cancel') return cancelQuestion(leaving, { onCancel, onKeep: () => this.end() }, messages);
    return leaveQuestion(
      leaving,
      {
        onPark: () => void this.#park(),
        onCancel: () => this.#show('cancel'),
        onLeave: () => this.end(true),
        onStay: () => this.end(),
      },
      messages,
    );
  }

  async #park(): Promise<void> {
    const asked = this.#asked;
    const isParked = await this.#order.park();
    if (asked === this.#asked) this.end(isParked);
    else asked?.answer(isParked);
  }

  #ask(kind: Asked['kind'], leaving: Leaving): Promise<boolean> {
    this.end();
    return new Promise((answer) => {
      this.#asked = { kind, leaving, answer };
      this.#focus();
    });
  }

  /** Asks the other question, for the same answer. */
  #show(kind: Asked['kind']): void {
    if (this.#asked) this.#asked = { ...this.#asked, kind };
    this.#focus();
  }

  #focus(): void {
    this.#element.requestUpdate();
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector<HTMLElement>('#leave')?.focus(),
    );
  }
}

import type { Id, Line, QuotedLine } from '@orderpad/contracts';
import { nothing, type LitElement } from 'lit';
import type { Order } from '../context.ts';
import type { OrderController } from '../order-controller.ts';
import { createSibling, register, siblingTag } from '../registry.ts';
import type { LineQuestion } from '../what-if/line-question.ts';

/** How long a person waits for the question itself, in milliseconds. Then the line goes, and can be put back. */
const bearable = 1500;

/**
 * The one place where a line goes, or fewer of it are ordered: asks first where rewards or promotions may depend on it. The
 * question is an element of its own, fetched when there may be something to ask.
 */
export class BeforeLess {
  readonly #host: LitElement;
  readonly #order: OrderController<'items'>;
  /** Hears that a line stays as it was. */
  readonly #onKept: (id: Id) => void;
  #coming: Promise<LineQuestion | undefined> | undefined;
  #element: LineQuestion | undefined;

  constructor(host: LitElement, order: OrderController<'items'>, onKept: (id: Id) => void) {
    this.#host = host;
    this.#order = order;
    this.#onKept = onKept;
  }

  /** Where the question stands; nothing until there is one. */
  get element(): HTMLElement | typeof nothing {
    return this.#element ?? nothing;
  }

  /** A line may be about to go: have the question at hand. */
  prepare(): void {
    if (this.#order.session?.ask(isMoreThanOrdered)) void this.#fetch();
  }

  /** Nothing is asked any more: everything stays as it is. */
  close(): void {
    this.#element?.close();
  }

  /** Change how many there are of a line; what is still being typed is asked about once it is settled. */
  count({ id, quantity, isTyped = false }: { id: Id; quantity: number; isTyped?: boolean }): void {
    const event = { type: 'items.edit', id, patch: { quantity } } as const;
    const { session, view } = this.#order;
    const line = view?.lines.get(id);
    const proceed = () => this.#order.send(event);
    if (!session || !line || !session.ask(hasPicks)) return proceed();
    void this.#fetch().then((question) =>
      question ? question.count(session, { event, isTyped, ...this.#about(line, proceed) }) : proceed(),
    );
  }

  /** Nothing more is typed. */
  settle(): void {
    void this.#coming?.then((question) => question?.settle());
  }

  remove(id: Id, proceed: () => void): void {
    const { session, view } = this.#order;
    const line = view?.lines.get(id);
    if (!session || !line || !session.ask(isMoreThanOrdered)) return proceed();
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, bearable));
    void Promise.race([this.#fetch(), patience]).then((question) =>
      question ? question.takeOut(session, this.#about(line, proceed)) : proceed(),
    );
  }

  #about(line: Line, proceed: () => void) {
    return { line, proceed, keep: () => this.#onKept(line.id) };
  }

  /** Without its file nothing is asked, and it is tried again the next time. */
  #fetch(): Promise<LineQuestion | undefined> {
    return (this.#coming ??= import('../what-if/line-question.ts').then(
      ({ LineQuestion }) => {
        register(siblingTag(this.#host, 'order-pad-line-question'), LineQuestion);
        const made = createSibling(this.#host, 'order-pad-line-question');
        this.#host.requestUpdate();
        return (this.#element = made instanceof LineQuestion ? made : undefined);
      },
      () => (this.#coming = undefined),
    ));
  }
}

const holds =
  (isMeant: (line: QuotedLine) => boolean): Parameters<Order['ask']>[0] =>
  (_, { context: { quote } }) =>
    quote?.lines.some(isMeant) ?? false;

const hasPicks = holds(({ cause }) => cause.kind === 'reward');

/** Whether anything in the newest answer is there because of something else, so that the host is worth asking. */
const isMoreThanOrdered: Parameters<Order['ask']>[0] = (host, state) =>
  state.context.quote?.promotions?.length || holds(({ cause }) => cause.kind !== 'operator')(host, state);

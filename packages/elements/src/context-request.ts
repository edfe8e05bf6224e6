import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';

/** What is asked for, as a key that carries the type of its value. */
export type Context<Value> = symbol & { readonly __context__: Value };

type Answer<Value> = (value: Value, leave?: () => void) => void;

/**
 * The context protocol of the web components community: an element asks upwards, whoever has the value stops the event and
 * answers, and answers again with every other value until it is left. Any element that speaks it may take part.
 */
class ContextRequest<Value> extends Event {
  readonly subscribe = true;
  readonly context: Context<Value>;
  readonly contextTarget: Element;
  readonly callback: Answer<Value>;

  constructor(context: Context<Value>, contextTarget: Element, callback: Answer<Value>) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** Has a value for everything below an element. */
export class ContextProvider<Value> {
  readonly #answers = new Set<Answer<Value>>();
  #value: Value;

  constructor(host: LitElement, context: Context<Value>, value: Value) {
    this.#value = value;
    host.addEventListener('context-request', (event) => {
      // Whoever asks for this key asks for this type.
      const request = event as unknown as ContextRequest<Value>;
      if (request.context !== context || request.contextTarget === host) return;
      request.stopPropagation();
      const { callback } = request;
      const leave = () => this.#answers.delete(callback);
      if (request.subscribe) this.#answers.add(callback);
      callback(this.#value, leave);
    });
  }

  set(value: Value): void {
    if (value === this.#value) return;
    this.#value = value;
    for (const answer of this.#answers) answer(value, () => this.#answers.delete(answer));
  }
}

/** Hears what is above an element, while it stands in a page. */
export class ContextConsumer<Value> implements ReactiveController {
  readonly #ask: () => void;
  #leave: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    context: Context<Value>,
    onValue: (value: Value) => void,
  ) {
    const answer: Answer<Value> = (value, leave) => {
      this.#leave = leave;
      onValue(value);
    };
    this.#ask = () => void host.dispatchEvent(new ContextRequest(context, host, answer));
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}

import type {
  FieldsState,
  PaymentAdapter,
  PaymentErrorCode,
  PaymentField,
  PaymentMethod,
} from '@orderpad/contracts';
import type { CardEntry } from '@orderpad/core';
import type { LitElement } from 'lit';
import { langOf } from '../messages/localization.ts';
import { fetchModule } from '../ui/fetch-module.ts';

/** The state of the fields on the screen. */
export type FieldsPhase =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly code: PaymentErrorCode };

export interface CardFieldsOptions {
  readonly adapters: () => readonly PaymentAdapter<HTMLElement>[];
  /** Called with what the order has to know about the fields. */
  readonly onEntry: (entry: CardEntry | undefined) => void;
}

/**
 * Opens the fields of a payment provider for one method at a time. They stay open while another step is shown, since a token is
 * asked for when the order is placed; `close` removes them with what was entered.
 */
export class CardFields {
  readonly #element: LitElement;
  readonly #options: CardFieldsOptions;
  #method: PaymentMethod | undefined;
  #field: PaymentField | undefined;
  #container: HTMLElement | undefined;
  #opening: AbortController | undefined;
  #save = false;
  #told = '';
  phase: FieldsPhase = { kind: 'closed' };

  constructor(element: LitElement, options: CardFieldsOptions) {
    this.#element = element;
    this.#options = options;
  }

  get save(): boolean {
    return this.#save;
  }

  set save(save: boolean) {
    this.#save = save;
    this.#tell();
    this.#element.requestUpdate();
  }

  /** Opens the fields that a method wants, and closes those of another; without one all are closed. */
  follow(method: PaymentMethod | undefined): void {
    const isSame = this.#method?.id === method?.id;
    const adapter = method && this.adapterOf(method);
    // A page may bring its adapter later.
    if (isSame && (this.phase.kind !== 'closed' || !adapter)) return;
    this.close();
    this.#method = method;
    if (method && adapter) void this.#open(method, adapter);
  }

  /** Opens the fields again, empty. */
  retry(): void {
    const method = this.#method;
    this.close();
    this.follow(method);
  }

  /** Focuses the first field that is not right. Returns `false` while there are none. */
  focus(): boolean {
    this.#field?.focus();
    return this.#field !== undefined;
  }

  /** Removes what was entered, after it was refused. */
  clear(): void {
    this.#field?.clear();
  }

  /** Removes the fields with what was entered. */
  close(): void {
    this.#opening?.abort();
    this.#opening = undefined;
    void this.#field?.destroy();
    this.#field = undefined;
    this.#container?.remove();
    this.#container = undefined;
    this.#method = undefined;
    this.#save = false;
    this.#show({ kind: 'closed' });
    if (this.#told) this.#options.onEntry(undefined);
    this.#told = '';
  }

  /** Returns the adapter of the page that can open the fields of a method. */
  adapterOf({ kind, fields }: PaymentMethod): PaymentAdapter<HTMLElement> | undefined {
    if (!fields) return undefined;
    return this.#options
      .adapters()
      .find(
        ({ id, caps }) =>
          id === fields.adapter &&
          (kind === 'card' ? caps.newCard : caps.cvvOnly) &&
          caps.channels.includes(fields.channel),
      );
  }

  async #open(method: PaymentMethod, adapter: PaymentAdapter<HTMLElement>): Promise<void> {
    const { fields } = method;
    if (!fields) return;
    const opening = new AbortController();
    this.#opening = opening;
    this.#show({ kind: 'opening' });
    const slot = await fetchModule(() => import('../placing/fields-slot.ts')).catch(() => undefined);
    if (opening.signal.aborted) return;
    if (!slot) return this.#show({ kind: 'failed', code: 'network' });
    const { container, appearance } = slot.openSlot(this.#element);
    this.#container = container;
    const result = await adapter.open(container, {
      config: fields.config,
      channel: fields.channel,
      kind: method.kind === 'card' ? 'new-card' : 'cvv-only',
      locale: langOf(this.#element),
      appearance,
      signal: opening.signal,
    });
    if (opening.signal.aborted) {
      if (result.ok) void result.field.destroy();
      return;
    }
    if (!result.ok) {
      container.remove();
      return this.#show({ kind: 'failed', code: result.error.code });
    }
    this.#opened(result.field);
  }

  #opened(field: PaymentField): void {
    this.#field = field;
    field.on('change', () => this.#tell());
    field.on('blur', () => this.#tell());
    field.on('lost', () => {
      if (this.#field !== field) return;
      void field.destroy();
      this.#field = undefined;
      this.#container?.remove();
      this.#show({ kind: 'failed', code: 'lost' });
      this.#tell();
    });
    this.#show({ kind: 'open' });
    this.#tell();
  }

  /** Tells the order the state of the fields, when it has changed. */
  #tell(): void {
    const method = this.#method;
    if (!method) return;
    const field = this.#field;
    const seen = field ? seenIn(field.state) : ({ state: 'empty' } as const);
    const told = JSON.stringify([method.id, seen, this.#save, field !== undefined]);
    if (told === this.#told) return;
    this.#told = told;
    this.#options.onEntry(
      field && {
        methodId: method.id,
        ...seen,
        save: this.#save,
        tokenize: (request) => field.tokenize(request),
      },
    );
  }

  #show(phase: FieldsPhase): void {
    if (phase.kind === 'closed' && this.phase.kind === 'closed') return;
    this.phase = phase;
    this.#element.requestUpdate();
  }
}

/** Returns what the order has to know of the fields. A field that was never left may still be on its way to be right. */
function seenIn({ complete, empty, fields }: FieldsState): Pick<CardEntry, 'state' | 'field'> {
  if (complete) return { state: 'complete' };
  if (empty) return { state: 'empty' };
  const names = ['number', 'expiry', 'cvv', 'name', 'postal'] as const;
  const isWrong = (name: (typeof names)[number]) => fields[name] !== undefined && !fields[name].valid;
  const field = names.find((name) => isWrong(name) && fields[name]?.error) ?? names.find(isWrong);
  return { state: 'invalid', ...(field && { field }) };
}

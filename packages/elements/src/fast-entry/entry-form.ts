import { typedLine } from '@orderpad/core/fast-entry';
import { readQuantity, writtenNumber, type NumberRefusal } from '@orderpad/core/numbers';
import { html, type LitElement, type TemplateResult } from 'lit';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { field } from '../ui/field.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import type { EntryMessages } from './entry-row.ts';

/** Effects of the form. A text that is entered is a row, or the rows of a pasted table. */
export interface EntryFormActions {
  readonly onEnter: (text: string) => void;
  readonly onLookUp: (text: string) => void;
}

/** The two fields in which a row is typed: a code, and a quantity that is refused as a whole. */
export class EntryForm {
  readonly #element: LitElement;
  readonly #messages: EntryMessages;
  readonly #actions: EntryFormActions;
  /** Reason why the field holds no quantity. */
  #refusal: NumberRefusal | undefined;

  constructor(element: LitElement, messages: EntryMessages, actions: EntryFormActions) {
    this.#element = element;
    this.#messages = messages;
    this.#actions = actions;
  }

  render(): TemplateResult {
    const { t, locale } = this.#messages;
    return html`
      <form class="line" novalidate @submit=${this.#submit}>
        ${field(
          { id: 'sku', label: t('entry.sku'), look: 'code', t },
          () => html`<input
            class="input"
            part="input"
            id="sku"
            name="sku"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            enterkeyhint="next"
            aria-describedby="hint"
            aria-keyshortcuts="Alt+ArrowDown F4"
            @focus=${() => this.#sku?.select()}
            @keydown=${this.#skuKeys}
            @paste=${this.#paste}
          />`,
        )}
        ${field(
          {
            id: 'count',
            label: t('ui.quantity'),
            error: this.#refusal && quantityRefusal(this.#refusal, t),
            t,
          },
          ({ describedBy, invalid }) => html`<input
            class="input count"
            part="input"
            id="count"
            name="count"
            inputmode="numeric"
            autocomplete="off"
            enterkeyhint="done"
            .value=${writtenNumber(1, locale.lang)}
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            @focus=${() => this.#count?.select()}
            @change=${() => this.#quantity()}
            @keydown=${this.#countKeys}
          />`,
        )}
        ${button({ label: t('entry.add'), submits: true })}
      </form>
    `;
  }

  /** Focuses the field for the code. */
  focus(): void {
    this.#sku?.focus();
  }

  lookUp(): void {
    this.#actions.onLookUp(this.#text);
  }

  /** Enters a text and empties the fields for the next one. */
  enter(text: string): void {
    if (this.#sku) this.#sku.value = '';
    this.#resetCount();
    this.focus();
    this.#actions.onEnter(text);
  }

  get #sku(): HTMLInputElement | null {
    return this.#element.renderRoot.querySelector<HTMLInputElement>('#sku');
  }

  get #count(): HTMLInputElement | null {
    return this.#element.renderRoot.querySelector<HTMLInputElement>('#count');
  }

  get #text(): string {
    return this.#sku?.value.trim() ?? '';
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#text) this.#enterTyped();
    else this.focus();
  };

  /** Enters the code with its quantity. Returns false when the quantity is refused. */
  #enterTyped(): boolean {
    const text = this.#text;
    if (!text) return true;
    const count = this.#quantity();
    if (count === undefined) {
      this.#count?.focus();
      this.#count?.select();
    } else this.enter(isWhole(text) || count === 1 ? text : `${text}\t${count}`);
    return count !== undefined;
  }

  /** Enters what is typed before the pad continues; a refused quantity keeps it here. */
  #enterBefore(event: KeyboardEvent): void {
    if (this.#enterTyped()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Reads the quantity; shows why it is refused. */
  #quantity(): number | undefined {
    const { value, refusal } = readQuantity(this.#count?.value ?? '', this.#messages.locale.lang);
    if (refusal && refusal !== this.#refusal) announce(quantityRefusal(refusal, this.#messages.t));
    this.#refuse(refusal);
    return value;
  }

  #refuse(refusal: NumberRefusal | undefined): void {
    this.#refusal = refusal;
    this.#element.requestUpdate();
  }

  #resetCount(): void {
    if (this.#count) this.#count.value = writtenNumber(1, this.#messages.locale.lang);
    this.#refuse(undefined);
  }

  readonly #skuKeys = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, isComposing } = event;
    if (isComposing) return;
    // The pad continues. What was typed is a row first, so that it is not left behind.
    if (key === 'Enter' && (ctrlKey || metaKey)) return this.#enterBefore(event);
    if (key === 'F4' || (altKey && key === 'ArrowDown')) {
      event.preventDefault();
      this.lookUp();
    } else if (key === 'Enter') {
      event.preventDefault();
      const text = this.#text;
      if (isWhole(text)) this.enter(text);
      else if (text) this.#count?.focus();
    }
  };

  /** Escape restores the quantity and returns to the code. */
  readonly #countKeys = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, isComposing } = event;
    if (isComposing) return;
    if (key === 'Enter' && (ctrlKey || metaKey)) return this.#enterBefore(event);
    if (key !== 'Escape') return;
    this.#resetCount();
    this.focus();
    this.#sku?.select();
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // A single code is pasted like any text; rows would lose their line ends in a one-line field.
    if (!/[\n\r]/.test(text.trim())) return;
    event.preventDefault();
    this.#actions.onEnter(text);
  };
}

/** Returns true for a text that holds a quantity too, or is no single row, so that the second field is not needed. */
function isWhole(text: string): boolean {
  const line = typedLine(text);
  return !line || line.sku !== text || line.quantity !== 1;
}

import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { field, type FieldAria, type FieldOptions } from './field.ts';
import { icon } from './icon.ts';
import { positionPopup } from './position.ts';

export interface ComboboxOptions<Item> extends FieldOptions {
  readonly name: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly items: readonly Item[];
  /** Renders one result as grid content; its first line is its name. */
  readonly option: (item: Item) => TemplateResult;
  readonly isDisabled?: (item: Item) => boolean;
  readonly isBusy: boolean;
  /** Reason why there are no results, shown in their place. */
  readonly problem?: string | undefined;
  /** Content below the results: a button to create what was not found. */
  readonly foot?: TemplateResult | typeof nothing;
  /** True when Enter takes the best result without an arrow key (agents), else only one that an arrow key points at. */
  readonly takesFirst?: boolean;
  /** Returns true when the text names a result exactly. */
  readonly isExact?: (item: Item) => boolean;
  readonly isFirst?: boolean;
  readonly onText: (text: string) => void;
  readonly onChoose: (item: Item) => void;
}

/**
 * Editable combobox with list autocomplete, as in the ARIA APG: the focus stays in the input, `aria-activedescendant` points
 * into a list box of the same root. Down and Alt+Down open, arrows move, Enter takes, Esc closes and then clears, Alt+Up
 * closes. Enter before the answer waits for it, and then takes an unambiguous result.
 */
export class ComboboxController<Item> implements ReactiveController {
  readonly #element: LitElement;
  #options: ComboboxOptions<Item> | undefined;
  #isOpen = false;
  /** Index of the option that Enter takes. -1 from typing until the text is answered, unless an arrow key sets it. */
  #active = -1;
  /** True after Enter was pressed while there was nothing to take. */
  #isWanted = false;
  #stop: (() => void) | undefined;

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  focus(): void {
    this.#input?.focus();
  }

  /** Opens the list before anything is typed. */
  open(): void {
    this.#show(true);
  }

  close(): void {
    this.#show(false);
  }

  get #input(): HTMLInputElement | null {
    return this.#options ? this.#element.renderRoot.querySelector(`input#${this.#options.id}`) : null;
  }

  hostUpdated(): void {
    if (this.#isWanted && this.#options && !this.#options.isBusy) this.#settle(this.#options);
    const input = this.#input;
    const popup = input?.parentElement?.querySelector<HTMLElement>('.popup');
    if (!popup || !input || popup.matches(':popover-open') === this.#isOpen) return;
    popup.togglePopover(this.#isOpen);
    this.#stop?.();
    this.#stop = this.#isOpen ? positionPopup(input, popup) : undefined;
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#isOpen = false;
  }

  render(options: ComboboxOptions<Item>): TemplateResult {
    // The option marked by an arrow key is gone with its list: Enter takes nothing in its place.
    if (options.items !== this.#options?.items)
      this.#active = options.takesFirst && this.#active < 0 ? firstOpen(options) : -1;
    this.#options = options;
    return field(options, (aria) => this.#control(options, aria));
  }

  #control(options: ComboboxOptions<Item>, aria: FieldAria): TemplateResult {
    const { id, name, text, items, isBusy } = options;
    const active = this.#isOpen && items[this.#active] ? `${id}-option-${this.#active}` : nothing;
    const note = this.#isOpen ? this.#note(options) : undefined;
    return html`
      <div class="combobox" @focusout=${this.#left}>
        ${isBusy && text ? html`<span class="spinner" aria-hidden="true"></span>` : icon('search')}
        <input
          class="input"
          part="input"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          id=${id}
          name=${name}
          placeholder=${options.placeholder ?? nothing}
          .value=${text}
          ?required=${options.need === 'required'}
          ?autofocus=${options.isFirst ?? false}
          aria-autocomplete="list"
          aria-expanded=${this.#isOpen}
          aria-controls="${id}-list"
          aria-activedescendant=${active}
          aria-busy=${isBusy}
          aria-describedby=${aria.describedBy}
          aria-invalid=${aria.invalid}
          @input=${this.#typed}
          @keydown=${this.#pressed}
          @click=${() => this.#show(true)}
        />
        <div popover="manual" class="popup" part="popup" @mousedown=${keepFocus}>
          ${note ? html`<p class="popup-note">${note}</p>` : nothing}
          <div class="listbox" role="listbox" id="${id}-list" aria-label=${options.label}>
            ${this.#isOpen ? items.map((item, index) => this.#option(item, index, options)) : nothing}
          </div>
          ${this.#isOpen ? options.foot : nothing}
        </div>
        <span class="unseen" role="status">${note ?? (this.#isOpen && !isBusy ? options.t('ui.results', { count: items.length }) : nothing)}</span>
      </div>
    `;
  }

  #option(item: Item, index: number, { id, option, isDisabled }: ComboboxOptions<Item>): TemplateResult {
    return html`
      <div
        class="option"
        part="option"
        role="option"
        id="${id}-option-${index}"
        aria-selected=${index === this.#active}
        aria-disabled=${isDisabled?.(item) ? 'true' : nothing}
        @click=${() => this.#take(item)}
      >
        ${option(item)}
      </div>
    `;
  }

  /** Returns the note below the input: why nothing is listed, or that the search is in progress. */
  #note({ items, isBusy, problem, text, t }: ComboboxOptions<Item>): string | undefined {
    if (problem) return problem;
    if (this.#isWanted || (isBusy && items.length === 0)) return t('ui.searching');
    return items.length > 0 ? undefined : t('ui.no-results', { text });
  }

  #show(isOpen: boolean): void {
    this.#isWanted = false;
    if (this.#isOpen === isOpen) return;
    this.#isOpen = isOpen;
    this.#element.requestUpdate();
  }

  #take(item: Item | undefined): void {
    if (!item || !this.#options || this.#options.isDisabled?.(item)) return;
    this.#active = -1;
    this.#show(false);
    this.#options.onChoose(item);
  }

  /** Takes the active option; else the unambiguous result, once the answer is there. */
  #enter({ items, problem, takesFirst, text }: ComboboxOptions<Item>): void {
    const shown = items[this.#active];
    if (shown || !takesFirst) return this.#take(shown);
    this.#isWanted = true;
    this.#element.requestUpdate();
    if (problem) this.#ask(text);
  }

  /** Opens the list when there are several results; the first is then taken next. */
  #settle(options: ComboboxOptions<Item>): void {
    const { items, isExact, problem } = options;
    const exact = items.filter((item) => isExact?.(item));
    const [only, another] = exact.length > 0 ? exact : items;
    this.#isWanted = false;
    this.#element.requestUpdate();
    if (problem) return;
    if (another) this.#point(firstOpen(options));
    else this.#take(only);
  }

  #point(index: number): void {
    this.#isWanted = false;
    this.#active = this.#options?.items[index] ? index : -1;
    this.#element.requestUpdate();
    void this.#element.updateComplete.then(() =>
      this.#input?.parentElement?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** Searches for a text and forgets the option marked for the text before. */
  #ask(text: string): void {
    this.#active = -1;
    this.#options?.onText(text);
  }

  readonly #typed = (): void => {
    this.#show(true);
    this.#ask(this.#input?.value ?? '');
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.#press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Handles a key. Returns true when the key has a meaning here. */
  #press({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (!this.#options) return false;
    const { items, text } = this.#options;
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
    if (key === 'ArrowUp' && altKey) this.#show(false);
    else if (isArrow && !this.#isOpen) this.#show(true);
    else if (key === 'ArrowDown') this.#point((this.#active + 1) % Math.max(1, items.length));
    else if (key === 'ArrowUp') this.#point(this.#active < 1 ? items.length - 1 : this.#active - 1);
    else if (key === 'Enter' && this.#isOpen && !ctrlKey && !metaKey) this.#enter(this.#options);
    else if (key === 'Escape' && this.#isOpen) this.#show(false);
    else if (key === 'Escape' && text) this.#ask('');
    else return false;
    return true;
  }

  /** Closes the list when the focus leaves the whole combobox; a button below the results is part of it. */
  readonly #left = (event: FocusEvent): void => {
    const box = event.currentTarget as HTMLElement;
    this.#isWanted = false;
    this.#element.requestUpdate();
    if (!(event.relatedTarget instanceof Node && box.contains(event.relatedTarget))) this.#show(false);
  };
}

/** Keeps the focus in the input when a result is pressed; a button below the results may take it. */
function keepFocus(event: Event): void {
  if (!(event.target instanceof Element && event.target.closest('button'))) event.preventDefault();
}

function firstOpen<Item>({ items, isDisabled }: ComboboxOptions<Item>): number {
  return items.findIndex((item) => !isDisabled?.(item));
}

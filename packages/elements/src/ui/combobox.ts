import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { field, type FieldAria, type FieldOptions } from './field.ts';
import { icon } from './icon.ts';
import { place } from './place.ts';

export interface ComboboxOptions<Item> extends FieldOptions {
  readonly name: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly items: readonly Item[];
  /** What one result shows. Grid content; the first line names it. */
  readonly option: (item: Item) => TemplateResult;
  readonly isDisabled?: (item: Item) => boolean;
  readonly isBusy: boolean;
  /** In place of results: why there are none. */
  readonly problem?: string | undefined;
  /** Below the results: a button to create what was not found. */
  readonly foot?: TemplateResult | typeof nothing;
  /** Whether the first result is taken by Enter without an arrow key (agents), or only after one. */
  readonly takesFirst?: boolean;
  readonly isFirst?: boolean;
  readonly onText: (text: string) => void;
  readonly onChoose: (item: Item) => void;
}

/**
 * An editable combobox with list autocomplete, as the ARIA APG has it: the focus stays in the input,
 * `aria-activedescendant` points into a list box of the same root. Down and Alt+Down open, arrows move, Enter takes, Esc
 * closes and then clears, Alt+Up closes.
 */
export class ComboboxController<Item> implements ReactiveController {
  readonly #host: LitElement;
  #options: ComboboxOptions<Item> | undefined;
  #isOpen = false;
  #active = -1;
  #stop: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  focus(): void {
    this.#input?.focus();
  }

  /** Show what there is before anything is typed. */
  open(): void {
    this.#show(true);
  }

  close(): void {
    this.#show(false);
  }

  get #input(): HTMLInputElement | null {
    return this.#options ? this.#host.renderRoot.querySelector(`input#${this.#options.id}`) : null;
  }

  hostUpdated(): void {
    const input = this.#input;
    const popup = input?.parentElement?.querySelector<HTMLElement>('.popup');
    if (!popup || !input || popup.matches(':popover-open') === this.#isOpen) return;
    popup.togglePopover(this.#isOpen);
    this.#stop?.();
    this.#stop = this.#isOpen ? place(input, popup) : undefined;
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#isOpen = false;
  }

  render(options: ComboboxOptions<Item>): TemplateResult {
    if (options.items !== this.#options?.items) this.#active = options.takesFirst ? firstOpen(options) : -1;
    this.#options = options;
    return field(options, (aria) => this.#control(options, aria));
  }

  #control(options: ComboboxOptions<Item>, aria: FieldAria): TemplateResult {
    const { id, name, text, items, isBusy } = options;
    const active = this.#isOpen && items[this.#active] ? `${id}-option-${this.#active}` : nothing;
    return html`
      <div class="combobox" @focusout=${this.#left}>
        ${icon('search')}
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
          <div class="listbox" role="listbox" id="${id}-list" aria-label=${options.label}>
            ${this.#isOpen ? items.map((item, index) => this.#option(item, index, options)) : nothing}
          </div>
          ${this.#isOpen ? this.#rest(options) : nothing}
        </div>
        <span class="unseen" role="status">${this.#isOpen ? this.#count(options) : nothing}</span>
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

  #rest({ items, isBusy, problem, text, say, foot = nothing }: ComboboxOptions<Item>): TemplateResult {
    const words =
      problem ??
      (items.length > 0 ? undefined : isBusy ? say('ui.searching') : say('ui.no-results', { text }));
    return html`${words ? html`<p class="popup-note">${words}</p>` : nothing}${foot}`;
  }

  #count({ items, isBusy, problem, text, say }: ComboboxOptions<Item>): string {
    if (problem) return problem;
    if (isBusy) return '';
    return items.length > 0 ? say('ui.results', { count: items.length }) : say('ui.no-results', { text });
  }

  #show(isOpen: boolean): void {
    if (this.#isOpen === isOpen) return;
    this.#isOpen = isOpen;
    this.#host.requestUpdate();
  }

  #take(item: Item | undefined): void {
    if (!item || !this.#options || this.#options.isDisabled?.(item)) return;
    this.#show(false);
    this.#options.onChoose(item);
  }

  #point(index: number): void {
    this.#active = index;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#input?.parentElement?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  readonly #typed = (): void => {
    this.#show(true);
    this.#options?.onText(this.#input?.value ?? '');
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.#press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Answers whether the key meant something here. */
  #press({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const { items = [], text = '' } = this.#options ?? {};
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
    if (key === 'ArrowUp' && altKey) this.#show(false);
    else if (isArrow && !this.#isOpen) this.#show(true);
    else if (key === 'ArrowDown') this.#point((this.#active + 1) % Math.max(1, items.length));
    else if (key === 'ArrowUp') this.#point(this.#active < 1 ? items.length - 1 : this.#active - 1);
    else if (key === 'Enter' && this.#isOpen && !ctrlKey && !metaKey) this.#take(items[this.#active]);
    else if (key === 'Escape' && this.#isOpen) this.#show(false);
    else if (key === 'Escape' && text) this.#options?.onText('');
    else return false;
    return true;
  }

  /** Only when the focus leaves the whole of it: a button below the results is part of it. */
  readonly #left = (event: FocusEvent): void => {
    const box = event.currentTarget as HTMLElement;
    if (!(event.relatedTarget instanceof Node && box.contains(event.relatedTarget))) this.#show(false);
  };
}

/** A press on a result must not take the focus from the input; one on a button below may. */
function keepFocus(event: Event): void {
  if (!(event.target instanceof Element && event.target.closest('button'))) event.preventDefault();
}

function firstOpen<Item>({ items, isDisabled }: ComboboxOptions<Item>): number {
  return items.findIndex((item) => !isDisabled?.(item));
}

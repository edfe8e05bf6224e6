import type { ContactFilter } from '@orderpad/contracts';
import type { ContactFilters } from '@orderpad/core/contact';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { positionPopup } from '../ui/position.ts';
import { textField } from '../ui/text-field.ts';
import type { ContactsKey } from './contacts.messages.ts';

export interface ColumnFilterOptions {
  readonly filters: ContactFilters;
  readonly t: Translate<ContactsKey>;
  readonly onFilter: (filters: ContactFilters) => void;
}

/**
 * One popover for the funnels of all columns, with a field for each property that the funnel filters. The list follows as one types.
 * Enter and Esc close it and return the focus to the funnel, whose `aria-expanded` is set meanwhile.
 */
export class ColumnFilter implements ReactiveController {
  readonly #element: LitElement;
  #names: readonly ContactFilter[] = [];
  #heading = '';
  #opener: HTMLElement | undefined;
  #stop: (() => void) | undefined;

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  get #popover(): HTMLElement | null {
    return this.#element.renderRoot.querySelector<HTMLElement>('#column-filter');
  }

  /** Opens the popover at a funnel; the second press closes it. */
  async open(opener: HTMLElement, heading: string, names: readonly ContactFilter[]): Promise<void> {
    if (this.#opener === opener) return this.close();
    this.#popover?.hidePopover();
    this.#opener = opener;
    this.#heading = heading;
    this.#names = names;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    const popover = this.#popover;
    if (!popover) return;
    popover.showPopover();
    opener.setAttribute('aria-expanded', 'true');
    this.#stop = positionPopup(opener, popover);
    popover.querySelector('input')?.focus();
  }

  close(): void {
    const opener = this.#opener;
    this.#popover?.hidePopover();
    opener?.focus();
  }

  /** Follows the funnel: the list below moves it while one types. */
  hostUpdated(): void {
    const popover = this.#popover;
    if (!this.#stop || !this.#opener || !popover) return;
    this.#stop();
    this.#stop = positionPopup(this.#opener, popover);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#opener = undefined;
  }

  render({ filters, t, onFilter }: ColumnFilterOptions): TemplateResult {
    const isActive = this.#names.some((name) => filters[name] !== undefined);
    const done = (event: Event) => {
      event.preventDefault();
      this.close();
    };
    const clear = () => {
      onFilter(Object.fromEntries(this.#names.map((name) => [name, ''])));
      this.#popover?.querySelector('input')?.focus();
    };
    return html`<div
      popover
      id="column-filter"
      part="popup"
      role="dialog"
      aria-label=${this.#heading}
      @toggle=${this.#toggled}
      @keydown=${this.#pressed}
    >
      <form novalidate @submit=${done}>
        ${this.#names.map((name) =>
          textField({
            id: `filter-${name}`,
            name,
            label: t('contacts.part-of', { column: t(`contacts.${name}`) }),
            maxLength: 200,
            value: filters[name] ?? '',
            t,
            onInput: (text) => onFilter({ [name]: text }),
          }),
        )}
        <div class="row spread">
          ${isActive ? button({ kind: 'quiet', label: t('contacts.clear-filters'), onClick: clear }) : nothing}
          ${button({ label: t('contacts.done'), submits: true })}
        </div>
      </form>
    </div>`;
  }

  readonly #toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') return;
    this.#stop?.();
    this.#stop = undefined;
    this.#opener?.setAttribute('aria-expanded', 'false');
    this.#opener = undefined;
  };

  /** The browser closes a popover at Esc, but returns the focus only within one root. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };
}

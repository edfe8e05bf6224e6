import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.ts';
import { positionPopup } from './position.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  readonly isDangerous?: boolean;
  readonly onPick: () => void;
}

/**
 * One menu for any number of openers (a table has one, not one per row): open it at the button that was pressed. Arrows move,
 * Home and End jump, a letter finds, Esc closes and returns the focus.
 *
 * Openers carry `aria-haspopup="menu"`; `aria-expanded` is set on them while their menu is open.
 */
export class MenuController implements ReactiveController {
  readonly #element: LitElement;
  #items: readonly MenuItem[] = [];
  #opener: HTMLElement | undefined;
  #stop: (() => void) | undefined;

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  async open(opener: HTMLElement, items: readonly MenuItem[]): Promise<void> {
    this.#opener = opener;
    this.#items = items;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    const menu = this.#menu;
    if (!menu) return;
    menu.showPopover();
    opener.setAttribute('aria-expanded', 'true');
    this.#stop = positionPopup(opener, menu, 'end');
    this.#buttons[0]?.focus();
  }

  /** Closes the menu and focuses the opener, which may be in another root, where the browser does not return the focus. */
  #close(): void {
    this.#menu?.hidePopover();
    this.#opener?.focus();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  render(label: string): TemplateResult {
    return html`
      <div
        popover
        role="menu"
        class="menu"
        part="menu"
        aria-label=${label}
        @toggle=${this.#toggled}
        @keydown=${this.#move}
      >
        ${this.#items.map(
          (item) => html`
            <button
              type="button"
              role="menuitem"
              tabindex="-1"
              class=${item.isDangerous ? 'danger' : ''}
              @click=${() => {
                this.#close();
                item.onPick();
              }}
            >
              ${item.icon ? icon(item.icon) : ''}${item.label}
            </button>
          `,
        )}
      </div>
    `;
  }

  get #menu(): HTMLElement | null {
    return this.#element.renderRoot.querySelector<HTMLElement>('.menu');
  }

  get #buttons(): HTMLElement[] {
    return Array.from(this.#menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []);
  }

  readonly #toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') return;
    this.#stop?.();
    this.#opener?.setAttribute('aria-expanded', 'false');
  };

  readonly #move = (event: KeyboardEvent): void => {
    const buttons = this.#buttons;
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const goal = goalOf(event.key, at, buttons);
    // Tab continues from the opener.
    if (event.key === 'Tab') this.#close();
    if (!goal && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (goal) goal.focus();
    else this.#close();
  };
}

function goalOf(key: string, at: number, buttons: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowDown') return buttons[(at + 1) % buttons.length];
  if (key === 'ArrowUp') return buttons.at(at - 1);
  if (key === 'Home') return buttons[0];
  if (key === 'End') return buttons.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const rest = [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)];
  return rest.find((button) => button.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}

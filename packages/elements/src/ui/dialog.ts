import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from './button.ts';
import { sentence } from '../messages/sentence.ts';

export interface DialogOptions {
  /** Id, unique in its shadow root. */
  readonly id: string;
  readonly heading: string;
  readonly t: Translate;
  readonly body: TemplateResult | typeof nothing;
  /** Buttons, the main one last, `type="submit"`. */
  readonly foot: TemplateResult | typeof nothing;
  /** Shows the dialog as a drawer at the end of the page, of full height; a press beside it closes it. */
  readonly isDrawer?: boolean;
  /** Called by Enter in a field, or by the main button. */
  readonly onSubmit?: () => void;
}

/**
 * Native modal dialog: the browser keeps the focus inside and returns it to the opener; Esc closes. The first focus goes to
 * the field marked `isFirst`. Its content is rendered only while it is open. An element has at most one.
 */
export class DialogController implements ReactiveController {
  readonly #element: LitElement;
  readonly #onClose: (() => void) | undefined;
  #isOpen = false;
  /**
   * True from opening until it is shown. Once shown it is never shown again by itself: `close` is announced a moment after
   * closing.
   */
  #isToShow = false;
  readonly #resized = new ResizeObserver(() => this.#reach());
  #observed: Element | undefined;

  constructor(element: LitElement, onClose?: () => void) {
    this.#element = element;
    this.#onClose = onClose;
    element.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#element.renderRoot.querySelector('dialog');
  }

  open(): void {
    this.#isOpen = true;
    this.#isToShow = true;
    this.#element.requestUpdate();
  }

  close(): void {
    this.#dialog?.close();
  }

  hostUpdated(): void {
    const dialog = this.#isToShow && this.#dialog;
    if (dialog) {
      this.#isToShow = false;
      if (!dialog.open) dialog.showModal();
    }
    this.#reach();
  }

  hostDisconnected(): void {
    this.#isOpen = false;
    this.#dialog?.close();
    this.#resized.disconnect();
    this.#observed = undefined;
  }

  /** Makes the body focusable while it scrolls, so that the keyboard reaches all of it. */
  #reach(): void {
    const body = this.#dialog?.querySelector('.dialog-body') ?? undefined;
    if (body !== this.#observed) {
      this.#resized.disconnect();
      if (body) this.#resized.observe(body);
      this.#observed = body;
    }
    if (body && body.scrollHeight > body.clientHeight) body.setAttribute('tabindex', '0');
    else body?.removeAttribute('tabindex');
  }

  render({ id, heading, t, body, foot, isDrawer = false, onSubmit }: DialogOptions): TemplateResult {
    const submit = (event: Event) => {
      event.preventDefault();
      onSubmit?.();
    };
    return html`
      <dialog
        part="dialog"
        id=${id}
        class=${isDrawer ? 'drawer' : nothing}
        aria-labelledby="${id}-heading"
        @click=${({ target, currentTarget }: Event) => isDrawer && target === currentTarget && this.close()}
        @close=${this.#closed}
      >
        ${
          this.#isOpen
            ? html`<form novalidate @submit=${submit}>
                <div class="dialog-head">
                  <h2 id="${id}-heading">${sentence(heading)}</h2>
                  ${button({ kind: 'icon', icon: 'close', label: t('ui.close'), onClick: () => this.close() })}
                </div>
                <div class="dialog-body" role="group" aria-labelledby="${id}-heading">${body}</div>
                <div class="dialog-foot">${foot}</div>
              </form>`
            : nothing
        }
      </dialog>
    `;
  }

  readonly #closed = (): void => {
    // Opened again before `close` was announced.
    if (this.#dialog?.open) return;
    this.#isOpen = false;
    this.#onClose?.();
    this.#element.requestUpdate();
  };
}

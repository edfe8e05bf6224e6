import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';

/** Content of the dialog while it is open. */
export interface DialogContent {
  readonly heading: string;
  readonly body: () => TemplateResult;
  /** Label of the main button. */
  readonly save: string;
  /** Returns `true` when the dialog is done; otherwise the first field with an error gets the focus. */
  readonly onSave: () => boolean;
  readonly isBusy?: (() => boolean) | undefined;
  /** Buttons before the main one, instead of the one that cancels. */
  readonly others?: TemplateResult | undefined;
}

/** The one dialog of the shipping step: an address, a split, a gift, or a question. */
export class ShippingDialog {
  readonly #element: LitElement;
  readonly #dialog: DialogController;
  #content: DialogContent | undefined;

  constructor(element: LitElement) {
    this.#element = element;
    this.#dialog = new DialogController(element, () => {
      this.#content = undefined;
    });
  }

  /** Opens it, or goes on with another content; the first field gets the focus. */
  open(content: DialogContent): void {
    this.#content = content;
    this.#dialog.open();
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot
        .querySelector<HTMLElement>('.dialog-body :is(input:not([type=radio]), :checked, select, textarea)')
        ?.focus(),
    );
  }

  close(): void {
    this.#dialog.close();
  }

  render(t: Translate): TemplateResult {
    const content = this.#content;
    return this.#dialog.render({
      id: 'details',
      heading: content?.heading ?? '',
      t,
      body: content?.body() ?? nothing,
      foot: content
        ? html`
            ${content.others ?? button({ kind: 'quiet', label: t('ui.cancel'), onClick: () => this.close() })}
            ${button({
              kind: 'primary',
              label: content.save,
              submits: true,
              busy: { isOn: content.isBusy?.() ?? false, label: t('ui.saving') },
            })}
          `
        : nothing,
      onSubmit: () => this.#save(),
    });
  }

  #save(): void {
    const content = this.#content;
    if (!content || content.isBusy?.()) return;
    if (content.onSave()) {
      // What is saved may have opened the next question.
      if (this.#content === content) this.close();
      return;
    }
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector<HTMLElement>('dialog [aria-invalid=true]')?.focus(),
    );
  }
}

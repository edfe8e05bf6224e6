import { isHostError, type Host, type OrderRequest, type RequestSummary } from '@orderpad/contracts';
import { declineRequest } from '@orderpad/core/requests';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { notice } from '../ui/surface.ts';
import { proseField } from '../ui/text-field.ts';
import type { RequestsKey } from './requests.messages.ts';

type DeclineMessages = Pick<MessagesController<RequestsKey>, 't' | 'tProblem'>;

/** Dialog that asks for the reason before a request is declined. */
export class DeclineDialog {
  readonly #element: LitElement;
  readonly #onDecided: (request: OrderRequest) => void;
  readonly #dialog: DialogController;
  #request: RequestSummary | undefined;
  #reason = '';
  #isMissing = false;
  #isBusy = false;
  #problem: string | undefined;

  constructor(element: LitElement, onDecided: (request: OrderRequest) => void) {
    this.#element = element;
    this.#onDecided = onDecided;
    this.#dialog = new DialogController(element);
  }

  /** Asks for the reason to decline this request. */
  ask(request: RequestSummary): void {
    this.#request = request;
    this.#reason = '';
    this.#isMissing = false;
    this.#problem = undefined;
    this.#dialog.open();
  }

  render(host: Host, { t, tProblem }: DeclineMessages): TemplateResult | typeof nothing {
    const request = this.#request;
    if (!request) return nothing;
    const { number, contact } = request;
    return this.#dialog.render({
      id: 'decline',
      heading: t('requests.decline-heading', { number }),
      t,
      body: html`
        ${this.#problem === undefined ? nothing : notice('error', this.#problem, { isUrgent: true })}
        ${proseField({
          id: 'reason',
          name: 'reason',
          label: t('requests.reason'),
          hint: t('requests.reason-hint', { name: contact.name }),
          need: 'required',
          error: this.#isMissing ? t('requests.reason-required') : undefined,
          value: this.#reason,
          maxLength: 1000,
          t,
          onInput: (reason) => {
            this.#reason = reason;
            if (!this.#isMissing) return;
            this.#isMissing = false;
            this.#element.requestUpdate();
          },
        })}
      `,
      foot: html`
        ${button({ kind: 'quiet', label: t('ui.cancel'), onClick: () => this.#dialog.close() })}
        ${button({
          kind: 'primary',
          label: t('requests.decline-yes'),
          submits: true,
          busy: { isOn: this.#isBusy, label: t('requests.declining') },
        })}
      `,
      onSubmit: () => void this.#decline(host, request, { t, tProblem }),
    });
  }

  async #decline(host: Host, request: RequestSummary, { t, tProblem }: DeclineMessages): Promise<void> {
    const reason = this.#reason.trim();
    if (this.#isBusy) return;
    this.#isMissing = reason === '';
    this.#element.requestUpdate();
    if (this.#isMissing) {
      await this.#element.updateComplete;
      this.#element.renderRoot.querySelector<HTMLElement>('#reason')?.focus();
      return;
    }
    this.#isBusy = true;
    try {
      const decided = await declineRequest(host, request.id, reason);
      this.#dialog.close();
      this.#onDecided(decided);
    } catch (error) {
      const code = isHostError(error) ? error.code : 'internal';
      this.#problem = `${t('requests.failed-action', { number: request.number })} ${tProblem(code)}`;
    } finally {
      this.#isBusy = false;
      this.#element.requestUpdate();
    }
  }
}

import { isHostError, type Colleague, type Host, type Id } from '@orderpad/contracts';
import { listColleagues } from '@orderpad/core/drafts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { selectField } from '../ui/select-field.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { proseField } from '../ui/text-field.ts';
import type { TransferKey } from './transfer.messages.ts';

/** An order that is to be given to a colleague. */
export interface Transferring {
  readonly host: Host;
  /** Name of its customer. */
  readonly name: string;
  /** Gives it to the colleague. Rejects with `HostError`. */
  send(input: { readonly to: Id; readonly note?: string }): Promise<unknown>;
}

export type TransferMessages = Pick<MessagesController<TransferKey>, 't' | 'tIssue' | 'tProblem'>;

/** Dialog that asks for the colleague, and for a note, before an order is given away. */
export class TransferDialog {
  readonly #element: LitElement;
  readonly #onSent: (colleague: Colleague) => void;
  readonly #dialog: DialogController;
  #transferring: Transferring | undefined;
  #colleagues: readonly Colleague[] | undefined;
  #to = '';
  #note = '';
  #isMissing = false;
  #isBusy = false;
  #error: unknown;

  constructor(element: LitElement, onSent: (colleague: Colleague) => void) {
    this.#element = element;
    this.#onSent = onSent;
    this.#dialog = new DialogController(element);
  }

  ask(transferring: Transferring): void {
    this.#transferring = transferring;
    this.#colleagues = undefined;
    this.#to = '';
    this.#note = '';
    this.#isMissing = false;
    this.#error = undefined;
    this.#dialog.open();
    void this.#list(transferring);
  }

  render(messages: TransferMessages): TemplateResult | typeof nothing {
    if (!this.#transferring) return nothing;
    const { t } = messages;
    return this.#dialog.render({
      id: 'transfer',
      heading: t('transfer.heading', { name: this.#transferring.name }),
      t,
      body: html`${this.#problem(messages)} ${this.#fields(messages)}`,
      foot: html`
        ${button({ kind: 'quiet', label: t('ui.cancel'), onClick: () => this.#dialog.close() })}
        ${button({
          kind: 'primary',
          label: t('transfer.confirm'),
          submits: true,
          busy: { isOn: this.#isBusy, label: t('transfer.sending') },
        })}
      `,
      onSubmit: () => void this.#send(),
    });
  }

  #fields({ t }: TransferMessages): TemplateResult {
    const colleagues = this.#colleagues;
    if (!colleagues) return this.#error ? html`` : skeleton(3);
    if (colleagues.length === 0) return notice('info', t('transfer.nobody'));
    return html`
      ${selectField({
        id: 'to',
        name: 'to',
        label: t('transfer.to'),
        need: 'required',
        error: this.#isMissing ? t('transfer.to-required') : undefined,
        placeholder: t('transfer.choose'),
        value: this.#to,
        options: colleagues.map(({ id, name }) => ({ value: id, label: name })),
        isFirst: true,
        t,
        onChange: (to) => {
          this.#to = to;
          this.#isMissing = false;
          this.#element.requestUpdate();
        },
      })}
      ${proseField({
        id: 'note',
        name: 'note',
        label: t('transfer.note'),
        need: 'optional',
        maxLength: 500,
        value: this.#note,
        t,
        onInput: (note) => {
          this.#note = note;
        },
      })}
    `;
  }

  #problem({ t, tIssue, tProblem }: TransferMessages): TemplateResult | typeof nothing {
    const error = this.#error;
    if (error === undefined) return nothing;
    const [issue] = isHostError(error) ? error.issues : [];
    const why = issue ? tIssue(issue) : tProblem(isHostError(error) ? error.code : 'internal');
    return notice('error', html`<b>${t('transfer.failed')}</b> ${why}`, { isUrgent: true });
  }

  async #list(transferring: Transferring): Promise<void> {
    try {
      const colleagues = await listColleagues(transferring.host);
      if (transferring === this.#transferring) this.#colleagues = colleagues;
    } catch (error) {
      if (transferring === this.#transferring) this.#error = error;
    }
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    this.#element.renderRoot.querySelector<HTMLElement>('#to')?.focus();
  }

  async #send(): Promise<void> {
    const transferring = this.#transferring;
    const colleague = this.#colleagues?.find(({ id }) => id === this.#to);
    if (!transferring || this.#isBusy) return;
    this.#isMissing = colleague === undefined;
    this.#element.requestUpdate();
    if (!colleague) {
      await this.#element.updateComplete;
      this.#element.renderRoot.querySelector<HTMLElement>('#to')?.focus();
      return;
    }
    this.#isBusy = true;
    this.#error = undefined;
    const note = this.#note.trim();
    try {
      await transferring.send({ to: colleague.id, ...(note !== '' && { note }) });
      this.#dialog.close();
      this.#onSent(colleague);
    } catch (error) {
      this.#error = error;
    } finally {
      this.#isBusy = false;
      this.#element.requestUpdate();
    }
  }
}

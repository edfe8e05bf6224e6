import { nameOf, type Contact } from '@orderpad/contracts';
import type { Finder } from '@orderpad/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { AddressForm, type AddressFormOptions } from '../ui/address-form.ts';
import { announce } from '../ui/announce.ts';
import { ComboboxController } from '../ui/combobox.ts';
import { DialogController } from '../ui/dialog.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { icon } from '../ui/icon.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { notice } from '../ui/surface.ts';
import { contactWords } from '../words/contact.words.ts';
import { WordsController } from '../words/words-controller.ts';
import { contactCard } from './contact-card.ts';
import { ContactForm, type ContactFormOptions } from './contact-form.ts';
import { contactOption } from './contact-option.ts';
import { contactStyles } from './contact.styles.ts';

/**
 * @summary The step that says whom the order is for: find a contact, or create one.
 *
 * @tagname order-pad-contact
 *
 * @csspart heading - The heading of the step.
 * @csspart errors - What stands in the way after a refused move.
 * @csspart field - A label with its control.
 * @csspart label - The label of a control.
 * @csspart input - A control.
 * @csspart popup - The list below the search.
 * @csspart option - One result of the search.
 * @csspart contact - The chosen contact.
 * @csspart dialog - The form for a new or known contact.
 * @csspart notice - Something worth knowing.
 */
export class ContactStep extends LitElement {
  static override styles = [...base, controls, surfaces, popups, contactStyles];

  readonly #order = new OrderController(this, 'contact');
  readonly #pad = new OrderController(this, 'pad');
  readonly #words = new WordsController(this, contactWords);
  readonly #search = new ComboboxController<Contact>(this);
  readonly #dialog = new DialogController(this);
  readonly #form = new ContactForm(this);
  readonly #address = new AddressForm(this, 'address');
  #finder: Finder<Contact> | undefined;
  #leaveFinder: (() => void) | undefined;
  #editing: 'new' | 'known' = 'new';
  #isAddingAddress = false;
  #wasSaving = 'idle';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveFinder?.();
    this.#finder?.stop();
    this.#finder = undefined;
  }

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    const { say, sayIssue } = this.#words;
    const errors = view.issues.map((issue) => ({
      words: sayIssue(issue),
      inputId: this.#inputOf(issue.code),
    }));
    return html`
      <div class="stack">
        ${stepHeading(say('contact.heading'))} ${errorSummary(errors, say)}
        ${view.contact ? this.#chosen(view.contact) : this.#find()} ${this.#contactDialog()}
      </div>
    `;
  }

  protected override updated(): void {
    const saving = this.#order.view?.saving ?? 'idle';
    const hasEnded = this.#wasSaving !== 'idle' && saving === 'idle';
    this.#wasSaving = saving;
    if (!hasEnded || this.#order.view?.problem) return;
    this.#dialog.close();
    this.#isAddingAddress = false;
    this.requestUpdate();
  }

  #inputOf(code: string): string {
    if (code === 'address-required') return this.#isAddingAddress ? 'address-country' : 'add-address';
    return this.#order.view?.contact ? 'change-contact' : 'contact-search';
  }

  #find(): TemplateResult {
    const { say, sayProblem, sayIssue } = this.#words;
    const { view } = this.#finding();
    const issue = this.#order.view?.issues[0];
    const create = this.#order.view?.canCreate
      ? (words: string) =>
          html`<button type="button" class="button" @click=${this.#startNew}>${icon('plus')}${words}</button>`
      : undefined;
    return html`
      <div class="find">
        ${this.#search.render({
          id: 'contact-search',
          name: 'contact',
          label: say('contact.search'),
          hint: say('contact.search-hint'),
          error: issue && sayIssue(issue),
          need: 'required',
          say,
          text: view.text,
          items: view.items,
          isBusy: view.isSearching,
          problem: view.problem && sayProblem(view.problem),
          takesFirst: this.#pad.view?.mode === 'agent' && view.text !== '',
          keyOf: ({ id }) => id,
          option: (contact) => contactOption(contact, say),
          isDisabled: ({ bar }) => bar !== undefined,
          foot: view.text && create ? create(say('contact.new-named', { text: view.text })) : nothing,
          onText: (text) => this.#finding().find(text),
          onChoose: (contact) => this.#choose(contact),
        })}
        ${create?.(say('contact.new')) ?? nothing}
      </div>
    `;
  }

  #chosen(contact: Contact): TemplateResult {
    const { say, locale } = this.#words;
    const canUpdate = this.#order.view?.canUpdate;
    return contactCard({
      contact,
      say,
      locale,
      actions: html`
        ${
          canUpdate
            ? html`<button type="button" class="button" @click=${() => this.#startEdit(contact)}>
                ${icon('pen')}${say('ui.edit')}<span class="unseen">${nameOf(contact)}</span>
              </button>`
            : nothing
        }
        <button type="button" class="button" id="change-contact" @click=${this.#clear}>
          ${say('ui.change')}<span class="unseen">${nameOf(contact)}</span>
        </button>
      `,
      below: this.#below(contact),
    });
  }

  #below({ bar, addresses }: Contact): TemplateResult | typeof nothing {
    const { say } = this.#words;
    if (bar) return notice('error', html`<b>${say(`contact.bar-${bar}`)}</b> ${say('contact.bar-remedy')}`);
    if (this.#isAddingAddress) return this.#addressForm();
    if (addresses.length > 0) return nothing;
    const add = this.#order.view?.canAddAddress
      ? html`<button type="button" class="button primary" id="add-address" @click=${this.#startAddress}>
          ${icon('plus')}${say('contact.add-address')}
        </button>`
      : nothing;
    return notice('warning', html`<b>${say('contact.no-address')}.</b> ${say('contact.no-address-reason')}`, {
      actions: add,
    });
  }

  #addressForm(): TemplateResult {
    const { say } = this.#words;
    const isSaving = this.#order.view?.saving === 'adding-address';
    return html`
      <form class="inline-form" novalidate @submit=${this.#saveAddress}>
        <h4>${say('contact.add-address')}</h4>
        ${this.#problem()} ${this.#address.render(this.#formOptions)}
        <div class="row">
          <button type="submit" class="button primary" aria-disabled=${isSaving}>
            ${isSaving ? say('ui.saving') : say('ui.save')}
          </button>
          <button type="button" class="button quiet" @click=${this.#stopAddress}>${say('ui.cancel')}</button>
        </div>
      </form>
    `;
  }

  #contactDialog(): TemplateResult {
    const { say } = this.#words;
    const isNew = this.#editing === 'new';
    const isSaving = this.#order.view?.saving !== 'idle';
    return this.#dialog.render({
      id: 'contact-dialog',
      heading: say(isNew ? 'contact.new' : 'contact.edit'),
      say,
      body: html`
        ${this.#dialog.isOpen ? errorSummary(this.#form.errors(this.#formOptions), say) : nothing}
        ${this.#problem()} ${this.#form.render(this.#formOptions)}
      `,
      foot: html`
        <button type="button" class="button quiet" @click=${() => this.#dialog.close()}>${say('ui.cancel')}</button>
        <button type="submit" class="button primary" aria-disabled=${isSaving}>
          ${isSaving ? say('ui.saving') : say(isNew ? 'contact.create' : 'ui.save')}
        </button>
      `,
      onSubmit: () => this.#saveContact(),
    });
  }

  /** Why the host did not take it, unless it said of which fields. */
  #problem(): TemplateResult | typeof nothing {
    const { sayProblem, sayIssue } = this.#words;
    const problem = this.#order.view?.problem;
    if (!problem) return nothing;
    const words =
      problem.issues.length > 0 ? problem.issues.map(sayIssue).join(' ') : sayProblem(problem.code);
    return notice('error', words, { isUrgent: true });
  }

  get #formOptions(): ContactFormOptions & AddressFormOptions {
    const { say, sayIssue, locale } = this.#words;
    const { countries = [], problem } = this.#order.view ?? {};
    const autofill = this.#pad.view?.mode === 'self' ? 'shipping' : undefined;
    return { say, sayIssue, locale, countries, autofill, issues: problem?.issues ?? [] };
  }

  #finding(): Finder<Contact> {
    if (this.#finder) return this.#finder;
    const finder = this.#order.session?.findContacts() ?? silence;
    this.#leaveFinder = finder.watch(() => this.requestUpdate());
    if (finder !== silence) this.#finder = finder;
    finder.find('');
    return finder;
  }

  #choose(contact: Contact): void {
    this.#order.send({ type: 'contact.choose', contact });
    announce(this.#words.say('contact.chosen', { name: nameOf(contact) }));
    void this.#focusOn('change-contact');
  }

  readonly #clear = (): void => {
    this.#isAddingAddress = false;
    this.#order.send({ type: 'contact.clear' });
    this.#finding().find('');
    void this.updateComplete.then(() => this.#search.focus());
  };

  readonly #startNew = (): void => {
    this.#search.close();
    this.#editing = 'new';
    this.#form.reset(undefined, { text: this.#finder?.view.text ?? '', country: this.#country });
    this.#dialog.open();
  };

  #startEdit(contact: Contact): void {
    this.#editing = 'known';
    this.#form.reset(contact);
    this.#dialog.open();
  }

  readonly #startAddress = (): void => {
    this.#isAddingAddress = true;
    this.#address.reset(this.#country ? { country: this.#country } : {});
    void this.#focusOn('address-country');
  };

  readonly #stopAddress = (): void => {
    this.#isAddingAddress = false;
    void this.#focusOn('add-address');
  };

  readonly #saveAddress = (event: Event): void => {
    event.preventDefault();
    const address = this.#address.read();
    if (address) this.#order.send({ type: 'contact.addAddress', address });
    else void this.updateComplete.then(() => this.#focusInvalid());
  };

  #saveContact(): void {
    if (this.#order.view?.saving !== 'idle') return;
    const input = this.#form.read();
    if (!input)
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('dialog #errors')?.focus(),
      );
    else this.#order.send({ type: this.#editing === 'new' ? 'contact.create' : 'contact.update', input });
  }

  /** Where a new address most likely is: the only country there is. */
  get #country(): string {
    const countries = this.#order.view?.countries ?? [];
    return countries.length === 1 ? (countries[0] ?? '') : '';
  }

  #focusInvalid(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  async #focusOn(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

/** Stands in until an order is in reach. */
const silence: Finder<Contact> = {
  view: { text: '', items: [], hasMore: false, isSearching: false, problem: undefined },
  find: () => {},
  more: () => {},
  watch: () => () => {},
  stop: () => {},
};

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-contact': ContactStep;
  }
}

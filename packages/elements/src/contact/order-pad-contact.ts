import { nameOf, type Contact, type ContactInput, type Issue } from '@orderpad/contracts';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { OrderController } from '../order-controller.ts';
import { StepDone } from '../steps/step-done.ts';
import { StepController } from '../steps/step-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { contactMessages, type ContactFormKey } from './contact.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { contactCard } from './contact-card.ts';
import type { ContactChange } from './contact-change.ts';
import type { ContactForms } from './contact-forms.ts';
import { ContactSearch } from './contact-search.ts';
import { contactStyles } from './contact.styles.ts';

/**
 * @summary Contact step: find a contact, or create one.
 *
 * @tagname order-pad-contact
 *
 * @csspart heading - The heading of the step.
 * @csspart errors - The error summary after a refused move.
 * @csspart field - A label with its control.
 * @csspart label - The label of a control.
 * @csspart input - A control.
 * @csspart popup - The list below the search.
 * @csspart option - One result of the search.
 * @csspart contact - The chosen contact.
 * @csspart dialog - The form for a new or an existing contact.
 * @csspart notice - A notice.
 */
export class OrderPadContact extends LitElement {
  static override styles = [...base, controls, surfaces, popups, contactStyles];

  readonly #order = new OrderController(this, 'contact');
  readonly #pad = new OrderController(this, 'pad');
  readonly #messages = new MessagesController<keyof typeof contactMessages, ContactFormKey>(
    this,
    contactMessages,
  );
  readonly #step = new StepController(this, { messages: this.#messages });
  readonly #search = new ContactSearch(this);
  #forms: ContactForms | undefined;
  #isFetching = false;
  readonly #modules = new LazyModules(this);
  /** Present once the contact of an order that has begun is to be replaced. */
  #changing: ContactChange | undefined;
  #wasSaving = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search.stop();
  }

  get #isOpen(): boolean {
    return this.#pad.view?.phase === 'editing';
  }

  protected override willUpdate(): void {
    // Searches only once the order is open: before that no result could be chosen.
    if (this.#isOpen && (this.#changing?.isLooking || !this.#order.view?.contact))
      this.#search.start(this.#order.session);
    const { contact } = this.#order.view ?? {};
    // Most contacts can be ordered for as they are; what is to be said of the others comes with the forms.
    if (!contact || this.#isFetching || (contact.addresses[0] && !contact.bar)) return;
    this.#isFetching = true;
    this.#withForms(() => this.requestUpdate());
  }

  protected override render(): TemplateResult {
    // The search field takes input before there is an order.
    const { contact, issues = [] } = this.#order.view ?? {};
    const { t } = this.#messages;
    const errors = this.#step.errors(issues, ({ code }) => ({ inputId: this.#inputOf(code) }));
    return html`
      <div class="stack">
        ${stepHeading(t('contact.heading'))} ${errors} ${this.#modules.notice(t)}
        ${contact && !this.#changing?.isLooking ? this.#chosen(contact) : this.#find(contact)} ${this.#dialog()}
      </div>
    `;
  }

  #dialog(): TemplateResult | typeof nothing {
    if (!this.#forms) return nothing;
    const { problem, ...asking } = this.#asking(this.#forms);
    const above = html`${this.#changing?.warning()} ${problem}`;
    const { verifies } = this.#order.view ?? {};
    return this.#forms.dialog.render({ ...asking, verifies, problem: above, onSave: this.#save });
  }

  protected override updated(): void {
    const isSaving = (this.#order.view?.saving ?? 'idle') !== 'idle';
    const hasEnded = this.#wasSaving && !isSaving;
    this.#wasSaving = isSaving;
    const { problem } = this.#order.view ?? {};
    if (hasEnded && problem?.code === 'stale') void this.#forms?.renew(this.#order.session);
    if (!hasEnded || problem) return;
    this.#changing?.end();
    this.#forms?.dialog.close();
    this.#forms?.address.close();
    // The focused element may have been removed with the form.
    void this.updateComplete.then(() => {
      if (!this.renderRoot.querySelector(':focus')?.checkVisibility()) void this.#goOn();
    });
  }

  /** Puts the cursor in the search, or on what a chosen contact lacks. */
  focusFirst(): void {
    this.renderRoot
      .querySelector<HTMLElement>('#contact-search, #add-address')
      ?.focus({ preventScroll: true });
  }

  /** Starts the fix of an issue: another contact, or an address for this one. */
  focusIssue({ code }: Pick<Issue, 'code'>): void {
    if (code === 'address-required' && this.#order.view?.canAddAddress) this.#startAddress();
    else if (this.#order.view?.contact) this.#change();
    else void this.#focusOn('contact-search');
  }

  #inputOf(code: string): string {
    if (code === 'address-required') return this.#forms?.address.isOpen ? 'address-country' : 'add-address';
    return this.#order.view?.contact && !this.#changing?.isLooking ? 'change-contact' : 'contact-search';
  }

  #find(before: Contact | undefined): TemplateResult {
    const { issues = [], canCreate = false } = this.#order.view ?? {};
    const search = this.#search.render({
      messages: this.#messages,
      error: issues[0] && this.#messages.tIssue(issues[0]),
      // Before the order is open its mode is not known; an early Enter waits for it.
      takesFirst: this.#pad.view?.mode !== 'self',
      canCreate,
      isOpen: this.#isOpen,
      onNew: () => this.#startNew(),
      onChoose: (contact) => (before ? this.#replace(before, contact) : this.#choose(contact)),
    });
    return before ? html`${search} ${this.#changing?.keep(before)}` : search;
  }

  #chosen(contact: Contact): TemplateResult {
    const { t, locale } = this.#messages;
    const { verifies = false, canAddAddress } = this.#order.view ?? {};
    const edit = () =>
      this.#withForms(({ dialog }, country) =>
        dialog.openKnown(contact, verifies && canAddAddress ? country : undefined),
      );
    return contactCard({
      contact,
      addressLines: this.#order.view?.addressLines ?? [],
      t,
      locale,
      verifies,
      onEdit: this.#order.view?.canUpdate ? edit : undefined,
      onChange: this.#change,
      below: html`${this.#changing?.render(this.#order.session)}${this.#changing?.isAsking ? nothing : this.#below(contact)}`,
    });
  }

  #below(contact: Contact): TemplateResult | typeof nothing {
    if (this.#forms?.address.isOpen && !contact.bar)
      return this.#forms.address.render({
        ...this.#asking(this.#forms),
        onSave: (address) => this.#order.send({ type: 'contact.addAddress', address }),
        onCancel: this.#stopAddress,
      });
    return (
      this.#forms?.bars({
        contact,
        t: this.#messages.t,
        canAddAddress: this.#order.view?.canAddAddress ?? false,
        needsAddress: this.#order.view?.needsAddress ?? true,
        onChange: this.#change,
        onAddAddress: () => this.#startAddress(),
      }) ?? nothing
    );
  }

  /** Options shared by both forms. */
  readonly #asking = (forms: ContactForms) =>
    forms.asking(this.#order.view, this.#messages, this.#pad.view?.mode === 'self');

  /** Loads the forms on first use: most orders are for an existing contact. */
  #withForms(use: (forms: ContactForms, country: string) => void): void {
    this.#modules.load(
      () => import('./contact-forms.ts'),
      ({ ContactForms }) => {
        const own = this.#pad.view?.profile?.operator.address?.country;
        const forms = (this.#forms ??= new ContactForms(this));
        const { lang } = this.#messages.locale;
        use(forms, forms.likelyCountry(this.#order.view?.countries ?? [], [own], lang));
      },
    );
  }

  #choose(contact: Contact): void {
    this.#modules.forget();
    this.#order.send({ type: 'contact.select', contact });
    this.#chose(contact);
  }

  #chose(contact: Contact): void {
    announce(this.#messages.t('contact.chosen', { name: nameOf(contact) }));
    void this.#goOn();
  }

  /** Focuses what comes next: the missing address, else the button that continues. Another Enter then changes nothing back. */
  async #goOn(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const { contact, needsAddress, canAddAddress } = this.#order.view ?? {};
    if (needsAddress && canAddAddress && !contact?.addresses[0] && !contact?.bar)
      return this.#withForms(() => void this.#focusOn('add-address'));
    if (contact?.bar || this.dispatchEvent(new StepDone())) void this.#focusOn('change-contact');
  }

  readonly #save = (input: ContactInput, kind: 'new' | 'known'): void => {
    this.#order.send({ type: kind === 'new' ? 'contact.create' : 'contact.update', input });
  };

  readonly #change = (): void =>
    this.#modules.load(
      () => import('./contact-change.ts'),
      ({ ContactChange }) => {
        const { session } = this.#order;
        if (!session) return;
        this.#forms?.address.close();
        this.#changing ??= new ContactChange(this, () => void this.#focusOn('change-contact'));
        this.#changing.begin(session);
        this.requestUpdate();
        this.#search.restart();
      },
    );

  #replace(before: Contact, contact: Contact): void {
    this.#search.close();
    this.#changing?.ask(before, contact, () => this.#chose(contact));
  }

  #startNew(): void {
    this.#search.close();
    this.#withForms(({ dialog }, country) => dialog.openNew(this.#search.text, country));
  }

  #startAddress(): void {
    this.#withForms(({ address }, country) => {
      address.open(country);
      void this.#focusOn('address-country');
    });
  }

  readonly #stopAddress = (): void => {
    this.#forms?.address.close();
    void this.#focusOn('add-address');
  };

  async #focusOn(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-contact': OrderPadContact;
  }
}

import {
  type Contact,
  type ContactInput,
  type Host,
  type HostProfile,
  isHostError,
  type HostError,
  nameOf,
  type ProblemCode,
} from '@orderpad/contracts';
import { guardedHost } from '@orderpad/core';
import { contactCreator, type ContactList, listContacts } from '@orderpad/core/contact';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { watchedHost } from '../events/watched-host.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderNewWantedEvent } from '../placing/placed-events.ts';
import { base, root } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce, prepareAnnouncer } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { emptyState, notice, skeleton } from '../ui/surface.ts';
import { ColumnFilter } from './column-filter.ts';
import type { ContactForms } from './contact-forms.ts';
import { contactMessages, type ContactFormKey } from './contact.messages.ts';
import { contactPages } from './contact-pages.ts';
import { contactTable } from './contact-table.ts';
import { contactTools } from './contact-tools.ts';
import { contactsMessages, type ContactsKey } from './contacts.messages.ts';
import { contactsStyles } from './contacts.styles.ts';

/**
 * @summary Customers: a table to search, sort and filter, with a new order for each, and a form for new ones.
 *
 * @tagname order-pad-contacts
 *
 * @attr inherit-font - Uses the font of the page.
 *
 * @fires order-new-wanted - An order for a customer, `contact`, is wanted.
 * @fires order-signed-out - The host no longer accepts the sign-in.
 *
 * @csspart heading - The heading of the list.
 * @csspart popup - The fields of a filter.
 * @csspart dialog - The form for a new customer.
 */
export class OrderPadContacts extends LitElement {
  static override styles = [...base, root, controls, surfaces, popups, contactsStyles];
  static override properties = {
    host: { attribute: false },
    pageSize: { type: Number },
    profile: { state: true },
    problem: { state: true },
    added: { state: true },
    isSaving: { state: true },
    refusal: { state: true },
  };

  /** Host that keeps the customers. */
  host: Host | undefined;
  /** Customers on a page, at most 100. */
  pageSize = 20;

  private profile: HostProfile | undefined;
  /** Reason why the host did not describe itself. */
  private problem: ProblemCode | undefined;
  private added: Contact | undefined;
  private isSaving = false;
  private refusal: HostError | undefined;

  readonly #messages = new MessagesController<ContactsKey | keyof typeof contactMessages, ContactFormKey>(
    this,
    {
      ...contactMessages,
      ...contactsMessages,
    },
  );
  readonly #filter = new ColumnFilter(this);
  readonly #modules = new LazyModules(this);
  #watched: Host | undefined;
  #list: ContactList | undefined;
  #create: ReturnType<typeof contactCreator> | undefined;
  #forms: ContactForms | undefined;
  #asking: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer(this.ownerDocument);
    if (this.hasUpdated) void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
    this.#list?.stop();
    this.#list = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('host')) {
      const { host } = this;
      this.#watched = host && guardedHost(watchedHost(() => host, this));
      this.#create = this.#watched && contactCreator(this.#watched);
    }
    if (changed.has('host') || changed.has('pageSize')) void this.#begin();
  }

  protected override render(): TemplateResult {
    const { t } = this.#messages;
    if (!this.host) return notice('info', t('contacts.no-host'));
    return html`
      <section class="stack" aria-labelledby="heading">
        <div class="row spread">
          <h2 id="heading" part="heading" tabindex="-1">${t('contacts.heading')}</h2>
          ${this.#canCreate ? this.#addButton('primary') : nothing}
        </div>
        ${this.#modules.notice(t)} ${this.#content()} ${this.#dialog()}
      </section>
    `;
  }

  get #canCreate(): boolean {
    return this.profile?.capabilities.includes('contacts.create') ?? false;
  }

  get #isSortable(): boolean {
    return this.profile?.capabilities.includes('contacts.list') ?? false;
  }

  #addButton(kind: 'primary' | 'plain'): TemplateResult {
    return button({ kind, icon: 'plus', label: this.#messages.t('contacts.add'), onClick: this.#startNew });
  }

  #content(): TemplateResult {
    const { t, tProblem } = this.#messages;
    if (this.problem)
      return retryNotice(
        t,
        html`<b>${t('contacts.failed')}</b> ${tProblem(this.problem)}`,
        () => void this.#begin(),
        false,
        this.problem,
      );
    const view = this.#list?.view;
    if (!view || !this.#list) return this.#waiting();
    const list = this.#list;
    const common = { view, isSortable: this.#isSortable, onFilter: this.#openFilter };
    return html`
      <div class="card">
        ${contactTools(
          {
            ...common,
            onText: (text) => this.#ask(() => list.find(text)),
            onSort: (sort, direction) => this.#ask(() => list.sortBy(sort, direction)),
            onFilters: (filters) => this.#ask(() => list.filter(filters)),
          },
          this.#messages,
        )}
        <div class="results" aria-busy=${view.isSearching}>${this.#results(list)}</div>
        ${contactPages({ view, onNext: () => this.#ask(() => list.next()), onPrevious: () => this.#ask(() => list.previous()) }, this.#messages)}
      </div>
      ${this.#filter.render({ filters: view.filters, t, onFilter: (filters) => this.#ask(() => list.filter(filters)) })}
      <span class="unseen" role="status">
        ${view.isSearching || view.problem ? nothing : t('ui.results', { count: view.items.length })}
      </span>
    `;
  }

  #results(list: ContactList): TemplateResult {
    const { t, tProblem } = this.#messages;
    const { view } = list;
    if (view.problem)
      return html`<div class="card-body">
        ${retryNotice(t, html`<b>${t('contacts.failed')}</b> ${tProblem(view.problem)}`, () => list.reload(), false, view.problem)}
      </div>`;
    if (view.items.length > 0 || this.added)
      return contactTable(
        {
          view,
          isSortable: this.#isSortable,
          added: this.added,
          onSort: ({ sort }) => sort && this.#ask(() => list.sortBy(sort)),
          onFilter: this.#openFilter,
          onOrder: (contact) => this.dispatchEvent(new OrderNewWantedEvent(contact)),
        },
        this.#messages,
      );
    if (view.isSearching) return html`<div class="card-body">${this.#waiting()}</div>`;
    const isAll = view.text === '' && Object.keys(view.filters).length === 0;
    if (isAll)
      return emptyState(
        'search',
        t('contacts.empty'),
        t('contacts.empty-hint'),
        this.#canCreate ? this.#addButton('plain') : nothing,
      );
    const clear = button({ label: t('contacts.clear'), onClick: () => this.#ask(() => list.clear()) });
    return emptyState('search', t('contacts.none'), t('contacts.none-hint'), clear);
  }

  #waiting(): TemplateResult {
    return html`<span class="unseen" role="status">${this.#messages.t('ui.loading')}</span>${skeleton(6)}`;
  }

  #dialog(): TemplateResult | typeof nothing {
    if (!this.#forms) return nothing;
    const { t, tIssue, locale } = this.#messages;
    const { refusal, isSaving, profile } = this;
    return this.#forms.dialog.render({
      t,
      tIssue,
      locale,
      countries: profile?.countries ?? [],
      languages: profile?.languages ?? [],
      contactFields: profile?.capabilities.includes('contacts.fields')
        ? (profile.contactFields ?? [])
        : undefined,
      autofill: undefined,
      issues: refusal?.issues ?? [],
      isSaving,
      problem: this.#forms.refusal(refusal, this.#messages),
      isNew: { heading: t('contacts.add'), save: t('contacts.save') },
      onSave: (input) => void this.#save(input),
    });
  }

  /** Asks the host what it can do, and lists its customers. */
  async #begin(): Promise<void> {
    this.#asking?.abort();
    this.#list?.stop();
    this.#list = undefined;
    this.problem = undefined;
    this.added = undefined;
    const host = this.#watched;
    if (!host || !this.isConnected) return;
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const profile = await host.describe({ signal: asking.signal });
      if (asking.signal.aborted) return;
      this.profile = profile;
      this.#list = listContacts(host, { isSortable: this.#isSortable, pageSize: this.pageSize });
      this.#list.watch(() => this.requestUpdate());
      this.#list.find('');
    } catch (error) {
      if (!asking.signal.aborted) this.problem = isHostError(error) ? error.code : 'internal';
    }
  }

  /** Asks the list something else. The customer who was just added is then one among the others. */
  #ask(question: () => void): void {
    this.added = undefined;
    question();
  }

  readonly #openFilter = (...at: Parameters<ColumnFilter['open']>): void => void this.#filter.open(...at);

  readonly #startNew = (): void =>
    this.#modules.load(
      () => import('./contact-forms.ts'),
      ({ ContactForms }) => {
        const forms = (this.#forms ??= new ContactForms(this));
        const { countries = [], operator } = this.profile ?? {};
        const country = forms.likelyCountry(
          countries,
          [operator?.address?.country],
          this.#messages.locale.lang,
        );
        this.refusal = undefined;
        forms.dialog.openNew(this.#list?.view.text ?? '', country);
      },
    );

  async #save(input: ContactInput): Promise<void> {
    if (!this.#create || this.isSaving) return;
    this.isSaving = true;
    this.refusal = undefined;
    try {
      const contact = await this.#create(input);
      this.#forms?.dialog.close();
      this.#list?.clear();
      this.added = contact;
      announce(this.#messages.t('contacts.saved', { name: nameOf(contact) }));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[data-order="${CSS.escape(contact.id)}"]`)?.focus();
    } catch (error) {
      if (isHostError(error)) this.refusal = error;
      else throw error;
    } finally {
      this.isSaving = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-contacts': OrderPadContacts;
  }
}

import type { Contact } from '@orderpad/contracts';
import type { Finder } from '@orderpad/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { button } from '../ui/button.ts';
import { ComboboxController } from '../ui/combobox.ts';
import type { ContactFormKey, contactMessages } from './contact.messages.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { contactOption } from './contact-option.ts';

export interface ContactSearchOptions {
  readonly messages: MessagesController<keyof typeof contactMessages, ContactFormKey>;
  readonly error: string | undefined;
  /** True when Enter takes the first result without an arrow key. */
  readonly takesFirst: boolean;
  readonly canCreate: boolean;
  /** False until the order is open; the button that creates a contact is then shown disabled. */
  readonly isOpen: boolean;
  readonly onNew: () => void;
  readonly onChoose: (contact: Contact) => void;
}

/** Search field for contacts, with a button to create one that is not found. */
export class ContactSearch {
  readonly #element: LitElement;
  readonly #box: ComboboxController<Contact>;
  #finder: Finder<Contact> | undefined;
  /** Text typed before there is an order to search with. */
  #early = '';
  #unsubscribe: (() => void) | undefined;

  constructor(element: LitElement) {
    this.#element = element;
    this.#box = new ComboboxController(element);
  }

  get text(): string {
    return this.#finder?.view.text ?? this.#early;
  }

  /** Searches for the text typed so far, else lists the recent contacts. Does nothing when it has started. */
  start(session: PadSession | undefined): void {
    if (this.#finder || !session) return;
    this.#finder = session.findContacts();
    this.#unsubscribe = this.#finder.watch(() => this.#element.requestUpdate());
    this.#finder.find(this.#early);
  }

  stop(): void {
    this.#early = this.text;
    this.#unsubscribe?.();
    this.#finder?.stop();
    this.#finder = undefined;
  }

  restart(): void {
    this.#find('');
    void this.#element.updateComplete.then(() => this.#box.focus());
  }

  #find(text: string): void {
    this.#early = text;
    if (this.#finder) this.#finder.find(text);
    else this.#element.requestUpdate();
  }

  close(): void {
    this.#box.close();
  }

  render({
    messages,
    error,
    takesFirst,
    canCreate,
    isOpen,
    onNew,
    onChoose,
  }: ContactSearchOptions): TemplateResult {
    const { t, tProblem } = messages;
    const { text } = this;
    const { items = [], isSearching = true, problem } = this.#finder?.view ?? {};
    const create = (label: string) =>
      canCreate || !isOpen ? button({ icon: 'plus', label, disabled: !isOpen, onClick: onNew }) : nothing;
    return html`
      <div class="find">
        ${this.#box.render({
          id: 'contact-search',
          name: 'contact',
          label: t('contact.search'),
          hint: t('contact.search-hint'),
          error,
          need: 'required',
          t,
          text,
          items,
          isBusy: isSearching,
          problem: problem && tProblem(problem),
          takesFirst: takesFirst && text !== '',
          option: (contact) => contactOption(contact, t),
          isDisabled: ({ bar }) => bar !== undefined,
          isExact: ({ number, email }) => [number, email].includes(text),
          foot: text ? create(t('contact.new-named', { text })) : nothing,
          onText: (typed) => this.#find(typed),
          onChoose,
        })}
        ${create(t('contact.new'))}
      </div>
    `;
  }
}

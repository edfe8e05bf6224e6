import { ContextConsumer } from '@lit/context';
import { fastEntryOf, type FastEntry as Entry } from '@orderpad/core/fast-entry';
import { readQuantity, type NumberRead } from '@orderpad/core/numbers';
import type { Fix } from '@orderpad/contracts';
import { html, LitElement, nothing } from 'lit';
import { sessionContext, type PadSession } from '../context.ts';
import { FixWanted } from '../fixes/fix-wanted.ts';
import { fixesMessages } from '../fixes/fixes.messages.ts';
import { hasDependents } from '../items/reduction-guard.ts';
import { itemsMessages } from '../items/items.messages.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { EntryMessages } from './entry-row.ts';
import { entryRows, type EntryActions } from './entry-rows.ts';
import { takeDrops } from './drops.ts';
import { EntryForm } from './entry-form.ts';
import { entryFormStyles } from './entry-form.styles.ts';
import { entryStatus, spelled } from './entry-status.ts';
import { fastEntryStyles } from './fast-entry.styles.ts';
import { fastEntryMessages, type FastEntryKey } from './fast-entry.messages.ts';
import { HeldRows } from './held-rows.ts';
import { LookUp } from './look-up.ts';
import { lazyColumns } from './lazy-columns.ts';
import { ScanListener } from './scan-listener.ts';

/**
 * @summary Fast entry: codes typed, scanned, pasted or dropped as a file, with an answer for each row.
 *
 * @tagname order-pad-fast-entry
 */
export class OrderPadFastEntry extends LitElement {
  static override styles = [...base, controls, surfaces, entryFormStyles, fastEntryStyles];
  static override properties = { refusal: { state: true } };

  /** Message for a file that was refused. */
  private refusal: FastEntryKey | undefined;

  readonly #messages: EntryMessages = new MessagesController(this, {
    ...itemsMessages,
    ...fixesMessages,
    ...fastEntryMessages,
  });
  readonly #form = new EntryForm(this, this.#messages, {
    onEnter: (text) => this.#enter(text),
    onLookUp: (text) => this.dispatchEvent(new LookUp(text)),
  });
  readonly #held = new HeldRows(this, this.#messages);
  #session: PadSession | undefined;
  #entry: Entry | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The question about the columns of a pasted table. */
  #columns: HTMLElement | undefined;
  #scans: ScanListener | undefined;
  #announced: Entry['view']['outcome'];
  /** Index of the row that had the focus before it was removed. */
  #left: number | undefined;

  constructor() {
    super();
    const context = sessionContext;
    // It adds itself to the element; adding it again is harmless.
    this.addController(new ContextConsumer(this, { context, subscribe: true, callback: this.#join }));
    takeDrops(this, this.#drop);
  }

  /** Listens for scans in the whole step: a scanner types into whatever has the focus. */
  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    const step = root instanceof ShadowRoot && root.host instanceof HTMLElement ? root.host : this;
    this.#scans = new ScanListener(step, (code) => this.#enter(code));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scans?.stop();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#entry?.flush();
  }

  protected override render() {
    const { t } = this.#messages;
    const view = this.#entry?.view;
    if (!view) return nothing;
    return html`
      <section class="entry-form" aria-label=${t('entry.heading')}>
        ${this.#form.render()}
        <div class="help">
          <p class="hint" id="hint">${t('entry.hint')}</p>
          ${button({ kind: 'link', label: t('entry.look-up'), title: t('entry.look-up-keys'), onClick: () => this.#form.lookUp() })}
          ${button({ kind: 'link', label: t('entry.file'), onClick: () => this.#file?.click() })}
          <input type="file" hidden accept=".csv,.tsv,.txt,text/*" @change=${this.#choose} />
        </div>
        ${entryStatus(view, this.refusal, this.#messages, {
          isWaiting: this.#held.isWaiting,
          onStop: () => this.#entry?.stop(),
        })}
        ${view.pasted ? (this.#columns ??= lazyColumns(this, t, () => this.#form.focus())) : nothing} ${this.#held.render()}
        ${view.rows.length > 0 ? entryRows(view.rows, this.#messages, this.#actions) : nothing}
      </section>
    `;
  }

  protected override updated(): void {
    if (this.#left === undefined) return;
    const rows = this.renderRoot.querySelectorAll('li');
    const next =
      rows[Math.min(this.#left, rows.length - 1)]?.querySelector<HTMLElement>('input, select, button');
    this.#left = undefined;
    (next ?? this.#form).focus();
  }

  /** Focuses the field for the code. */
  focusFirst(): void {
    this.#form.focus();
  }

  get #file(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('[type=file]');
  }

  readonly #actions: EntryActions = {
    onRetry: () => this.#entry?.retry(),
    onCorrect: (id, { sku, quantity }) =>
      this.#entry?.correct(id, { sku, quantity: this.#quantityIn(quantity) }),
    onChoose: (id, variantId, quantity) => this.#entry?.choose(id, variantId, this.#quantityIn(quantity)),
    onFix: (id, fix) => this.#fix(id, fix),
    onDismiss: (id) => this.#dismiss(id),
    onDismissAll: () => this.#dismiss(),
  };

  readonly #join = (session: PadSession | undefined): void => {
    this.#unsubscribe?.();
    this.#session = session;
    this.#entry = session && fastEntryOf(session);
    this.#announced = this.#entry?.view.outcome;
    this.#unsubscribe = this.#entry?.watch(() => this.#changed());
    this.#held.join(session, this.#entry);
    this.requestUpdate();
  };

  #changed(): void {
    const view = this.#entry?.view;
    const held = this.shadowRoot?.activeElement?.closest('li');
    if (held && !view?.rows.some(({ id }) => String(id) === held.dataset['id']))
      this.#left = [...this.renderRoot.querySelectorAll('li')].indexOf(held);
    if (view?.outcome && view.outcome !== this.#announced) announce(spelled(view.outcome, this.#messages));
    this.#announced = view?.outcome;
    this.requestUpdate();
  }

  #enter(text: string): void {
    this.refusal = undefined;
    void this.#entry?.enter(text);
  }

  readonly #drop = (dropped: DataTransfer): void => {
    if (dropped.files.length > 0) void this.#read([...dropped.files]);
    else this.#form.enter(dropped.getData('text/plain'));
  };

  readonly #choose = (): void => {
    const field = this.#file;
    void this.#read([...(field?.files ?? [])]);
    // Allows the same file to be chosen again after a correction.
    if (field) field.value = '';
  };

  async #read(files: readonly File[]): Promise<void> {
    this.refusal = undefined;
    for (const file of files) {
      if (file.size > largestFile) this.refusal = 'entry.file-too-large';
      else if (!(await this.#entry?.enter(new Uint8Array(await file.arrayBuffer()))))
        this.refusal = 'entry.file-unreadable';
    }
  }

  /** Applies a fix to a row. A fix of a price, and one that may remove something else, are left to the lines. */
  #fix(id: number, fix: Fix): void {
    const row = this.#entry?.view.rows.find((each) => each.id === id);
    const isOfLine = fix.code.endsWith('-override') || this.#session?.view(hasDependents);
    if (row?.lineId && row.issue && isOfLine) this.dispatchEvent(new FixWanted(row.issue, fix));
    else this.#entry?.fix(id, fix);
  }

  #dismiss(id?: number): void {
    this.#entry?.dismiss(id);
    announce(this.#messages.t('entry.dismissed'));
    if (id === undefined) this.#form.focus();
  }

  #quantityIn(text: string): NumberRead {
    return readQuantity(text, this.#messages.locale.lang);
  }
}

/** Largest file in bytes, far more than an order holds. */
const largestFile = 2_000_000;

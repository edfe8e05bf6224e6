import { ContextConsumer } from '@lit/context';
import { fastEntryOf, typedLine, type FastEntry as Entry } from '@orderpad/core/fast-entry';
import { readQuantity, writtenNumber, type NumberRead, type NumberRefusal } from '@orderpad/core/numbers';
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
import { field } from '../ui/field.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { EntryMessages } from './entry-row.ts';
import { entryRows, type EntryActions } from './entry-rows.ts';
import { takeDrops } from './drops.ts';
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
  static override properties = { refusal: { state: true }, miscount: { state: true } };

  /** Message for a file that was refused. */
  private refusal: FastEntryKey | undefined;
  /** Reason why the field holds no quantity. */
  private miscount: NumberRefusal | undefined;

  readonly #messages: EntryMessages = new MessagesController(this, {
    ...itemsMessages,
    ...fixesMessages,
    ...fastEntryMessages,
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
    this.#scans = new ScanListener(step, this.#scanned);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scans?.stop();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#entry?.flush();
  }

  protected override render() {
    const { t, locale } = this.#messages;
    const view = this.#entry?.view;
    if (!view) return nothing;
    return html`
      <section class="entry-form" aria-label=${t('entry.heading')}>
        <form class="line" novalidate @submit=${this.#submit}>
          ${field(
            { id: 'sku', label: t('entry.sku'), look: 'code', t },
            () => html`<input
              class="input"
              part="input"
              id="sku"
              name="sku"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              enterkeyhint="next"
              aria-describedby="hint"
              aria-keyshortcuts="Alt+ArrowDown F4"
              @focus=${() => this.#sku?.select()}
              @keydown=${this.#keys}
              @paste=${this.#paste}
            />`,
          )}
          ${field(
            {
              id: 'count',
              label: t('ui.quantity'),
              error: this.miscount && quantityRefusal(this.miscount, t),
              t,
            },
            ({ describedBy, invalid }) => html`<input
              class="input count"
              part="input"
              id="count"
              name="count"
              inputmode="numeric"
              autocomplete="off"
              enterkeyhint="done"
              .value=${writtenNumber(1, locale.lang)}
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
              @focus=${() => this.#count?.select()}
              @change=${this.#countChanged}
              @keydown=${this.#countKeys}
            />`,
          )}
          ${button({ label: t('entry.add'), submits: true })}
        </form>
        <div class="help">
          <p class="hint" id="hint">${t('entry.hint')}</p>
          ${button({ kind: 'link', label: t('entry.look-up'), title: t('entry.look-up-keys'), onClick: this.#lookUp })}
          ${button({ kind: 'link', label: t('entry.file'), onClick: () => this.#file?.click() })}
          <input type="file" hidden accept=".csv,.tsv,.txt,text/*" @change=${this.#choose} />
        </div>
        ${entryStatus(view, this.refusal, this.#messages, {
          isWaiting: this.#held.isWaiting,
          onStop: () => this.#entry?.stop(),
        })}
        ${view.pasted ? (this.#columns ??= lazyColumns(this, t, () => this.#sku?.focus())) : nothing} ${this.#held.render()}
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
    (next ?? this.#sku)?.focus();
  }

  /** Focuses the field for the code. */
  focusFirst(): void {
    this.#sku?.focus();
  }

  get #sku(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #count(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#count');
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

  readonly #keys = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, isComposing } = event;
    if (isComposing) return;
    // The pad continues. What was typed is a row first, so that it is not left behind.
    if (key === 'Enter' && (ctrlKey || metaKey)) return this.#enterBefore(event);
    const text = this.#sku?.value.trim() ?? '';
    if (key === 'F4' || (altKey && key === 'ArrowDown')) {
      event.preventDefault();
      this.#lookUp();
    } else if (key === 'Enter') {
      event.preventDefault();
      if (isWhole(text)) this.#enter(text);
      else if (text) this.#count?.focus();
    }
  };

  readonly #scanned = (code: string): void => {
    this.refusal = undefined;
    void this.#entry?.enter(code);
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#sku?.value.trim()) this.#enterTyped();
    else this.#sku?.focus();
  };

  /** Enters the code with its quantity. Returns false when the quantity is refused. */
  #enterTyped(): boolean {
    const text = this.#sku?.value.trim();
    if (!text) return true;
    const count = this.#countTyped();
    if (count === undefined) {
      this.#count?.focus();
      this.#count?.select();
    } else this.#enter(isWhole(text) || count === 1 ? text : `${text}\t${count}`);
    return count !== undefined;
  }

  /** Enters what is typed before the pad continues; a refused quantity keeps it here. */
  #enterBefore(event: KeyboardEvent): void {
    if (this.#enterTyped()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Reads the quantity; shows why it is refused. */
  #countTyped(): number | undefined {
    const { value, refusal } = this.#quantityIn(this.#count?.value ?? '');
    if (refusal && refusal !== this.miscount) announce(quantityRefusal(refusal, this.#messages.t));
    this.miscount = refusal;
    return value;
  }

  readonly #countChanged = (): void => {
    this.#countTyped();
  };

  /** Escape restores the quantity and returns to the code. */
  readonly #countKeys = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, isComposing } = event;
    if (isComposing) return;
    if (key === 'Enter' && (ctrlKey || metaKey)) return this.#enterBefore(event);
    if (key !== 'Escape') return;
    if (this.#count) this.#count.value = writtenNumber(1, this.#messages.locale.lang);
    this.miscount = undefined;
    this.#sku?.focus();
    this.#sku?.select();
  };

  /** Enters a text and empties the field for the next one. */
  #enter(text: string): void {
    this.refusal = undefined;
    this.miscount = undefined;
    if (this.#sku) this.#sku.value = '';
    if (this.#count) this.#count.value = writtenNumber(1, this.#messages.locale.lang);
    this.#sku?.focus();
    void this.#entry?.enter(text);
  }

  readonly #paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // A single code is pasted like any text; rows would lose their line ends in a one-line field.
    if (!/[\n\r]/.test(text.trim())) return;
    event.preventDefault();
    this.refusal = undefined;
    void this.#entry?.enter(text);
  };

  readonly #drop = (dropped: DataTransfer): void => {
    if (dropped.files.length > 0) void this.#read([...dropped.files]);
    else this.#enter(dropped.getData('text/plain'));
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

  readonly #lookUp = (): void => {
    this.dispatchEvent(new LookUp(this.#sku?.value.trim() ?? ''));
  };

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
    if (id === undefined) this.#sku?.focus();
  }

  #quantityIn(text: string): NumberRead {
    return readQuantity(text, this.#messages.locale.lang);
  }
}

/** Returns true for a text that holds a quantity too, or is no single row, so that the second field is not needed. */
function isWhole(text: string): boolean {
  const line = typedLine(text);
  return !line || line.sku !== text || line.quantity !== 1;
}

/** Largest file in bytes, far more than an order holds. */
const largestFile = 2_000_000;

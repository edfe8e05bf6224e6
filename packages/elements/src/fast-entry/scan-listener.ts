import { Burst } from './burst.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Field as it was before a scan. */
interface Former {
  readonly field: Field;
  readonly value: string;
  readonly selection: readonly [number | null, number | null] | undefined;
}

/**
 * Listens for scans in everything inside an element, whichever control has the focus. The scan has no effect there: a field
 * gets its former value back, and the key that ends the scan reaches nobody. Fields that are made for codes keep their scans.
 */
export class ScanListener {
  readonly #target: HTMLElement;
  readonly #onScan: (code: string) => void;
  readonly #burst = new Burst();
  #former: Former | undefined;

  constructor(target: HTMLElement, onScan: (code: string) => void) {
    this.#target = target;
    this.#onScan = onScan;
    target.addEventListener('keydown', this.#pressed, { capture: true });
  }

  stop(): void {
    this.#target.removeEventListener('keydown', this.#pressed, { capture: true });
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const [focused] = event.composedPath();
    if (focused instanceof Element && focused.matches(takesCodes)) return;
    const stroke = this.#burst.keyDown(event);
    if (stroke.kind === 'first') this.#former = isField(focused) ? formerOf(focused) : undefined;
    if (stroke.kind !== 'end' && stroke.kind !== 'rest') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (stroke.kind !== 'end') return;
    if (this.#former) restore(this.#former);
    this.#onScan(stroke.code);
  };
}

/** Fields in which a scan is the answer: searches, promotion codes, and rows whose SKU is corrected. */
const takesCodes = '[role=combobox], [type=search], [name=code], li [name=sku]';

const isField = (target: EventTarget | undefined): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

const formerOf = (field: Field): Former => ({
  field,
  value: field.value,
  selection: field instanceof HTMLSelectElement ? undefined : [field.selectionStart, field.selectionEnd],
});

function restore({ field, value, selection }: Former): void {
  if (field.value === value) return;
  field.value = value;
  // Fields without a selection, such as those for e-mail, have none to restore.
  if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event('change', { bubbles: true }));
  else {
    if (selection?.[0] != null) field.setSelectionRange(...selection);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

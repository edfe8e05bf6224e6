import { reorderOf } from '@orderpad/core/reorder';
import type { PadSession } from '../context.ts';
import { focusedIn } from '../pad/shortcuts.ts';
import { createSibling, register, siblingTag } from '../registry.ts';
import { positionPopup } from '../ui/position.ts';
import { OrderPadReorder } from '../reorder/order-pad-reorder.ts';
import { OrderPadContactRecord } from './order-pad-contact-record.ts';

const tag = 'order-pad-contact-record';

/** Creates what is known of the customer inside an element, under its prefix. */
export function makeRecord(parent: Element): HTMLElement {
  register(siblingTag(parent, tag), OrderPadContactRecord);
  registerReorder(parent);
  return createSibling(parent, tag);
}

/**
 * Opens what is known of the customer below the line that has the opener. From then on the opener toggles it by itself. Beside the
 * contact step it is returned instead, to be shown in place of the opener.
 */
export function openRecord(line: HTMLElement, opener: EventTarget | null): HTMLElement | undefined {
  if (line.hasAttribute('beside')) return makeRecord(line);
  const root = line.shadowRoot;
  if (!root || !(opener instanceof HTMLButtonElement) || opener.popoverTargetElement) return undefined;
  const record = popoverIn(line, root, opener);
  opener.popoverTargetElement = record;
  record.showPopover();
  return undefined;
}

/** Orders the newest order of the customer again, as a key asks for, unless a dialog is open. */
export function repeatNewest(parent: Element, session: PadSession | undefined): undefined {
  if (!session || !parent.isConnected || focusedIn(document)?.closest('dialog')) return;
  registerReorder(parent);
  void reorderOf(session).again();
}

/** The pad has the element already, which shows nothing before. */
const registerReorder = (parent: Element): void =>
  register(siblingTag(parent, 'order-pad-reorder'), OrderPadReorder);

function popoverIn(line: HTMLElement, root: ShadowRoot, opener: HTMLElement): HTMLElement {
  const record = makeRecord(line);
  record.popover = 'auto';
  let stop: (() => void) | undefined;
  record.addEventListener('toggle', ({ newState }) => {
    stop?.();
    const isOpen = newState === 'open';
    stop = isOpen ? positionPopup(line, record) : undefined;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) record.shadowRoot?.querySelector<HTMLElement>('#heading')?.focus();
  });
  // It closes when the focus goes on to the order, which it would cover.
  record.addEventListener('focusout', ({ relatedTarget }) => {
    const isIn =
      relatedTarget instanceof Node && (root.contains(relatedTarget) || record.contains(relatedTarget));
    if (relatedTarget && !isIn) record.hidePopover();
  });
  root.append(record);
  return record;
}

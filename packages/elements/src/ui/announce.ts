/** Milliseconds for which an announcement stays in the page: screen readers fetch it after finishing their sentence. */
const readAfter = 7_000;
/**
 * Milliseconds that an announcement in a dialog waits: a region that arrives together with its text is often not read, and a
 * dialog that closes right away is not read at all.
 */
const dialogWait = 100;

/** The mark of a live region of ours; that of the page has it as its id, too. */
const mark = 'order-pad-polite';

/**
 * Announces a text to screen readers. One live region per document, in its light DOM, since browsers do not read regions
 * nested in shadow roots reliably; it must exist before it is filled, see `prepareAnnouncer`. While a modal dialog is open,
 * the rest of the page is inert and not read, so the dialog gets a region of its own. Each announcement is an addition of its
 * own: a total that follows at once does not replace the announcement before it.
 */
export function announce(text: string, page: Document = document): void {
  const modal = modalOf(page);
  if (!modal) return say(text, page.body);
  regionOf(modal);
  setTimeout(() => say(text, modalOf(page) ?? page.body), dialogWait);
}

function say(text: string, parent: Element): void {
  const said = parent.ownerDocument.createElement('p');
  said.textContent = text;
  regionOf(parent).append(said);
  setTimeout(() => said.remove(), readAfter);
}

/** Adds the empty live region to the page, so that later announcements are read. */
export function prepareAnnouncer(page: Document): void {
  regionOf(page.body);
}

/** Takes back what was announced: it belongs to a pad that has left the page. */
export function clearAnnouncer(page: Document): void {
  regionOf(page.body).replaceChildren();
}

/** Returns the open modal dialog with the focus, of the page or of an element in it. */
function modalOf(page: Document): Element | undefined {
  let focused = page.activeElement;
  let modal: Element | undefined;
  while (focused) {
    modal = focused.closest('dialog:modal') ?? modal;
    focused = focused.shadowRoot?.activeElement ?? null;
  }
  return modal ?? page.querySelector('dialog:modal') ?? undefined;
}

function regionOf(parent: Element): Element {
  const found = parent.querySelector(`:scope > [data-${mark}]`);
  if (found) return found;
  const region = parent.ownerDocument.createElement('div');
  region.setAttribute(`data-${mark}`, '');
  if (parent === parent.ownerDocument.body) region.id = mark;
  region.setAttribute('aria-live', 'polite');
  // By CSSOM: a style attribute would break a strict content security policy.
  Object.assign(region.style, {
    position: 'fixed',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  parent.append(region);
  return region;
}

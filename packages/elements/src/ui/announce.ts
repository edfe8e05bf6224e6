/** Milliseconds for which an announcement stays in the page: screen readers fetch it after finishing their sentence. */
const readAfter = 7_000;

/**
 * Announces a text to screen readers. One live region per document, in its light DOM, since browsers do not read regions
 * nested in shadow roots reliably; it must exist before it is filled, see `prepareAnnouncer`. Each announcement is an
 * addition of its own: a total that follows at once does not replace the announcement before it.
 */
export function announce(text: string, page: Document = document): void {
  const said = page.createElement('p');
  said.textContent = text;
  regionOf(page).append(said);
  setTimeout(() => said.remove(), readAfter);
}

/** Adds the empty live region to the page, so that later announcements are read. */
export function prepareAnnouncer(page: Document): void {
  regionOf(page);
}

function regionOf(page: Document): HTMLElement {
  const id = 'order-pad-polite';
  const found = page.getElementById(id);
  if (found) return found;
  const region = page.createElement('div');
  region.id = id;
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
  page.body.append(region);
  return region;
}

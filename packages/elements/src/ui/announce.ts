/**
 * Speak to people who do not see the screen change. One live region per document, in its light DOM, since browsers do not read
 * regions nested in shadow roots reliably; it must exist before it is filled, see `prepareAnnouncer`.
 */
export function announce(words: string, page: Document = document): void {
  const region = regionOf(page);
  // The same words twice are not a change: a no-break space makes them one.
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}

/** Put the region into the page, empty, so that what it says later is heard. */
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
  region.setAttribute('aria-atomic', 'true');
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

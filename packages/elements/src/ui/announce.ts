type Politeness = 'polite' | 'assertive';

/**
 * Speak to people who do not see the screen change. One pair of live regions per document, in its light DOM, since browsers
 * do not read regions nested in shadow roots reliably; they must exist before they are filled, see `prepareAnnouncer`.
 */
export function announce(words: string, politeness: Politeness = 'polite', page: Document = document): void {
  const region = regionOf(page, politeness);
  // The same words twice are not a change: a no-break space makes them one.
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}

/** Put the regions into the page, empty, so that what they say later is heard. */
export function prepareAnnouncer(page: Document = document): void {
  regionOf(page, 'polite');
  regionOf(page, 'assertive');
}

function regionOf(page: Document, politeness: Politeness): HTMLElement {
  const id = `order-pad-${politeness}`;
  const found = page.getElementById(id);
  if (found) return found;
  const region = page.createElement('div');
  region.id = id;
  region.setAttribute('aria-live', politeness);
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

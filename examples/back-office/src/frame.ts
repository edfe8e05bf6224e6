import { h } from './dom.ts';
import { nameWindow } from './title.ts';

export interface Page {
  readonly title: string;
  readonly content: HTMLElement;
}

/** Frame around the pages of one kind of person. */
export interface Frame {
  /** Renders the bar above the page; `showSignIn` replaces the frame by the sign-in page, once. */
  bar(showSignIn: () => void): HTMLElement;
  /** Navigation beside the page. */
  readonly side?: HTMLElement;
  /** Region for what happens while another page is shown. */
  readonly news?: HTMLElement;
  /** Returns the page of an address. */
  page(hash: string): Page;
  /** Shows the sign-in page, with a reason when the person did not ask for it. */
  onSignedOut(notice?: string): Promise<void>;
}

/** Fills the window, and follows the address from page to page. */
export function showFrame({ bar, side, news, page, onSignedOut }: Frame): void {
  const leaving = new AbortController();
  const showSignIn = (notice?: string) => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    void onSignedOut(notice);
  };
  document.body.addEventListener(
    'order-signed-out',
    () => showSignIn('You are signed out. Sign in to continue; the order you were entering is saved.'),
    { signal: leaving.signal },
  );

  const main = h('main', { id: 'main', tabindex: '-1' });
  const skip = h('a', { class: 'skip', href: '#main' }, 'Skip to content');
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  document.body.replaceChildren(
    skip,
    bar(() => showSignIn()),
    side ? h('div', { class: 'columns' }, side, main) : main,
    ...(news ? [news] : []),
  );

  const show = ({ moveFocus }: { moveFocus: boolean }) => {
    const { title, content } = page(location.hash);
    nameWindow(title);
    main.replaceChildren(content);
    if (moveFocus) main.focus();
    scrollTo(0, 0);
  };
  addEventListener('hashchange', () => show({ moveFocus: true }), { signal: leaving.signal });
  show({ moveFocus: false });
}

import { h } from './dom.ts';
import { nameWindow } from './title.ts';

export interface Page {
  readonly title: string;
  readonly content: HTMLElement;
}

/** What stands around every page of one kind of person. */
export interface Frame {
  /** Above the page; `leave` ends what is shown here, once. */
  bar(leave: () => void): HTMLElement;
  /** Beside the page. */
  readonly side?: HTMLElement;
  /** The page that the address asks for. */
  page(hash: string): Page;
  /** Leave for the sign-in page, saying why when it was not asked for. */
  onSignedOut(notice?: string): Promise<void>;
}

/** Fill the window, and follow the address from page to page. */
export function showFrame({ bar, side, page, onSignedOut }: Frame): void {
  const leaving = new AbortController();
  const leave = (notice?: string) => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    void onSignedOut(notice);
  };
  document.body.addEventListener(
    'order-signed-out',
    () => leave('Your session has ended. Sign in to go on; an order you were entering is kept.'),
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
    bar(() => leave()),
    side ? h('div', { class: 'columns' }, side, main) : main,
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

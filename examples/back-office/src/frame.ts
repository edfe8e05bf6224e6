import { h } from './dom.ts';
import { chosenGuide } from './preferences.ts';
import { nameWindow } from './title.ts';

export interface Page {
  readonly title: string;
  readonly content: HTMLElement;
  /** Tells if leaving the page would leave something unfinished. */
  isUnderWay?(): boolean;
  /** Asks before the page is left with something unfinished. Resolves with `true` when it may be left. */
  mayLeave?(): Promise<unknown>;
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

  showGuide(main);

  let current: Page | undefined;
  const show = ({ moveFocus }: { moveFocus: boolean }) => {
    current = page(location.hash);
    nameWindow(current.title);
    main.replaceChildren(current.content);
    if (moveFocus) main.focus();
    scrollTo(0, 0);
  };
  const follow = async ({ oldURL, newURL }: HashChangeEvent) => {
    if (current?.isUnderWay?.()) {
      // The page stays, and so does its address, until the person has decided.
      history.replaceState(null, '', oldURL);
      if (!(await current.mayLeave?.())) return;
      history.replaceState(null, '', newURL);
    }
    show({ moveFocus: true });
  };
  addEventListener('hashchange', (event) => void follow(event), { signal: leaving.signal });
  addEventListener('beforeunload', (event) => current?.isUnderWay?.() && event.preventDefault(), {
    signal: leaving.signal,
  });
  show({ moveFocus: false });
}

/** Shows the guide beside the pages, where one is chosen. Its file holds texts that most windows never show. */
function showGuide(main: HTMLElement): void {
  const id = chosenGuide();
  if (id === undefined) return;
  void import('./guide/panel.ts').then(({ guidePanel }) => {
    const panel = guidePanel(id);
    if (panel && main.isConnected) main.before(panel);
  });
}

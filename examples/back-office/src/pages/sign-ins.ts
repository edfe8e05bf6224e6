import { OrderSignedOutEvent } from '@orderpad/elements';
import { isSignedOut } from '../account.ts';
import { h } from '../dom.ts';
import type { OwnSignIns } from '../sign-ins.ts';
import { signInTable } from './sign-in-table.ts';
import { trouble } from './trouble.ts';

type List = Awaited<ReturnType<OwnSignIns['list']>>;

/** Page Your sign-ins: the browsers in which the person is signed in, and the ways to end them. */
export function signInsPage(signIns: OwnSignIns): HTMLElement {
  const status = h('p', { class: 'quiet', role: 'status' }, 'Loading your sign-ins …');
  const list = h('div', {});
  const others = h('button', { type: 'button', class: 'primary' }, 'Sign out everywhere else');
  const content = h(
    'section',
    { class: 'page' },
    h('h1', {}, 'Your sign-ins'),
    h(
      'p',
      { class: 'quiet lead' },
      'The browsers in which you are signed in. If you do not know one of them, end it. Then sign out and choose a new passcode with “Forgot your passcode?”.',
    ),
    status,
    list,
  );
  others.addEventListener(
    'click',
    () => void act(() => signIns.endOthers(), 'You are signed out everywhere else.'),
  );
  void show('');
  return content;

  /** Does something, and shows the list that is left. */
  async function act(work: () => Promise<void>, done: string): Promise<void> {
    try {
      await work();
    } catch (error) {
      return fail(error);
    }
    await show(done);
    // The button that was pressed may be gone.
    status.tabIndex = -1;
    status.focus();
  }

  async function show(done: string): Promise<void> {
    try {
      const rows = await signIns.list();
      status.textContent = done;
      list.replaceChildren(
        signInTable(rows, endOf),
        ...(rows.length > 1 ? [h('p', { class: 'more' }, others)] : []),
      );
    } catch (error) {
      fail(error);
    }
  }

  /** Returns the button that ends a sign-in; none for the one of this page. */
  function endOf({ id, isCurrent }: List[number], name: string): HTMLElement | undefined {
    if (isCurrent) return undefined;
    const button = h('button', { type: 'button', class: 'plain', 'aria-label': `End ${name}` }, 'End');
    button.addEventListener('click', () => void act(() => signIns.end(id), `${name} is signed out.`));
    return button;
  }

  function fail(error: unknown): void {
    if (isSignedOut(error)) content.dispatchEvent(new OrderSignedOutEvent());
    status.textContent = '';
    list.replaceChildren(trouble(error, 'Your sign-ins'));
  }
}

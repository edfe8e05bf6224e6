import type { User } from '@orderpad/contracts';
import { h } from '../../dom.ts';
import type { Users } from '../../users.ts';
import { signInTable } from '../sign-in-table.ts';
import { trouble } from '../trouble.ts';

/** Card with the sign-ins of a person, and a button that ends them. */
export function signInsCard(users: Users, { id }: User): HTMLElement {
  const status = h('p', { class: 'quiet', role: 'status' }, 'Loading the sign-ins …');
  const list = h('div', {});
  const end = h('button', { type: 'button', class: 'plain' }, 'End all sign-ins');
  end.addEventListener('click', () => {
    end.disabled = true;
    void users
      .endSignIns(id)
      .then(show)
      .catch(fail)
      .finally(() => {
        end.disabled = false;
      });
  });
  void show().catch(fail);
  return h(
    'section',
    { class: 'card wide', 'aria-labelledby': 'sign-ins' },
    h('h2', { id: 'sign-ins' }, 'Sign-ins'),
    status,
    list,
  );

  async function show(): Promise<void> {
    const rows = await users.signIns(id);
    status.textContent = rows.length === 0 ? 'The person is not signed in anywhere.' : '';
    list.replaceChildren(
      ...(rows.length === 0 ? [] : [signInTable(rows), h('p', { class: 'actions' }, end)]),
    );
  }

  function fail(error: unknown): void {
    status.textContent = '';
    list.replaceChildren(trouble(error, 'The sign-ins'));
  }
}

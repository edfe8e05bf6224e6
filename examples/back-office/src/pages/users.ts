import '../look/users.css';
import type { User } from '@orderpad/contracts';
import { OrderSignedOutEvent } from '@orderpad/elements';
import { isSignedOut } from '../account.ts';
import { h } from '../dom.ts';
import type { addressOf } from '../routes.ts';
import type { Users, UserSearch } from '../users.ts';
import { dateTime } from './format.ts';
import { trouble } from './trouble.ts';
import { mayOrder, roleNames } from './user/names.ts';

/** The last search, so that coming back from a user finds it again. */
let last: UserSearch = { text: '', groupId: '' };

/** Page Administration → Users: find people by a part of a name, or by group. */
export function usersPage(users: Users, linkTo: typeof addressOf): HTMLElement {
  const text = h('input', { type: 'search', name: 'text', value: last.text, spellcheck: 'false' });
  const group = h('select', { name: 'group' }, h('option', { value: '' }, 'All groups'));
  const form = h(
    'form',
    { class: 'user-search', role: 'search' },
    h('label', { class: 'field' }, 'Name, user name or number', text),
    h('label', { class: 'field' }, 'User group', group),
    h('button', { class: 'primary' }, 'Search'),
  );
  const status = h('p', { class: 'quiet', role: 'status' }, 'Loading the users …');
  const found = h('div', {});
  const content = h('section', { class: 'page' }, h('h1', {}, 'Users'), form, status, found);
  let searches = 0;

  const search = (): void => {
    last = { text: text.value, groupId: group.value };
    void show(last);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  group.addEventListener('change', search);
  void begin();
  return content;

  async function begin(): Promise<void> {
    try {
      const groups = await users.groups();
      group.append(
        ...groups.map(({ id, name }) => h('option', { value: id, selected: id === last.groupId }, name)),
      );
    } catch (error) {
      return fail(error);
    }
    await show(last);
  }

  /** Shows the people that a search finds, unless another one was begun meanwhile. */
  async function show(sought: UserSearch): Promise<void> {
    const own = ++searches;
    try {
      const { items, next } = await users.list(sought);
      if (own !== searches) return;
      const rows = h('tbody', {}, ...items.map((user) => row(user, linkTo)));
      const count = `${items.length}${next === undefined ? '' : ' or more'}`;
      status.textContent =
        items.length === 0 ? 'Nobody is found. Try a part of the name.' : `Found: ${count}`;
      found.replaceChildren(...(items.length === 0 ? [] : [tableOf(rows)]));
      if (next !== undefined) found.append(more(sought, rows, next));
    } catch (error) {
      if (own === searches) fail(error);
    }
  }

  function more(sought: UserSearch, rows: HTMLElement, cursor: string): HTMLElement {
    const button = h('button', { type: 'button', class: 'plain more' }, 'More users');
    const add = async (): Promise<void> => {
      const own = searches;
      const { items, next } = await users.list(sought, cursor);
      if (own !== searches) return;
      rows.append(...items.map((user) => row(user, linkTo)));
      rows.children[rows.children.length - items.length]?.querySelector('a')?.focus();
      button.remove();
      if (next !== undefined) found.append(more(sought, rows, next));
    };
    button.addEventListener('click', () => void add().catch(fail));
    return button;
  }

  function fail(error: unknown): void {
    if (isSignedOut(error)) content.dispatchEvent(new OrderSignedOutEvent());
    status.textContent = '';
    found.replaceChildren(trouble(error, 'The users'));
  }
}

function row(user: User, linkTo: typeof addressOf): HTMLElement {
  const { id, name, username, group, contact, state, role, seenAt } = user;
  const number = contact?.number === undefined ? [] : [h('p', { class: 'quiet' }, `No. ${contact.number}`)];
  return h(
    'tr',
    {},
    h('td', {}, h('a', { href: linkTo({ page: 'user', id }) }, h('bdi', {}, name)), ...number),
    h('td', {}, h('bdi', { translate: 'no' }, username)),
    h('td', {}, h('bdi', {}, group?.name ?? '–'), h('p', { class: 'quiet' }, roleNames[role])),
    h('td', {}, state === 'disabled' ? 'May not sign in' : mayOrder(user) ? 'May order' : 'May not order'),
    h('td', {}, seenAt === undefined ? '–' : dateTime(seenAt)),
  );
}

const columns = ['Name', 'User name', 'Group', 'Orders', 'Last seen'];

const tableOf = (rows: HTMLElement): HTMLElement =>
  h(
    'div',
    { class: 'scroller tall', role: 'region', 'aria-label': 'Users', tabindex: '0' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...columns.map((name) => h('th', { scope: 'col' }, name)))),
      rows,
    ),
  );

import { h } from '../dom.ts';
import { support } from '../host.ts';

/** Whom to ask: telephone with its hours, and e-mail. */
export const help = (heading: string): HTMLElement =>
  h(
    'section',
    { class: 'help', 'aria-labelledby': 'help' },
    h('h2', { id: 'help' }, heading),
    h(
      'ul',
      { role: 'list' },
      h(
        'li',
        {},
        h('a', { dir: 'ltr', href: `tel:${support.phone.replaceAll(' ', '')}` }, support.phone),
        ` ${support.hours}`,
      ),
      h('li', {}, h('a', { href: `mailto:${support.email}` }, support.email)),
    ),
  );

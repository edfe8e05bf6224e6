import { h } from '../dom.ts';
import type { Page } from '../frame.ts';

export const unknownPage = (): Page => ({
  title: 'Not found',
  content: h(
    'section',
    { class: 'page' },
    h('h1', {}, 'Page not found'),
    h('p', {}, 'The address may be mistyped or old. ', h('a', { href: '#/' }, 'Go to the dashboard')),
  ),
});

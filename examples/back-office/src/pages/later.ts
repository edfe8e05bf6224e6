import { h } from '../dom.ts';
import type { Page } from '../frame.ts';

/** Page whose file few people need: it is fetched when it is shown. */
export function later(title: string, load: () => Promise<HTMLElement>): Page {
  const waiting = h('section', { class: 'page' }, h('p', { class: 'quiet', role: 'status' }, 'Loading …'));
  load().then(
    (content) => waiting.replaceWith(content),
    () => {
      const text = 'This page could not be loaded. Check the connection and reload it.';
      waiting.replaceChildren(h('p', { class: 'trouble', role: 'alert' }, text));
    },
  );
  return { title, content: waiting };
}

import { createContext } from '@lit/context';
import type { Locale } from './locale.ts';
import type { MessageTable } from './message.ts';

/** Language of an element, and the messages replaced by its page. */
export interface Localization {
  readonly locale: Locale;
  readonly replaced: Partial<MessageTable>;
}

/** Context provided by the pad and by `<order-pad-session>`; changes only when a page sets `lang` or `messages`. */
export const localizationContext = createContext<Localization | undefined>(
  Symbol.for('order-pad-localization'),
);

/** Returns the language of the nearest `lang` attribute, through shadow roots, else the browser's. */
export function langOf(element: Element): string {
  for (let node: Node | null = element; node; node = parentOf(node))
    if (node instanceof Element && node.getAttribute('lang')) return node.getAttribute('lang') ?? 'en';
  return navigator.language || 'en';
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

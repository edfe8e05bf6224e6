import { langOf } from './localization.ts';

interface Follower {
  readonly element: Element;
  /** Language that the element knows. */
  lang: string;
  readonly onChange: () => void;
}

const followers = new Set<Follower>();

/** One observer for all elements: it hears of `lang` attributes only. */
let observer: MutationObserver | undefined;

/**
 * Calls `onChange` when the nearest `lang` of an element changes, on the element or around it, through shadow roots. Follow an
 * element while it is connected, and call the returned function when it no longer is.
 */
export function followLang(element: Element, onChange: () => void): () => void {
  const follower: Follower = { element, lang: langOf(element), onChange };
  followers.add(follower);
  observer ??= new MutationObserver(() => {
    for (const each of followers) {
      const lang = langOf(each.element);
      if (lang === each.lang) continue;
      each.lang = lang;
      each.onChange();
    }
  });
  for (let node: Node | undefined = element; node; ) {
    const root: Node = node.getRootNode();
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return () => {
    followers.delete(follower);
    if (followers.size === 0) observer?.disconnect();
  };
}

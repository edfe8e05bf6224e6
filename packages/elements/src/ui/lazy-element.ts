import { nothing, render, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { createSibling, register, siblingTag } from '../registry.ts';
import { fetchModule } from './fetch-module.ts';
import { unfetchedNotice } from './unfetched.ts';

/** Fetches the classes of one or more elements, by their tags without a prefix. */
export type ElementLoader = () => Promise<Readonly<Record<string, CustomElementConstructor>>>;

export interface LazyElementOptions {
  /** Tag without a prefix. */
  readonly tag: string;
  /** Called once, and again by a retry: import the module inside, so that a failed import is not kept. */
  readonly load: ElementLoader;
  readonly t: Translate;
  /** Shown until the element renders. */
  readonly placeholder?: TemplateResult;
  /** Replaces the retry notice. */
  readonly onMissing?: (retry: () => void) => void;
}

/**
 * Creates an element inside another, under its prefix, whose class is fetched on demand. While the file is missing, the
 * element holds a notice with a button that fetches it again.
 *
 * @example
 * ```ts
 * lazyElement(this, {
 *   tag: 'delivery-map',
 *   load: async () => ({ 'delivery-map': (await import('./delivery-map.js')).DeliveryMap }),
 *   t: this.#messages.t,
 * });
 * ```
 */
export function lazyElement(parent: Element, options: LazyElementOptions): HTMLElement {
  const { tag, load, t, placeholder = nothing, onMissing } = options;
  const element = createSibling(parent, tag);
  // Visible until the element has a shadow root.
  const show = (content: unknown) => render(content, element);
  const attempt = () =>
    registerAll(parent, load).then(
      () => show(placeholder),
      () => (onMissing ? onMissing(retry) : show(unfetchedNotice({ t }, retry))),
    );
  const retry = () => {
    show(onMissing ? placeholder : unfetchedNotice({ t }, retry, true));
    void attempt();
  };
  show(placeholder);
  void attempt();
  return element;
}

/** Fetches elements and registers them under the prefix of `parent`. Rejects when their file cannot be fetched. */
export async function registerAll(parent: Element, load: ElementLoader): Promise<void> {
  for (const [tag, element] of Object.entries(await fetchModule(load)))
    register(siblingTag(parent, tag), element);
}

import type { Image, LineItem } from '@orderpad/contracts';
import { html, type TemplateResult } from 'lit';

/** Picture of an item, or its initial. Decorative: the title is beside it. */
export const picture = (item: LineItem): TemplateResult =>
  pictureOf(item.title, item.kind === 'variant' ? item.image : undefined);

export const pictureOf = (title: string, image: Image | undefined): TemplateResult =>
  image
    ? html`<img class="picture" src=${image.url} alt="" width="44" height="44" loading="lazy" decoding="async" />`
    : html`<span class="picture" aria-hidden="true">${title.slice(0, 1)}</span>`;

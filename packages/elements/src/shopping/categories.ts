import type { Category, Id } from '@orderpad/contracts';
import { html, type TemplateResult } from 'lit';
import type { ShoppingMessages } from './product-card.ts';

interface Branch extends Category {
  readonly inside: readonly Category[];
}

/** Most categories in view at once; with more, only the inner ones of the current branch are shown. */
const most = 20;

/** List of categories: both levels where there is room, else a list box. */
export function categoryList(
  categories: readonly Category[],
  current: Id | undefined,
  { t, locale }: ShoppingMessages,
  onEnter: (category: Id | undefined) => void,
): TemplateResult {
  const place = (name: string, id: Id | undefined, count?: number) => html`
    <button type="button" class="place" aria-current=${id === current ? 'true' : 'false'} @click=${() => onEnter(id)}>
      <span>${name}</span>${count === undefined ? '' : html`<span class="muted small number">${locale.number(count)}</span>`}
    </button>
  `;
  return html`
    <nav part="categories" aria-label=${t('shopping.categories')}>
      <ul role="list">
        <li>${place(t('shopping.all'), undefined)}</li>
        ${branchesOf(categories).map(
          ({ id, name, count, inside }) => html`
            <li>
              ${place(name, id, count)}
              ${
                inside.length > 0 &&
                (categories.length <= most || isIn([id, ...inside.map((each) => each.id)], current))
                  ? html`<ul role="list">
                      ${inside.map((each) => html`<li>${place(each.name, each.id, each.count)}</li>`)}
                    </ul>`
                  : ''
              }
            </li>
          `,
        )}
      </ul>
    </nav>
    <select
      class="input where"
      aria-label=${t('shopping.categories')}
      @change=${(event: Event) => onEnter((event.currentTarget as HTMLSelectElement).value || undefined)}
    >
      <option value="" .selected=${current === undefined}>${t('shopping.all')}</option>
      ${branchesOf(categories).flatMap(({ inside, ...top }) =>
        [top, ...inside].map(
          ({ id, name, count }) => html`<option value=${id} .selected=${id === current}>
            ${t(id === top.id ? 'shopping.counted' : 'shopping.inside', { name, count })}
          </option>`,
        ),
      )}
    </select>
  `;
}

const isIn = (ids: readonly Id[], current: Id | undefined): boolean =>
  current !== undefined && ids.includes(current);

/** Returns two levels of categories; deeper ones are moved up to the second. */
function branchesOf(categories: readonly Category[]): Branch[] {
  const parents = new Map(categories.map(({ id, parentId }) => [id, parentId]));
  const topOf = (id: Id): Id => {
    const parent = parents.get(id);
    return parent === undefined || !parents.has(parent) ? id : topOf(parent);
  };
  return categories
    .filter(({ id }) => topOf(id) === id)
    .map((top) => ({ ...top, inside: categories.filter(({ id }) => id !== top.id && topOf(id) === top.id) }));
}

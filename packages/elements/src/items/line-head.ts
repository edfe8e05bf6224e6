import { html, type TemplateResult } from 'lit';
import type { Say } from '../words/words-controller.ts';
import type { ItemsKey } from './items.words.ts';

/** The names of the columns. */
export const lineHead = (say: Say<ItemsKey>): TemplateResult => html`
  <thead role="rowgroup">
    <tr role="row" aria-rowindex="1">
      ${(['item', 'count', 'unit', 'total', 'do'] as const).map(
        (column) => html`
          <th role="columnheader" scope="col" class=${column}>
            <span class=${column === 'do' ? 'unseen' : ''}>${say(`items.${column}`)}</span>
          </th>
        `,
      )}
    </tr>
  </thead>
`;

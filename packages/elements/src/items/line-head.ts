import { html, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import type { ItemsKey } from './items.messages.ts';

/** Header row of the table. */
export const lineHead = (t: Translate<ItemsKey>): TemplateResult => html`
  <thead role="rowgroup">
    <tr role="row" aria-rowindex="1">
      ${(['item', 'count', 'unit', 'total', 'do'] as const).map(
        (column) => html`
          <th role="columnheader" scope="col" class=${column}>
            <span class=${column === 'do' ? 'unseen' : ''}>${t(`items.${column}`)}</span>
          </th>
        `,
      )}
    </tr>
  </thead>
`;

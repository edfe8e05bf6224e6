import type { ColumnRole } from '@orderpad/core/tables';
import { html, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { ColumnsAnswer } from './columns-answer.ts';
import type { ColumnsKey } from './columns.messages.ts';

/** Rows of a table that are shown: enough to tell its columns. */
const shownRows = 5;

/** Table of what was pasted, with a list of uses above each column. */
export function columnsSheet(
  { table, roles }: ColumnsAnswer,
  offered: readonly ColumnRole[],
  { t }: Pick<MessagesController<ColumnsKey>, 't'>,
  onRole: (column: number, role: ColumnRole) => void,
): TemplateResult {
  const { columns, rows } = table;
  const look = (column: number) => (roles[column] === 'unused' ? 'unused' : '');
  const use = ({ name }: { readonly name: string }, index: number) => {
    const params = { column: index + 1, name };
    return html`<td>
      <select
        class="input"
        part="input"
        autocomplete="off"
        aria-label=${name ? t('columns.use-named', params) : t('columns.use', params)}
        @change=${({ currentTarget }: Event) => {
          const { selectedIndex } = currentTarget as HTMLSelectElement; // the listener sits on the select
          onRole(index, offered[selectedIndex] ?? 'unused');
        }}
      >
        ${offered.map(
          (role) => html`<option .selected=${roles[index] === role}>${t(`columns.role-${role}`)}</option>`,
        )}
      </select>
    </td>`;
  };
  return html`
    <div class="sheet" role="region" tabindex="0" aria-label=${t('columns.table')}>
      <table>
        <thead>
          <tr>${columns.map(use)}</tr>
          <tr>
            ${columns.map(
              ({ name }, index) =>
                html`<th scope="col" class=${look(index)}>${name || t('columns.column', { column: index + 1 })}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows
            .slice(0, shownRows)
            .map(
              ({ cells }) =>
                html`<tr>${columns.map((_, index) => html`<td class=${look(index)}><bdi>${cells[index] ?? ''}</bdi></td>`)}</tr>`,
            )}
        </tbody>
      </table>
    </div>
  `;
}

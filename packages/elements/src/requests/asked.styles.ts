import { css } from 'lit';

/** Styles of the table that shows request and order side by side; rows become cards where columns do not fit. */
export const askedStyles = css`
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .note {
    display: block;
    white-space: pre-line;
  }
  ul {
    margin: 0;
    padding-inline-start: calc(var(--_u) * 5);
  }
  summary {
    cursor: pointer;
    min-height: 24px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
    border-bottom: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_medium);
  }
  tfoot :is(th, td) {
    border-bottom: 0;
    font-weight: var(--_bold);
  }
  td {
    font-variant-numeric: tabular-nums lining-nums;
  }
  tr.differs {
    background: color-mix(in srgb, var(--_sunken) 60%, transparent);
  }
  th bdi {
    overflow-wrap: anywhere;
  }
  @container (max-width: 560px) {
    :is(table, tbody, tfoot) {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      border-bottom: 1px solid var(--_line);
    }
    tr > * {
      border-bottom: 0;
    }
    tr > th {
      grid-column: 1 / -1;
      padding-bottom: 0;
    }
    td::before {
      display: block;
      color: var(--_muted);
      content: attr(data-name);
      font-size: var(--_small);
    }
  }
`;

import { css } from 'lit';

/** Styles of the list: a table, or cards where columns do not fit. */
export const ordersStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-bottom: 1px solid var(--_line);
  }
  .search {
    flex: 1 1 15em;
  }
  .filters select {
    flex: 0 1 12em;
    width: auto;
  }
  .results[aria-busy='true'] table {
    opacity: 0.6;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 2);
    border-bottom: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: middle;
  }
  :is(th, td):first-child {
    padding-inline-start: calc(var(--_u) * 4);
  }
  :is(th, td):last-child {
    padding-inline-end: calc(var(--_u) * 4);
  }
  thead th {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_medium);
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  tbody tr:hover {
    background: color-mix(in srgb, var(--_sunken) 60%, transparent);
  }
  th.number {
    text-align: start;
  }
  tbody th {
    font-weight: var(--_bold);
  }
  td.contact {
    overflow-wrap: anywhere;
  }
  .placed-at {
    color: var(--_muted);
    white-space: nowrap;
  }
  tr :is(.items, .total, .actions) {
    text-align: end;
  }
  tr :is(.items, .total) {
    font-variant-numeric: tabular-nums lining-nums;
  }
  tbody .total {
    font-weight: var(--_medium);
  }
  .foot {
    display: grid;
    justify-content: center;
    padding: calc(var(--_u) * 3);
    border-top: 1px solid var(--_line);
  }
  .back {
    justify-self: start;
    margin-inline-start: calc(var(--_u) * -3);
  }
  .turned {
    display: grid;
    transform: scaleX(-1);
  }
  @container (max-width: 700px) {
    :is(table, tbody) {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      grid-template:
        'number status' auto
        'contact total' auto
        'placed actions' auto / minmax(0, 1fr) auto;
      align-items: center;
      gap: calc(var(--_u)) calc(var(--_u) * 3);
      padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
      border-bottom: 1px solid var(--_line);
    }
    tbody :is(th, td) {
      padding: 0 !important;
      border: 0;
    }
    tr .number {
      grid-area: number;
    }
    tr .status {
      grid-area: status;
      justify-self: end;
    }
    tr .contact {
      grid-area: contact;
    }
    tr .total {
      grid-area: total;
    }
    tr .placed-at {
      grid-area: placed;
    }
    tr .actions {
      grid-area: actions;
    }
    td.items {
      display: none;
    }
  }
`;

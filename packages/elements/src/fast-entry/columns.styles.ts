import { css } from 'lit';

/** Styles of the question about columns: the pasted table with a list above each column, and what it would order. */
export const columnsStyles = css`
  :host {
    display: block;
  }
  .question {
    display: grid;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 3.5);
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  h3,
  h4 {
    font-size: var(--_size);
  }
  .sheet {
    max-width: 100%;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  table {
    border-collapse: collapse;
    min-width: 100%;
  }
  :is(th, td) {
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
    text-align: start;
    vertical-align: top;
    max-width: 18em;
    overflow-wrap: anywhere;
    border-top: 1px solid var(--_line);
  }
  thead tr:first-child > * {
    border-top: 0;
    background: var(--_sunken);
  }
  .sheet select {
    min-width: 8.5em;
  }
  td {
    font-variant-numeric: tabular-nums;
  }
  .unused {
    color: var(--_muted);
  }
  .result {
    display: grid;
    gap: calc(var(--_u) * 3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
  }
  .result ul {
    display: grid;
    gap: calc(var(--_u));
    margin-top: calc(var(--_u));
    overflow-wrap: anywhere;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
  }
`;

import { css } from 'lit';

/** Styles of the table of what is taken off. Narrow, each row becomes a block of its figures. */
export const reductionsStyles = css`
  .reductions {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .reductions :is(th, td) {
    padding-block: calc(var(--_u) * 1.5);
    padding-inline: calc(var(--_u) * 2) 0;
    border-block-end: 1px solid var(--_line);
    font-weight: normal;
    text-align: start;
    overflow-wrap: anywhere;
    vertical-align: baseline;
  }
  .reductions :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .reductions thead th {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .reductions :is(.was, .would-be, .off) {
    text-align: end;
    white-space: nowrap;
  }
  .reductions .reason {
    padding-inline-start: calc(var(--_u) * 5);
  }
  .reductions .would-be {
    font-weight: 600;
  }
  @container (max-width: 480px) {
    .reductions thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .reductions tbody tr {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: calc(var(--_u));
      padding-block: calc(var(--_u) * 2);
      border-block-end: 1px solid var(--_line);
    }
    .reductions tbody :is(th, td) {
      padding: 0;
      border: 0;
    }
    .reductions tbody :is(.what, .reason) {
      grid-column: 1 / -1;
      padding: 0;
    }
    .reductions tbody :is(.was, .would-be, .off) {
      text-align: start;
      white-space: normal;
    }
    .reductions tbody [data-label]::before {
      content: attr(data-label) ' ';
      display: block;
      color: var(--_muted);
      font-size: var(--_small);
      font-weight: normal;
    }
  }
`;

import { css } from 'lit';

/** Styles of the list of approvals, beside those of the table of what is taken off. */
export const approvalsStyles = css`
  .count {
    margin: 0;
  }
  .filters {
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-block-end: 1px solid var(--_line);
  }
  .filters select {
    inline-size: auto;
    min-inline-size: 12em;
  }
  .approvals {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .approvals > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .approval {
    padding: calc(var(--_u) * 4);
    gap: calc(var(--_u) * 3);
    container-type: inline-size;
  }
  .approval :is(h3, p) {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .approval header {
    justify-content: space-between;
  }
  .approval .total {
    justify-content: space-between;
  }
  .approval .detail {
    display: block;
  }
  .results[aria-busy='true'] .approvals {
    opacity: 0.6;
  }
  .foot {
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
  }
`;

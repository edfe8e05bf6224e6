import { css } from 'lit';

/** Styles of the list of requests, beside those of the list of orders. */
export const requestsStyles = css`
  .count {
    margin: 0;
  }
  td.actions .row {
    flex-wrap: nowrap;
    justify-content: end;
  }
  .detail {
    display: block;
    margin-top: calc(var(--_u));
    overflow-wrap: anywhere;
  }
  @container (max-width: 700px) {
    tr .status {
      justify-self: start;
    }
    tbody tr {
      grid-template:
        'number total' auto
        'contact placed' auto
        'status status' auto
        'actions actions' auto / minmax(0, 1fr) auto;
    }
    tr .placed-at {
      text-align: end;
    }
  }
`;

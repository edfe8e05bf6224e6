import { css } from 'lit';

/** Styles of a list of order details, and of tags. */
export const detailsStyles = css`
  .detail-list {
    display: grid;
    gap: calc(var(--_u) * 1.5);
    margin: 0;
  }
  .detail-list > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 3);
  }
  .detail-list dt {
    flex: 0 0 11em;
    color: var(--_muted);
  }
  .detail-list dd {
    flex: 1 1 10em;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .contact > .tags {
    margin-inline-start: calc(var(--_u) * 2);
  }
  .tags {
    display: inline-flex;
    flex-wrap: wrap;
    gap: var(--_u);
  }
  .tag {
    padding: 0 calc(var(--_u) * 2);
    border: 1px solid var(--_line);
    border-radius: 1em;
    background: var(--_sunken);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
`;

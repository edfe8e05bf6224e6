import { css } from 'lit';

/** Styles of what came of a past order that was ordered again. */
export const reorderStyles = css`
  section,
  .group {
    display: grid;
    gap: calc(var(--_u) * 2);
    min-width: 0;
  }
  .card-head {
    flex-wrap: nowrap;
  }
  .card-body {
    display: grid;
    gap: calc(var(--_u) * 3);
  }
  h3 {
    font-size: var(--_size);
  }
  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 3);
    padding-block: calc(var(--_u) * 1.5);
    border-top: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  li > * {
    min-width: 0;
  }
`;

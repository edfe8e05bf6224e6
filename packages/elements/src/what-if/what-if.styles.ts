import { css } from 'lit';

/** Styles of the consequences, from the removed lines to the total. */
export const whatIfStyles = css`
  .ask-first:focus-visible {
    outline-offset: 2px;
    border-radius: var(--_radius);
  }
  .difference {
    display: grid;
    gap: calc(var(--_u) * 3);
    max-width: 34em;
    margin-block: calc(var(--_u) * 3);
  }
  .difference ul {
    display: grid;
    gap: calc(var(--_u));
    margin: calc(var(--_u)) 0 0;
    padding-inline-start: calc(var(--_u) * 4);
  }
  .difference .pairs {
    margin-top: calc(var(--_u));
    gap: calc(var(--_u));
  }
  .difference dt {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .difference .pairs > div {
    flex-wrap: wrap;
    column-gap: calc(var(--_u) * 4);
    row-gap: 0;
  }
  .difference dd {
    margin-inline-start: auto;
    text-align: end;
  }
  .difference .sums {
    padding-top: calc(var(--_u) * 2.5);
    border-top: 1px solid var(--_line);
  }
  .difference .then {
    font-weight: var(--_bold);
  }
  .difference .then dt {
    color: inherit;
  }
  .difference dd .muted {
    font-weight: normal;
  }
`;

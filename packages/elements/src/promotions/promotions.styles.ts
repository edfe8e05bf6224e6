import { css } from 'lit';

/** Styles of promotions: rows with name, discount and button; the field below them. */
export const promotionsStyles = css`
  h3 {
    font-size: var(--_size);
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto var(--_control);
    align-items: start;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 4);
    border-top: 1px solid var(--_line);
  }
  li > :is(.off, .button, .pill) {
    align-self: center;
  }
  .what {
    display: grid;
    gap: 2px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .off {
    unicode-bidi: plaintext;
    color: var(--_success);
  }
  li .error {
    display: flex;
    gap: calc(var(--_u) * 1.5);
    color: var(--_danger);
    font-size: var(--_small);
  }
  li .notice {
    grid-column: 1 / -1;
  }
  .enter {
    display: flex;
    align-items: start;
    gap: calc(var(--_u) * 2);
  }
  .enter .field {
    flex: 1;
    max-width: calc(var(--_size) * 25);
  }
  .enter .button {
    margin-block-start: calc(var(--_size) * 1.45 + var(--_u) * 1.25);
  }
  .offers li {
    grid-template-columns: minmax(0, 1fr) auto;
    padding-inline: 0;
  }
  .offers li:first-child {
    border-top: 0;
  }
  .card-head + ul > :first-child {
    border-top: 0;
  }
`;

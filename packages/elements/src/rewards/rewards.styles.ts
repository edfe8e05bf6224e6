import { css } from 'lit';

/** Styles of rewards: cards in as many columns as fit, rows of picks. */
export const rewardsStyles = css`
  :host {
    display: grid;
    gap: calc(var(--_u) * 4);
    container-type: inline-size;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
  }
  .head h2 {
    font-size: var(--_title);
  }
  h3 {
    font-size: var(--_size);
  }
  .left {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u)) calc(var(--_u) * 3);
  }
  .find {
    max-width: calc(var(--_size) * 25);
  }
  .specials {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--_size) * 19)), 1fr));
    gap: calc(var(--_u) * 3);
  }
  .special {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: 1fr;
    align-items: start;
    gap: calc(var(--_u) * 2.5) calc(var(--_u) * 3);
    padding: calc(var(--_u) * 3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    --_picture: 72px;
  }
  .special > :is(.button, .error) {
    grid-column: 1 / -1;
  }
  .what {
    display: grid;
    align-content: start;
    gap: 2px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .terms {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(var(--_u)) calc(var(--_u) * 2);
    margin-top: calc(var(--_u));
  }
  .price {
    font-weight: var(--_bold);
  }
  .terms s {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .pick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 4);
    border-top: 1px solid var(--_line);
  }
  .pick:first-child {
    border-top: 0;
  }
  .none {
    padding: calc(var(--_u) * 6) 0;
    color: var(--_muted);
    text-align: center;
  }
`;

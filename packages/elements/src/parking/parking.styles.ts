import { css } from 'lit';

/** Styles of the tools, the list of parked orders, and the question about the customer. */
export const parkingStyles = css`
  :host {
    display: grid;
    gap: calc(var(--_u) * 3);
    container-type: inline-size;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2);
  }
  #toggle .icon {
    rotate: 90deg;
    transition: rotate var(--_swift);
  }
  #toggle.open .icon {
    rotate: -90deg;
  }
  .none,
  .hint {
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
  }
  .hint {
    border-top: 1px solid var(--_line);
  }
  @media (pointer: coarse) {
    .hint {
      display: none;
    }
  }
  .parked > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: calc(var(--_u) * 1.5) calc(var(--_u) * 4);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 4);
  }
  .parked > li + li {
    border-top: 1px solid var(--_line);
  }
  .what {
    display: grid;
    gap: calc(var(--_u) * 0.5);
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 1) calc(var(--_u) * 2);
  }
  .sum {
    font-weight: var(--_medium);
  }
  .check {
    display: grid;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 4);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius-large);
    background: var(--_accent-soft);
    color: var(--_ink);
  }
  .check .name {
    font-size: var(--_title);
    font-weight: var(--_bold);
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .check .muted {
    color: inherit;
  }
  .known {
    display: block;
    font-weight: var(--_medium);
  }
  @container (max-width: 480px) {
    .parked > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .parked .row {
      grid-column: 1 / -1;
    }
    .parked .button {
      flex: 1 1 auto;
    }
    .check .button {
      flex: 1 1 100%;
    }
  }
`;

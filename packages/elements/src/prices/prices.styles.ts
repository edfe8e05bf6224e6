import { css } from 'lit';

/** Styles of the two dialogs. */
export const pricesStyles = css`
  .terms {
    gap: calc(var(--_u));
  }
  .title {
    overflow-wrap: anywhere;
  }
  .too-low {
    flex-wrap: wrap;
    align-items: baseline;
  }
  .to-approve {
    display: flex;
    gap: calc(var(--_u) * 1.5);
    margin: 0;
    color: var(--_muted);
  }
  .too-low > span {
    max-inline-size: calc(100% - 2em);
  }
  .too-low .icon {
    align-self: start;
  }
  .comes-to {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u)) calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .count {
    align-content: end;
  }
  .give-back {
    margin-inline-end: auto;
  }
  .dialog-foot {
    flex-wrap: wrap;
  }
`;

import { css } from 'lit';

/** Layout of the fast entry form, shared with the space that is reserved for it. */
export const entryFormStyles = css`
  .entry-form {
    display: grid;
    gap: calc(var(--_u) * 2.5);
    padding: calc(var(--_u) * 3.5) calc(var(--_u) * 4);
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 7em auto;
    align-items: end;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
  }
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(var(--_u) * 1.5) calc(var(--_u) * 5);
  }
  .help .hint {
    flex: 1 1 16em;
  }
  @container (max-width: 520px) {
    .line {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .line .code {
      grid-column: 1 / -1;
    }
  }
`;

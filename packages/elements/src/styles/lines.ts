import { css } from 'lit';

/** Styles of a line in any list: its title, what is said below it, and the bar that restores a removed one. */
export const lines = css`
  .title {
    font-weight: var(--_medium);
  }
  .detail {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .undo {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3.5);
    border-radius: var(--_radius);
    background: var(--_ink);
    color: var(--_surface);
    position: sticky;
    inset-block-end: calc(var(--_bar, 0px) + var(--_u) * 3);
  }
  .undo .button.link {
    flex: none;
    color: inherit;
    font-weight: var(--_bold);
  }
`;

import { css } from 'lit';

/** Styles of the layout `page`: the steps as sections below one another, and a summary that stays in view. */
export const pageStyles = css`
  .page {
    /* The other steps show it already. */
    --_repeated: none;
  }
  .page .step-frame {
    gap: calc(var(--_u) * 8);
  }
  .page .step-frame > * + * {
    padding-block-start: calc(var(--_u) * 6);
    border-block-start: 1px solid var(--_line);
  }
  .page .step-frame > #screen + * {
    padding-block-start: 0;
    border-block-start: 0;
  }
  @container order-pad (max-width: 879.98px) {
    @media (min-height: 30em) {
      .page {
        --_bar: calc(var(--_u) * 24);
      }
      /* The total stays in view, and the button in its place. */
      .page ::part(place) {
        position: static;
      }
      .page ::part(slip) {
        position: sticky;
        bottom: 0;
        z-index: 2;
      }
    }
  }
`;

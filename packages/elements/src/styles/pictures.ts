import { css } from 'lit';

/** Styles of product pictures, as large as `--_picture`. */
export const pictures = css`
  .picture {
    display: grid;
    flex: none;
    place-content: center;
    width: var(--_picture, 44px);
    height: var(--_picture, 44px);
    border-radius: calc(var(--_radius) - 1px);
    outline: 1px solid color-mix(in srgb, var(--_ink) 9%, transparent);
    outline-offset: -1px;
    background: var(--_sunken);
    color: var(--_muted);
    font-weight: var(--_medium);
    object-fit: cover;
  }
`;

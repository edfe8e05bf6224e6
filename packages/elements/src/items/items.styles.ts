import { css } from 'lit';

/** Styles of the items step and its dialog. */
export const itemsStyles = css`
  .card {
    overflow: hidden;
  }
  .views {
    display: inline-flex;
    margin-inline: calc(var(--_u) * 2) auto;
    max-width: 100%;
    padding: 3px;
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_sunken);
  }
  .views button {
    min-height: calc(var(--_control) - 6px);
    padding: 0 min(calc(var(--_u) * 3.5), 2.5cqi);
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) - 1px);
    background: none;
    color: var(--_muted);
    font-weight: var(--_medium);
    cursor: pointer;
    transition: background-color var(--_swift);
  }
  @container (max-width: 560px) {
    /* Below heading and cart. */
    .views {
      order: 1;
      margin: 0;
    }
    .views + :not(:last-child) {
      order: 2;
    }
  }
  .views button:hover {
    color: var(--_ink);
  }
  .views button[aria-pressed='true'] {
    border-color: var(--_line);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    color: var(--_ink);
  }
  /* Reserves the space of fast entry until its file is there, so that a press below it hits what it aimed at. */
  .entry:not(:defined) {
    display: block;
    container-type: inline-size;
  }
  .entry > [inert] {
    border: 1px solid transparent;
    visibility: hidden;
  }
  /* Rewards are chosen in a mode of their own; only a question comes between. */
  .stack:has(> .rewards[shopping]) > :not(.rewards, [asking]) {
    display: none;
  }
  .undo:not(:has(button)) {
    display: none;
  }
  .result,
  .product {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--_u) * 3);
  }
  .result {
    --_picture: 36px;
  }
  .product {
    --_picture: 88px;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    padding: calc(var(--_u) * 3);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .product .picture {
    background: var(--_surface);
  }
  .what {
    display: grid;
    gap: 2px;
    min-width: 0;
  }
  .result :is(.title, .detail) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .terms {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u)) calc(var(--_u) * 2.5);
    margin-top: calc(var(--_u) * 1.5);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
  }
  .tag {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-height: var(--_control);
    padding: 0 calc(var(--_u) * 3.5);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  .tag:hover {
    background: var(--_sunken);
  }
  .tag:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_accent);
    font-weight: var(--_medium);
  }
  .tag:has(:focus-visible) {
    outline: var(--_ring-width) solid var(--_ring);
    outline-offset: 2px;
  }
  .packs {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 1.5);
  }
  .tag.off {
    border-style: dashed;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .views button[aria-pressed='true'],
    .tag:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
  .menu {
    min-width: 168px;
  }
  .menu [role='menuitem'] {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    width: 100%;
    min-height: 32px;
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2.5);
    border: 0;
    border-radius: calc(var(--_radius) - 2px);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu [role='menuitem']:is(:hover, :focus) {
    background: var(--_sunken);
  }
  .menu [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }
  .menu .danger {
    color: var(--_danger);
  }
`;

import { css } from 'lit';

export const contactStyles = css`
  .find {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: calc(var(--_u) * 3);
  }
  .initials {
    display: grid;
    flex: none;
    place-content: center;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: var(--_bold);
    letter-spacing: 0.02em;
  }
  .initials.small {
    width: 30px;
    height: 30px;
  }
  .option {
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
  }
  .found,
  .found > * {
    display: block;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .found > .row {
    display: flex;
    flex-wrap: nowrap;
  }
  .found > .row > :last-child {
    white-space: nowrap;
  }
  .refused {
    color: var(--_danger);
  }
  .contact {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: calc(var(--_u) * 4) calc(var(--_u) * 3);
    padding: calc(var(--_u) * 4);
  }
  .who {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .who p {
    margin-top: calc(var(--_u) * 0.5);
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2 / -1;
    gap: calc(var(--_u) * 3) calc(var(--_u) * 8);
  }
  .named {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    justify-content: start;
  }
  .named > :first-child {
    grid-row: span 2;
  }
  .reach dd {
    display: flex;
    gap: calc(var(--_u) * 2);
  }
  .reach .icon {
    margin-top: 0.15em;
    color: var(--_muted);
  }
  .reach > *,
  .reach dd > :last-child {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .line {
    display: block;
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  .below {
    display: grid;
    gap: calc(var(--_u) * 4);
    padding: 0 calc(var(--_u) * 4) calc(var(--_u) * 4);
  }
  .inline-form {
    display: grid;
    gap: calc(var(--_u) * 4);
    padding: calc(var(--_u) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_canvas);
  }
  @container (max-width: 520px) {
    .find {
      grid-template-columns: minmax(0, 1fr);
    }
    .contact {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .contact > .row,
    .reach {
      grid-column: 1 / -1;
    }
    .named {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

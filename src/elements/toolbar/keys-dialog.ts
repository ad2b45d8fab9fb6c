import { html, type TemplateResult } from 'lit';
import { keyHelp } from '../controllers/keys.ts';

/** What the keys and fingers do in a figure. */
export const keysDialog = (): TemplateResult =>
  html`<dialog class="keys" part="dialog" aria-labelledby="keys-title">
    <h2 id="keys-title" tabindex="-1" autofocus>Keys of a figure</h2>
    <dl>
      ${keyHelp.map(
        ([keys, what]) =>
          html`<dt>${keys}</dt>
            <dd>${what}</dd>`,
      )}
    </dl>
    <h2>Pointers</h2>
    <dl>
      <dt>Wheel</dt>
      <dd>zooms once the figure has the focus, or with Ctrl or ⌘</dd>
      <dt>Double-click</dt>
      <dd>zooms in, with Shift out</dd>
      <dt>Shift + drag</dt>
      <dd>zooms to a box</dd>
      <dt>Fingers</dt>
      <dd>scroll the page until the figure is tapped; then one moves it, and two pinch it</dd>
    </dl>
    <form method="dialog"><button>Close</button></form>
  </dialog>`;

/** The keys in one sentence, for screen readers. */
export const keySummary: string =
  'Arrow keys move, plus and minus zoom, Shift with arrow keys walks along the curve, N and P go to features, ' +
  'Enter goes to the buttons, question mark lists all keys.';

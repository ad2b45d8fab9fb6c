import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Definition } from '../../expression/expression.ts';
import { parserLimits } from '../../expression/limits.ts';
import { controlStyles } from './control-styles.ts';
import { expressionRowStyles } from './expression-row-styles.ts';
import { cross, eye, eyeClosed } from './icons.ts';
import { derivativeMathematics, mathematics } from '../mathematics.ts';
import type { RowReading } from './readings.ts';
import { RowChangeEvent, type RowCommand, RowCommandEvent } from './row-events.ts';
import { lineStyles, mostRows, type Row, rowOf } from './state.ts';

const colourNames = ['blue', 'orange', 'green', 'purple', 'olive', 'cyan', 'crimson', 'grey'] as const;

/**
 * One expression of a studio: its text, how it was read or what is wrong with it and where, its colour and its line. It keeps no
 * state of its own: it asks for changes by events.
 */
export class FluxionExpressionRow extends LitElement {
  static override styles: CSSResultGroup = [controlStyles, expressionRowStyles];

  @property({ attribute: false }) row: Row = rowOf('');
  @property({ attribute: false }) reading: RowReading = { kind: 'empty' };
  /** Counted from 1; names the row to screen readers. */
  @property({ type: Number }) number: number = 1;
  @property({ type: Boolean, reflect: true }) selected: boolean = false;
  @state() private appearanceShown: boolean = false;
  @state() private derivativesShown: boolean = false;
  @query('input.expression') private input!: HTMLInputElement;

  /** Puts the caret at the end of the text. */
  focusText(): void {
    this.input.focus();
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
  }

  /** Puts text in place of what is selected, the caret before its last `caretBack` characters. */
  insert(text: string, caretBack = 0): void {
    const { input } = this;
    input.setRangeText(
      text,
      input.selectionStart ?? input.value.length,
      input.selectionEnd ?? input.value.length,
      'end',
    );
    const caret = (input.selectionStart ?? input.value.length) - caretBack;
    input.setSelectionRange(caret, caret);
    this.changeText(input.value);
  }

  override render(): TemplateResult {
    const { row, reading, number } = this;
    const wrong = reading.kind === 'error';
    return html`
      <div class="line">
        <button
          class="plain square swatch"
          aria-label="Colour and line of row ${number}"
          aria-expanded=${this.appearanceShown}
          @click=${this.toggleAppearance}
        >
          ${lineSample(row.line)}
        </button>
        <div class="field">
          <input
            class="expression"
            type="text"
            inputmode="text"
            autocapitalize="none"
            autocomplete="off"
            autocorrect="off"
            spellcheck="false"
            enterkeyhint="next"
            placeholder="Type a function of x"
            maxlength=${parserLimits.length}
            aria-label="Expression ${number}"
            aria-invalid=${wrong}
            aria-describedby=${reading.kind === 'empty' ? nothing : wrong ? 'error' : 'formula'}
            .value=${live(row.text)}
            @input=${this.onInput}
            @keydown=${this.onKeyDown}
            @focus=${() => this.command('select')}
            @scroll=${this.followScroll}
          />
          ${wrong ? mistake(row.text, reading.span) : nothing}
        </div>
        <button
          class="plain square"
          aria-pressed=${row.hidden}
          aria-label="Hide row ${number}"
          title=${row.hidden ? 'Show' : 'Hide'}
          @click=${() => this.change({ hidden: !row.hidden })}
        >
          ${row.hidden ? eyeClosed : eye}
        </button>
        <button
          class="plain square"
          aria-label="Delete row ${number}"
          title="Delete"
          @click=${() => this.command('remove')}
        >
          ${cross}
        </button>
      </div>
      ${
        reading.kind === 'function'
          ? html`<div id="formula" class="formula" @click=${() => this.command('select')}>
                ${mathematics(reading.definition)}
              </div>
              ${this.derivatives(reading.definition)}`
          : nothing
      }
      ${wrong ? this.error(reading) : nothing} ${this.appearanceShown ? this.appearance() : nothing}
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('row')) {
      this.style.setProperty('--row-colour', `var(--series-${this.row.colour})`);
      this.toggleAttribute('concealed', this.row.hidden);
    }
    this.followScroll();
  }

  /** The formulas of f′ and f″, made when they are asked for. */
  private derivatives(definition: Definition): TemplateResult {
    const { derivativesShown } = this;
    const formulas = [1, 2].map(
      (order) => html`<div class="formula">${derivativeMathematics(definition, order)}</div>`,
    );
    return html`<details ?open=${derivativesShown} @toggle=${this.toggleDerivatives}>
      <summary aria-label="Derivatives of row ${this.number}">Derivatives</summary>
      ${derivativesShown ? formulas : nothing}
    </details>`;
  }

  private error({ message, span, suggestion }: Extract<RowReading, { kind: 'error' }>): TemplateResult {
    const { text } = this.row;
    const corrected = suggestion === null ? null : text.slice(0, span.start) + suggestion + text.slice(span.end);
    return html`<div id="error" class="error" role="status">
      ${message}
      ${
        corrected === null
          ? nothing
          : html`<button @click=${() => this.changeText(corrected)}>Use ${suggestion}</button>`
      }
    </div>`;
  }

  private appearance(): TemplateResult {
    const { row, number } = this;
    const colours = Array.from({ length: mostRows }, (_, i) => i + 1);
    return html`<div class="appearance">
      <fieldset>
        <legend>Colour</legend>
        ${colours.map(
          (colour) =>
            html`<label class="choice" title=${colourNames[colour - 1] ?? ''}>
              <input
                type="radio"
                name="colour"
                aria-label=${colourNames[colour - 1] ?? ''}
                .checked=${live(row.colour === colour)}
                @change=${() => this.change({ colour })}
              />
              <svg width="20" height="20" aria-hidden="true">
                <circle class="series-${colour}" cx="10" cy="10" r="8" />
              </svg>
            </label>`,
        )}
      </fieldset>
      <fieldset>
        <legend>Line</legend>
        ${lineStyles.map(
          (line) =>
            html`<label class="choice wide" title=${line}>
              <input
                type="radio"
                name="line"
                aria-label="${line}, row ${number}"
                .checked=${live(row.line === line)}
                @change=${() => this.change({ line })}
              />
              ${lineSample(line)}
            </label>`,
        )}
      </fieldset>
    </div>`;
  }

  private toggleAppearance(): void {
    this.appearanceShown = !this.appearanceShown;
  }

  private toggleDerivatives({ currentTarget }: Event): void {
    this.derivativesShown = (currentTarget as HTMLDetailsElement).open;
  }

  private onInput(): void {
    this.changeText(this.input.value);
  }

  private onKeyDown(event: KeyboardEvent): void {
    // Enter and Escape belong to an input method while it composes.
    if (event.isComposing) return;
    if (event.key === 'Escape') this.input.blur();
    const command = commandOf(event, this.input.value);
    if (!command) return;
    event.preventDefault();
    this.command(command);
  }

  private followScroll(): void {
    this.style.setProperty('--scrolled', `${this.input.scrollLeft}px`);
  }

  private changeText(text: string): void {
    this.change({ text });
  }

  private change(change: Partial<Row>): void {
    this.dispatchEvent(new RowChangeEvent(change));
  }

  private command(command: RowCommand): void {
    this.dispatchEvent(new RowCommandEvent(command));
  }
}

function commandOf({ key }: KeyboardEvent, text: string): RowCommand | null {
  if (key === 'Enter') return 'next';
  if (key === 'ArrowUp') return 'up';
  if (key === 'ArrowDown') return 'down';
  return key === 'Backspace' && text === '' ? 'erase' : null;
}

function lineSample(line: Row['line']): TemplateResult {
  return html`<svg width="24" height="20" aria-hidden="true"><path class=${line} d="M3 10H21" /></svg>`;
}

/** The text once more, unseen but for a mark under what is wrong, so that the mark stands in its place in any font. */
function mistake(text: string, { start, end }: { readonly start: number; readonly end: number }): TemplateResult {
  return html`<div class="mirror" aria-hidden="true">
    ${text.slice(0, start)}<span>${text.slice(start, end)}</span>
  </div>`;
}

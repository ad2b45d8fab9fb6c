import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EngineError } from '../../engine/engine.ts';
import { shaderText } from '../../engine/webgpu/shader-text.ts';
import type { Definition } from '../../expression/expression.ts';
import { highestStencilOrder } from '../../program/finite-differences.ts';
import { quantityName } from '../../plot/quantity.ts';
import { controlStyles } from './control-styles.ts';
import type { Comparison } from './state.ts';

type Choice = 'dual' | 'figure' | 'comparison';

/**
 * The compute shader for a function, to be read and copied: dual numbers line by line at order 1, what the figure runs, or the
 * finite difference laid over it. It is composed when it is opened.
 */
export class FluxionShader extends LitElement {
  static override styles: CSSResultGroup = [
    controlStyles,
    css`
      :host {
        display: block;
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        padding: 0 1rem 0.75rem;
      }

      .bar label {
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
        min-height: var(--target);
      }

      .bar button {
        margin-inline-start: auto;
      }

      pre {
        max-height: 60vh;
        margin: 0;
        padding: 1rem;
        overflow: auto;
        border-top: 1px solid var(--line);
        background: var(--sunken);
        font: 0.8125rem/1.55 var(--code);
        tab-size: 2;
      }

      p {
        margin: 0;
        padding: 0 1rem 1rem;
        color: var(--ink-muted);
      }

      .comment {
        color: var(--ink-muted);
      }
    `,
  ];

  @property({ attribute: false }) definition: Definition | null = null;
  /** Highest derivative that the figure shows. */
  @property({ type: Number }) order: number = 2;
  @property({ attribute: false }) comparison: Comparison | null = null;
  @state() private open: boolean = false;
  @state() private choice: Choice = 'dual';
  @state() private copied: string = '';

  override render(): TemplateResult {
    return html`<details @toggle=${this.onToggle}>
      <summary>Shader <span>the WGSL that the graphics processor runs</span></summary>
      ${this.open ? this.contents() : nothing}
    </details>`;
  }

  private contents(): TemplateResult {
    if (!this.definition) return html`<p>Type a function to see its shader.</p>`;
    const text = this.text(this.definition);
    const choices: readonly (readonly [Choice, string])[] = [
      ['dual', 'Dual numbers, line by line'],
      ['figure', `As drawn, to ${quantityName(this.order)}`],
      ...(this.comparison ? [['comparison', 'Finite difference'] as const] : []),
    ];
    return html`
      <div class="bar" role="radiogroup" aria-label="Shader shown">
        ${choices.map(
          ([choice, label]) =>
            html`<label>
              <input
                type="radio"
                name="choice"
                .checked=${this.shown === choice}
                @change=${() => (this.choice = choice)}
              />
              ${label}
            </label>`,
        )}
        <button ?disabled=${text instanceof EngineError} @click=${() => this.copy(String(text))}>Copy</button>
        <span class="visually-hidden" role="status">${this.copied}</span>
      </div>
      ${
        text instanceof EngineError
          ? html`<p>${text.message}</p>`
          : html`<pre tabindex="0" role="group" aria-label="WGSL">${text.trimEnd().split('\n').flatMap(line)}</pre>`
      }
    `;
  }

  private get shown(): Choice {
    return this.choice === 'comparison' && !this.comparison ? 'dual' : this.choice;
  }

  private text(definition: Definition): string | EngineError {
    try {
      if (this.shown === 'figure') return shaderText(definition, { order: this.order });
      if (this.shown === 'dual' || !this.comparison) return shaderText(definition, { order: 1 });
      return shaderText(definition, { ...this.comparison, order: Math.min(this.order, highestStencilOrder) });
    } catch (error) {
      if (error instanceof EngineError) return error;
      throw error;
    }
  }

  private onToggle(event: Event): void {
    this.open = event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open;
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = 'Copied';
    } catch {
      this.copied = 'The browser refused to copy: select the text and copy it by hand.';
    }
  }
}

/** A line whose comment is set apart. */
function line(text: string): readonly (string | TemplateResult)[] {
  const comment = text.indexOf('//');
  if (comment < 0) return [text, '\n'];
  return [text.slice(0, comment), html`<span class="comment">${text.slice(comment)}</span>`, '\n'];
}

import { type CSSResultGroup, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { newton, type NewtonRun } from '../analysis/iteration/newton.ts';
import { describeNewton, newtonMarks } from '../plot/constructions/iteration.ts';
import { requireFinite, requireInteger, requireOneOf } from './attribute-error.ts';
import { type Constructed, FluxionConstruction, type HandlePlace } from './construction.ts';
import type { ConstructionSubject } from './construction-subject.ts';
import { cardStyles } from './constructions/card-styles.ts';
import { iterationCard } from './constructions/iteration-card.ts';
import { mostShownSteps } from './constructions/steps.ts';
import type { Computation } from './controllers/computation.ts';
import { tableStyles } from './table-styles.ts';

const targets = ['f', 'derivative'] as const;

interface ConstructedRun extends Constructed {
  readonly run: NewtonRun;
}

/**
 * Newton's method in the `<fluxion-plot>` around it, step by step: on f each tangent down to the axis, on f′ the same in its panel and the
 * vertex of each local parabola on f. Below the figure: how it ends (a root, a cycle, divergence …) and its steps. The start can be dragged.
 *
 * @fires fluxion-construction-change - the start was moved
 * @csspart card - what stands below the figure
 * @csspart table - the `<table>` of steps
 */
export class FluxionNewton extends FluxionConstruction<ConstructedRun> {
  static override styles: CSSResultGroup = [tableStyles, cardStyles];

  /** What it looks for a zero of: `f` or `derivative`. @attr */
  @property({ useDefault: true }) on: string = 'f';

  /** Where it starts, finite. @attr */
  @property({ type: Number, reflect: true, useDefault: true }) start: number = 1;

  /** How many steps are shown at the most: 1 to 100. @attr */
  @property({ type: Number, useDefault: true }) steps: number = 10;

  protected override render(): TemplateResult {
    const run = this.result?.run;
    if (!run) return html``;
    return iterationCard(run, run.on === 'function' ? ['f(xₙ)', 'f′(xₙ)'] : ['f′(xₙ)', 'f″(xₙ)']);
  }

  protected override ask(subject: ConstructionSubject): Computation<ConstructedRun> {
    const { definition, parameters } = subject.view;
    const on = requireOneOf('on', this.on, targets);
    const start = requireFinite('start', this.start);
    const steps = requireInteger('steps', this.steps, 1, mostShownSteps);
    return {
      parts: [definition, parameters, on, start, steps],
      compute: async () => {
        const target = on === 'f' ? 'function' : 'derivative';
        const run = await newton(definition, { on: target, start, steps, parameters });
        return { run, marks: newtonMarks(run, (x) => subject.valueAt(x)), description: describeNewton(run, start) };
      },
    };
  }

  protected override places(): readonly HandlePlace[] {
    return [{ id: 'start', x: this.start, label: 'Start of Newton’s method' }];
  }

  protected override place(_id: string, x: number): void {
    this.start = x;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-newton': FluxionNewton;
  }
}

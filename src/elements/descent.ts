import { type CSSResultGroup, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { gradientDescent, type GradientDescentRun } from '../analysis/iteration/gradient-descent.ts';
import { descentMarks, describeDescent } from '../plot/constructions/iteration.ts';
import { AttributeError, requireFinite, requireInteger } from './attribute-error.ts';
import { type Constructed, FluxionConstruction, type HandlePlace } from './construction.ts';
import type { ConstructionSubject } from './construction-subject.ts';
import { cardStyles } from './constructions/card-styles.ts';
import { iterationCard } from './constructions/iteration-card.ts';
import { mostShownSteps } from './constructions/steps.ts';
import type { Computation } from './controllers/computation.ts';
import { tableStyles } from './table-styles.ts';

interface ConstructedRun extends Constructed {
  readonly run: GradientDescentRun;
}

/**
 * Gradient descent in the `<fluxion-plot>` around it: its places on the curve, and below the figure how it ends (a minimum, a cycle,
 * divergence, crawling) and its steps. The start can be dragged.
 *
 * @fires fluxion-construction-change - the start was moved
 * @csspart card - what stands below the figure
 * @csspart table - the `<table>` of steps
 */
export class FluxionDescent extends FluxionConstruction<ConstructedRun> {
  static override styles: CSSResultGroup = [tableStyles, cardStyles];

  /** Where it starts, finite. @attr */
  @property({ type: Number, reflect: true, useDefault: true }) start: number = 1;

  /** A step is −rate·f′(x); above 0. @attr */
  @property({ type: Number, useDefault: true }) rate: number = 0.1;

  /** How many steps are shown at the most: 1 to 100. @attr */
  @property({ type: Number, useDefault: true }) steps: number = 10;

  protected override render(): TemplateResult {
    const run = this.result?.run;
    return run ? iterationCard(run, ['f(xₙ)', 'f′(xₙ)']) : html``;
  }

  protected override ask(subject: ConstructionSubject): Computation<ConstructedRun> {
    const { definition, parameters } = subject.view;
    const start = requireFinite('start', this.start);
    const rate = requireFinite('rate', this.rate);
    if (rate <= 0) throw new AttributeError('rate', 'needs a number above 0');
    const steps = requireInteger('steps', this.steps, 1, mostShownSteps);
    return {
      parts: [definition, parameters, start, rate, steps],
      compute: async () => {
        const run = await gradientDescent(definition, { start, rate, steps, parameters });
        return { run, marks: descentMarks(run, (x) => subject.valueAt(x)), description: describeDescent(run, start) };
      },
    };
  }

  protected override places(): readonly HandlePlace[] {
    return [{ id: 'start', x: this.start, label: 'Start of gradient descent' }];
  }

  protected override place(_id: string, x: number): void {
    this.start = x;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-descent': FluxionDescent;
  }
}

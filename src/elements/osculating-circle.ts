import { property } from 'lit/decorators.js';
import { osculatingCircle } from '../analysis/limits/osculating-circle.ts';
import { describeOsculatingCircle, osculatingCircleMarks } from '../plot/constructions/osculating-circle.ts';
import { requireFinite } from './attribute-error.ts';
import { type Constructed, FluxionConstruction, type HandlePlace } from './construction.ts';
import type { ConstructionSubject } from './construction-subject.ts';
import type { Computation } from './controllers/computation.ts';

/**
 * The circle that touches the curve of the `<fluxion-plot>` around it at a point and bends as it does. It looks like a circle where x and y
 * have the same scale; elsewhere the ellipse is drawn that it is there. The point can be dragged.
 *
 * @fires fluxion-construction-change - its point was moved
 */
export class FluxionOsculatingCircle extends FluxionConstruction {
  /** Where it touches the curve, finite. @attr */
  @property({ type: Number, reflect: true, useDefault: true }) at: number = 0;

  protected override ask(subject: ConstructionSubject): Computation<Constructed> {
    const { definition, parameters, isEqual } = subject.view;
    const x = requireFinite('at', this.at);
    return {
      parts: [definition, parameters, x, isEqual],
      compute: async () => {
        const circle = await osculatingCircle(definition, { x, parameters });
        return {
          marks: circle ? osculatingCircleMarks(circle) : [],
          description: describeOsculatingCircle(circle, x, isEqual),
        };
      },
    };
  }

  protected override places(): readonly HandlePlace[] {
    return [{ id: 'at', x: this.at, label: 'Point of the osculating circle' }];
  }

  protected override place(_id: string, x: number): void {
    this.at = x;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-osculating-circle': FluxionOsculatingCircle;
  }
}

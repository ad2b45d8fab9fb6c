import { asymptotesOf } from './asymptotes.ts';
import type { AxisOptions } from './axis-options.ts';
import { axisGapsOf, axisLinesOf, gridOf, xLabelsOf, yLabelsOf } from './axes.ts';
import { constructionLayersOf } from './constructions/construction-layers.ts';
import { curveLayersOf } from './curve-layers.ts';
import { emptinessOf, emptyNoteOf, withoutHeights } from './empty-panel.ts';
import { featureLayersOf } from './feature-layers.ts';
import type { Curve, FigureInput, PlacedFeature, Quantity } from './figure-input.ts';
import type { Drawing, Shape } from './layers.ts';
import type { ColourRole } from './palette.ts';
import { placePanels, type Panel } from './panel.ts';
import { titleOf } from './panel-title.ts';
import { subjectRole } from './quantity.ts';
import { convexBandOf, dividedAt, signBandsOf, signMarksOf, tintedBy, tintsOf } from './sign-layers.ts';

/** A drawn figure as data, and where its panels stand. */
export interface Figure extends Drawing {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly panels: readonly Panel[];
  /** Colours of the subject's quantities. */
  readonly roles: ReadonlyMap<Quantity, ColourRole>;
  readonly axes: AxisOptions;
}

const signs = { positive: '+', negative: '−' } as const;
const shapesOfCurves = { positive: '∪', negative: '∩' } as const;

/** Builds a figure. It costs time in proportion to the samples, and holds memory in proportion to the device columns. */
export const composeFigure = (input: FigureInput): Figure => {
  const { width, height, pixelRatio } = input;
  const panels = placePanels(input);
  const subject = input.curves[0];
  const drawn = panels.map((placed) => {
    const emptiness = emptinessOf(placed, input);
    const panel = emptiness === undefined ? placed : withoutHeights(placed);
    const tinting = tintedBy(panel);
    const bands = tinting === undefined ? [] : signBandsOf(panel, input, tinting);
    const isFunction = input.layout === 'panels' && panel.quantities[0] === 0;
    const convexity = isFunction ? signBandsOf(panel, input, 2) : [];
    const title = titleOf(panel, input);
    const curves = curveLayersOf(panel, input);
    const cuts = breakPixelsOf(panel, subject);
    const poles = curves.flatMap((layer) => (layer.curve === subject ? layer.poles : []));
    const strokes = curves.flatMap(({ curve, stroke, painted, line }) =>
      curve === subject ? [convexBandOf(stroke, line, convexity), ...painted] : painted,
    );
    return {
      below: [...gridOf(panel), ...tintsOf(panel, bands), ...axisLinesOf(panel), asymptotesOf(panel, poles, subject)],
      strokes: [...title.swatches, ...strokes],
      dots: curves.flatMap(({ dots }) => dots),
      lines: curves.map(({ line }) => line),
      texts: [
        ...yLabelsOf(panel),
        ...(emptiness === undefined ? [] : [emptyNoteOf(panel, emptiness)]),
        ...title.texts,
        ...(isFunction
          ? signMarksOf(panel, dividedAt(convexity, cuts), shapesOfCurves, title.end)
          : signMarksOf(panel, dividedAt(bands, cuts), signs, title.end)),
      ],
    };
  });
  const features = featureLayersOf(panels, drawn[0]?.lines ?? [], input);
  const lines = drawn.map((panel) => panel.lines);
  const constructions = constructionLayersOf(panels, input.constructions ?? [], lines, features.over.texts);
  const lowest = panels.at(-1);
  const shapes: Shape[] = [
    ...drawn.flatMap(({ below }) => below),
    axisGapsOf(panels, [...features.over.texts, ...constructions.over.texts]),
    ...features.under,
    ...constructions.under,
    ...drawn.flatMap(({ strokes }) => strokes),
    ...drawn.flatMap(({ dots }) => dots),
    ...constructions.over.shapes,
    ...features.over.shapes,
  ];
  return {
    width,
    height,
    pixelRatio,
    panels,
    axes: input.axes ?? {},
    roles: new Map(input.quantities.map((quantity) => [quantity, subjectRole(input.curves, quantity)])),
    shapes: shapes.filter(isSeen),
    texts: [
      ...drawn.flatMap(({ texts }) => texts),
      ...(lowest ? xLabelsOf(lowest, input) : []),
      ...features.over.texts,
      ...constructions.over.texts,
    ],
  };
};

/** Where f has a kink or breaks, as its features tell, in pixels along x. */
const breakPixelsOf = ({ projection }: Panel, subject: Curve | undefined): number[] =>
  (subject?.features ?? []).flatMap(({ kind, x }) => (breakKinds.has(kind) ? [projection.pixelX(x)] : []));

const breakKinds: ReadonlySet<PlacedFeature['kind']> = new Set(['pole', 'jump', 'kink']);

const isSeen = (shape: Shape): boolean => {
  if (shape.kind === 'stroke') return shape.line.points.length > 0;
  if (shape.kind === 'density') return shape.cells.length > 0;
  return (shape.kind === 'markers' ? shape.centres : shape.rectangles).length > 0;
};

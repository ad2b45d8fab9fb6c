import type { ColourRole } from './palette.ts';
import type { StrokeColumns } from './stroke-columns.ts';
import type { Rectangle } from './view.ts';

/**
 * What is painted, as data. Lengths are CSS pixels from the figure's upper left corner, y downwards; colours are roles, which a
 * palette turns into colours when the figure is painted, so that a change of theme needs no new figure.
 */
export interface Drawing {
  /** Painted in order, each over those before. */
  readonly shapes: readonly Shape[];
  /** Painted over all shapes. */
  readonly texts: readonly Text[];
}

export type Shape = Rectangles | Stroke | Density | Markers;

/** Axis-parallel rectangles of one colour: tints, grid lines, ticks, guide lines. Their edges are snapped to device pixels. */
export interface Rectangles {
  readonly kind: 'rectangles';
  readonly role: ColourRole;
  /** 0 … 1. */
  readonly opacity: number;
  readonly rectangles: readonly Rectangle[];
  /** Lengths of dash and gap in turn, from the top of every rectangle down; default is no gap. */
  readonly dash?: readonly [dash: number, gap: number];
}

/** Curves of one colour, stroked with round joins and caps as one area: where pieces overlap, nothing is painted twice. */
export interface Stroke {
  readonly kind: 'stroke';
  readonly role: ColourRole;
  /** 0 … 1. */
  readonly opacity: number;
  readonly width: number;
  readonly clip: Rectangle;
  readonly line: Polyline;
  /** Where the stroke is that of a function, for painters that compute its columns. */
  readonly columns?: StrokeColumns;
}

/**
 * How often a curve passes each pixel where it turns too fast for a stroke: an opacity for every one of a rectangle of device pixels.
 */
export interface Density {
  readonly kind: 'density';
  readonly role: ColourRole;
  /** 0 … 1; the opacity of every cell is multiplied by it. */
  readonly opacity: number;
  /** Whole device pixels at the pixel ratio of the figure, unlike the lengths of other shapes. */
  readonly pixels: Rectangle;
  /** One a pixel, 0 … 255, row by row from the upper left corner. */
  readonly cells: Uint8Array<ArrayBuffer>;
}

/** Pieces of a broken line. Piece i has the points starts[i] … starts[i + 1] − 1, the last one all that remain. */
export interface Polyline {
  /** x and y of every point in turn. */
  readonly points: Float32Array;
  readonly starts: readonly number[];
}

/** A regular polygon around a point; `circle` has infinitely many sides. */
export type MarkerShape = 'circle' | 'triangle-up' | 'triangle-down' | 'square' | 'diamond';

export interface Markers {
  readonly kind: 'markers';
  readonly shape: MarkerShape;
  readonly fill: ColourRole;
  readonly outline: ColourRole;
  readonly outlineWidth: number;
  /** From the centre to the middle of the outline on a side (to the circle itself for circles). */
  readonly radius: number;
  readonly centres: readonly Point[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Its `y` is the baseline. */
export interface Text extends Point {
  readonly text: string;
  readonly role: ColourRole;
  /** Height of the font. */
  readonly size: number;
  readonly weight: 400 | 600;
  readonly family: 'interface' | 'mathematics';
  /** Where `x` lies in the text. */
  readonly align: 'left' | 'center' | 'right';
  /** Colour of a rim around the letters, where the text lies over curves. */
  readonly halo?: ColourRole;
}

/** Angle of the direction of one side's normal, in radians from the x axis, and number of sides. */
export const polygons: Readonly<Record<MarkerShape, { readonly sides: number; readonly turn: number }>> = {
  circle: { sides: 0, turn: 0 },
  'triangle-up': { sides: 3, turn: Math.PI / 2 },
  'triangle-down': { sides: 3, turn: -Math.PI / 2 },
  square: { sides: 4, turn: 0 },
  diamond: { sides: 4, turn: Math.PI / 4 },
};

/** What is painted of rectangles: where they are dashed, their dashes. */
export const dashesOf = ({ rectangles, dash }: Rectangles): readonly Rectangle[] => {
  if (!dash) return rectangles;
  const [length, gap] = dash;
  return rectangles.flatMap((rectangle) =>
    Array.from({ length: Math.ceil(rectangle.height / (length + gap)) }, (_, i): Rectangle => {
      const down = i * (length + gap);
      return { ...rectangle, y: rectangle.y + down, height: Math.min(length, rectangle.height - down) };
    }),
  );
};

/** The device pixels that a rectangle covers: edges rounded, at least one pixel each way, so that hairlines are sharp and never vanish. */
export const devicePixels = ({ x, y, width, height }: Rectangle, pixelRatio: number): Rectangle => {
  const edge = (value: number): number => Math.round(value * pixelRatio);
  return {
    x: edge(x),
    y: edge(y),
    width: Math.max(1, edge(x + width) - edge(x)),
    height: Math.max(1, edge(y + height) - edge(y)),
  };
};

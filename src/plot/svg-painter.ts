import { halo as rim, type Surface } from './canvas-painter.ts';
import {
  dashesOf,
  devicePixels,
  polygons,
  type Density,
  type Drawing,
  type Markers,
  type Rectangles,
  type Stroke,
  type Text,
} from './layers.ts';
import type { Colour, Palette } from './palette.ts';
import { encodePng } from './png.ts';
import { forEachSegment } from './polyline.ts';
import { attributes, colour, decimal, element, escaped } from './svg-text.ts';
import type { Fonts, Theme } from './theme.ts';
import type { Rectangle } from './view.ts';

/** What readers who do not see the picture are told. */
export interface SvgDescription {
  readonly title: string;
  /** Default none. */
  readonly description?: string;
}

/**
 * A drawing as a file of SVG that needs nothing beside it: vectors and texts at the places that the painters of pixels give them, in user
 * units of a CSS pixel. Edges of rectangles lie on the device pixels of `surface`.
 */
export const toSvg = (
  drawing: Drawing,
  theme: Theme,
  surface: Surface,
  { title, description = '' }: SvgDescription,
): string => {
  const { width, height } = surface;
  const { palette, fonts } = theme;
  const [w, h] = [decimal(width), decimal(height)];
  const content = [
    paintBackground(palette.background, w, h),
    ...paintShapes(drawing, palette, surface.pixelRatio),
    ...drawing.texts.map((text) => paintText(text, palette, fonts)),
  ];
  const clips = clipsOf(drawing, surface.pixelRatio);
  // Ids are those of a whole page once the picture is pasted into one: they hold what tells it from others there.
  const unique = (text: string): string => text.replaceAll(own, `fluxion-${checksum([title, ...content].join())}-`);
  const told = description === '' ? `${own}title` : `${own}title ${own}description`;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: w,
    height: h,
    viewBox: `0 0 ${w} ${h}`,
    role: 'img',
    'aria-labelledby': told,
  };
  return unique(
    [
      `<svg${attributes(root)}>`,
      element('title', { id: `${own}title` }, escaped(title)),
      ...(description === '' ? [] : [element('desc', { id: `${own}description` }, escaped(description))]),
      ...(clips.length === 0 ? [] : [element('defs', {}, clips.join(''))]),
      ...content,
      '</svg>',
    ].join('\n'),
  );
};

/** Stands for what makes ids unique until all is written; no text holds this character, which XML does not allow. */
const own = '\uFFFF';

/** FNV-1a of 32 bits, by Fowler, Noll and Vo, over UTF-16 units. */
const checksum = (text: string): string => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(36);
};

const paintBackground = (background: Colour, width: string, height: string): string =>
  element('rect', { width, height, ...colour('fill', background) });

/** Runs of strokes in one frame share a group. */
const paintShapes = ({ shapes }: Drawing, palette: Palette, pixelRatio: number): string[] => {
  const groups: { readonly clip: string | null; readonly content: string[] }[] = [];
  for (const shape of shapes) {
    const clip = shape.kind === 'stroke' ? clipName(devicePixels(shape.clip, pixelRatio)) : null;
    if (clip === null || groups.at(-1)?.clip !== clip) groups.push({ clip, content: [] });
    groups.at(-1)?.content.push(paintShape(shape, palette, pixelRatio));
  }
  return groups.map(({ clip, content }) => {
    if (clip === null) return content.join('');
    const group = { 'clip-path': `url(#${clip})`, fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
    return element('g', group, content.join(''));
  });
};

const paintShape = (shape: Drawing['shapes'][number], palette: Palette, pixelRatio: number): string => {
  switch (shape.kind) {
    case 'rectangles':
      return paintRectangles(shape, palette, pixelRatio);
    case 'stroke':
      return paintStroke(shape, palette);
    case 'density':
      return paintDensity(shape, palette, pixelRatio);
    case 'markers':
      return paintMarkers(shape, palette);
  }
};

/** A rectangle of device pixels in CSS pixels. */
const placed = (
  { x, y, width, height }: Rectangle,
  pixelRatio: number,
): Record<'x' | 'y' | 'width' | 'height', string> => ({
  x: decimal(x / pixelRatio),
  y: decimal(y / pixelRatio),
  width: decimal(width / pixelRatio),
  height: decimal(height / pixelRatio),
});

const paintRectangles = (shape: Rectangles, palette: Palette, pixelRatio: number): string =>
  element(
    'g',
    colour('fill', palette[shape.role], shape.opacity),
    dashesOf(shape)
      .map((rectangle) => element('rect', placed(devicePixels(rectangle, pixelRatio), pixelRatio)))
      .join(''),
  );

const clipName = ({ x, y, width, height }: Rectangle): string => `${own}frame-${[x, y, width, height].join('-')}`;

const clipsOf = ({ shapes }: Drawing, pixelRatio: number): string[] => {
  const frames = shapes.flatMap((shape) => (shape.kind === 'stroke' ? [devicePixels(shape.clip, pixelRatio)] : []));
  const byName = new Map(frames.map((frame) => [clipName(frame), frame]));
  return [...byName].map(([id, frame]) => element('clipPath', { id }, element('rect', placed(frame, pixelRatio))));
};

/** Points relative to those before, which is short; rounded as places, so that no error adds up. */
const pathOf = ({ line }: Stroke): string => {
  let path = '';
  let [atX, atY] = [0, 0];
  const go = (command: string, x: number, y: number): void => {
    const [nextX, nextY] = [Math.round(100 * x), Math.round(100 * y)];
    path += command + pair((nextX - atX) / 100, (nextY - atY) / 100);
    [atX, atY] = [nextX, nextY];
  };
  forEachSegment(line, (x0, y0, x1, y1, isFirst) => {
    if (isFirst) go('m', x0, y0);
    go('l', x1, y1);
  });
  return path;
};

const pair = (x: number, y: number): string => {
  const [first, second] = [decimal(x), decimal(y)];
  return second.startsWith('-') ? `${first}${second}` : `${first} ${second}`;
};

const paintStroke = (shape: Stroke, palette: Palette): string =>
  element('path', {
    ...colour('stroke', palette[shape.role], shape.opacity),
    'stroke-width': decimal(shape.width),
    d: pathOf(shape),
  });

const paintDensity = ({ role, opacity, pixels, cells }: Density, palette: Palette, pixelRatio: number): string => {
  const [red, green, blue, alpha] = palette[role];
  const file = encodePng(pixels, [red, green, blue], cells);
  return element('image', {
    ...placed(pixels, pixelRatio),
    opacity: alpha * opacity < 1 ? decimal(alpha * opacity) : undefined,
    preserveAspectRatio: 'none',
    'image-rendering': 'pixelated',
    href: `data:image/png;base64,${btoa(Array.from(file, (byte) => String.fromCharCode(byte)).join(''))}`,
  });
};

const paintMarkers = (markers: Markers, palette: Palette): string => {
  const { fill, outline, outlineWidth, centres } = markers;
  const paint = {
    ...colour('fill', palette[fill]),
    ...colour('stroke', palette[outline]),
    'stroke-width': decimal(outlineWidth),
  };
  return element('g', paint, centres.map(({ x, y }) => markerAt(markers, x, y)).join(''));
};

const markerAt = ({ shape, radius }: Markers, x: number, y: number): string => {
  const { sides, turn } = polygons[shape];
  if (sides === 0) return element('circle', { cx: decimal(x), cy: decimal(y), r: decimal(radius) });
  const corner = radius / Math.cos(Math.PI / sides);
  const points = Array.from({ length: sides }, (_, i) => {
    const angle = turn + ((2 * i + 1) * Math.PI) / sides;
    return `${decimal(x + corner * Math.cos(angle))},${decimal(y + corner * Math.sin(angle))}`;
  });
  return element('polygon', { points: points.join(' ') });
};

const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

const paintText = (
  { text, x, y, role, size, weight, family, align, halo }: Text,
  palette: Palette,
  fonts: Fonts,
): string =>
  element(
    'text',
    {
      x: decimal(x),
      y: decimal(y),
      ...colour('fill', palette[role]),
      'font-family': fonts[family],
      'font-size': decimal(size),
      'font-weight': weight === 400 ? undefined : String(weight),
      'font-style': family === 'mathematics' ? 'italic' : undefined,
      'text-anchor': align === 'left' ? undefined : anchors[align],
      ...(halo && {
        ...colour('stroke', palette[halo], rim.opacity),
        'stroke-width': decimal(rim.width),
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
      'xml:space': 'preserve',
    },
    escaped(text),
  );

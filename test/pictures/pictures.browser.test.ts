import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { bigEndian } from '../../src/plot/deflate.ts';
import { pngFile } from '../../src/plot/png.ts';
import { pictures } from './figures.ts';
import { difference, figureOf, loadFonts, withCanvas, withSvg, withWebGpu } from './painting.ts';

/** The stored pictures by their names; none before they are taken. */
const references = import.meta.glob<string>('./references/*.png', { query: '?url', import: 'default', eager: true });

/** Whether the run stores what it paints: `references` beside the tests, `sheet` where nobody but the reader keeps it. */
const task: unknown = import.meta.env['VITE_PICTURES'];

/** From the root of the repository. */
const folders = { references: 'test/pictures/references', sheet: '.vitest-attachments/pictures' } as const;

/** Part of the pixels in which painters may differ from each other, and a painter from what it painted before. */
const tolerance = { painters: 0.01, reference: 0.002 } as const;

let device: GPUDevice;

beforeAll(async () => {
  const adapter = await navigator.gpu.requestAdapter();
  if (!adapter) throw new Error('these tests need a browser with WebGPU');
  device = await adapter.requestDevice();
  await loadFonts();
});

afterAll(async () => {
  device.destroy();
  if (task === 'sheet') await commands.writeFile(`${folders.sheet}/index.html`, sheet());
});

describe('pictures', () => {
  test.each(pictures)('$name', async (picture) => {
    const figure = await figureOf(picture);
    const painted = {
      canvas: withCanvas(figure, picture),
      webgpu: withWebGpu(figure, picture, device),
      svg: await withSvg(figure, picture),
    };
    if (task === 'references' || task === 'sheet') {
      for (const [painter, image] of Object.entries(painted)) {
        // A file of SVG is held to the two others, which is enough.
        if (task === 'references' && painter === 'svg') continue;
        await commands.writeFile(`${folders[task]}/${picture.name}-${painter}.png`, await pngOf(image), 'base64');
      }
    }
    expect.soft(difference(painted.canvas, painted.webgpu)).toBeLessThanOrEqual(tolerance.painters);
    expect.soft(difference(painted.canvas, painted.svg)).toBeLessThanOrEqual(tolerance.painters);
    expect.soft(difference(painted.webgpu, painted.svg)).toBeLessThanOrEqual(tolerance.painters);
    if (task !== undefined || Object.keys(references).length === 0) return;
    for (const painter of ['canvas', 'webgpu'] as const) {
      const address = references[`./references/${picture.name}-${painter}.png`];
      if (address === undefined) throw new Error(`${picture.name} has no reference: npm run pictures:references`);
      expect.soft(difference(painted[painter], await stored(address))).toBeLessThanOrEqual(tolerance.reference);
    }
  });

  test('are at least forty, each with a name of its own', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(40);
    expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
  });
});

/** A file without opacities and filters, as base64: drawings are a third smaller so than as a canvas writes them. */
async function pngOf({ width, height, data }: ImageData): Promise<string> {
  const stride = 3 * width + 1;
  const rows = new Uint8Array(stride * height);
  for (let i = 0; i < width * height; i++) {
    rows.set(data.subarray(4 * i, 4 * i + 3), Math.floor(i / width) * stride + 1 + 3 * (i % width));
  }
  const header = Uint8Array.from([...bigEndian(width), ...bigEndian(height), 8, 2, 0, 0, 0]);
  const compressed = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'));
  const file = pngFile([
    ['IHDR', header],
    ['IDAT', new Uint8Array(await new Response(compressed).arrayBuffer())],
  ]);
  return btoa(Array.from(file, (byte) => String.fromCharCode(byte)).join(''));
}

async function stored(address: string): Promise<ImageData> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const context = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
  if (!context) throw new Error('no 2D context');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.naturalWidth, image.naturalHeight);
}

/** A page with every picture by every painter, for a person to look at. */
function sheet(): string {
  const row = ({ name, isDark = false, pixelRatio = 1 }: (typeof pictures)[number]): string =>
    `<h2>${name}</h2><div${isDark ? ' class="dark"' : ''}>${['canvas', 'webgpu', 'svg']
      .map((painter) => `<img src="${name}-${painter}.png" alt="${name}, ${painter}" style="zoom: ${1 / pixelRatio}">`)
      .join('')}</div>`;
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title>${pictures.map(row).join('\n')}`;
}

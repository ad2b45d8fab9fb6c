import { DensityTextures } from './density-textures.ts';
import { columnsBetween, encodeStrokes, type DeviceCurves, type DeviceStroke } from './device-strokes.ts';
import { InstanceBuffer } from './instance-buffer.ts';
import { devicePixels, polygons, type Density, type Drawing, type Polyline, type Stroke } from './layers.ts';
import type { PaintTarget } from './paint-target.ts';
import type { Colour, Palette } from './palette.ts';
import { indicesPerQuad, QuadIndices } from './quad-indices.ts';
import { forEachSegment } from './polyline.ts';
import { stripsAlong } from './stroke-strips.ts';
import { TextTexture } from './text-texture.ts';
import type { Theme } from './theme.ts';
import { coverageFormat, drawPipelines, instanceFloats, type DrawPipelines } from './webgpu-pipelines.ts';

type Premultiplied = readonly [number, number, number, number];

const premultiplied = ([red, green, blue, alpha]: Colour, opacity = 1): Premultiplied => {
  const a = alpha * opacity;
  return [red * a, green * a, blue * a, a];
};

/** A stretch of instances. */
interface Run {
  readonly first: number;
  readonly count: number;
}

/** A stroke: what covers it, of the buffer of lines and as the device computed it, and the strips in which it is painted. */
interface StrokeStep {
  readonly line: Run;
  readonly computed: DeviceStroke | undefined;
  readonly strips: Run;
}

/** What is drawn in one go. Strokes need their coverage first. */
type Step =
  | { readonly kind: 'band' | 'dashes' | 'marker'; readonly run: Run }
  | { readonly kind: 'density'; readonly density: Density; readonly run: Run }
  | { readonly kind: 'strokes'; readonly strokes: readonly StrokeStep[] };

type Computed = ReadonlyMap<Stroke, DeviceStroke>;

const noCurves: DeviceCurves = { curves: [], samplesPerColumn: 0 };

const nothing: Run = { first: 0, count: 0 };

const channels = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
] as const;

/**
 * Paints drawings with WebGPU. The caller sizes what it paints on, and makes a new painter when the device is lost. Buffers are kept
 * between frames.
 */
export class WebGPUPainter {
  readonly #device: GPUDevice;
  readonly #target: PaintTarget;
  readonly #pipelines: DrawPipelines;
  readonly #bands: InstanceBuffer;
  readonly #curves: InstanceBuffer;
  readonly #strokes: InstanceBuffer;
  readonly #densities: InstanceBuffer;
  readonly #densityTextures: DensityTextures;
  readonly #markers: InstanceBuffer;
  readonly #texts: InstanceBuffer;
  readonly #textTexture: TextTexture;
  readonly #indices: QuadIndices;
  readonly #size: GPUBuffer;
  readonly #surface: GPUBindGroup;
  readonly #instancesOf = new WeakMap<GPUBuffer, GPUBindGroup>();
  #coverage: { readonly texture: GPUTexture; readonly bindings: GPUBindGroup } | undefined;

  constructor(device: GPUDevice, target: PaintTarget) {
    this.#device = device;
    this.#target = target;
    this.#pipelines = drawPipelines(device, target.format);
    this.#bands = new InstanceBuffer(device, instanceFloats.band);
    this.#curves = new InstanceBuffer(device, instanceFloats.curve);
    this.#strokes = new InstanceBuffer(device, instanceFloats.stroke);
    this.#densities = new InstanceBuffer(device, instanceFloats.density);
    this.#markers = new InstanceBuffer(device, instanceFloats.marker);
    this.#texts = new InstanceBuffer(device, instanceFloats.text);
    this.#indices = new QuadIndices(device);
    this.#size = device.createBuffer({ size: 8, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
    this.#densityTextures = new DensityTextures(device, this.#bind);
    this.#textTexture = new TextTexture(device, this.#bind);
    this.#surface = device.createBindGroup({
      layout: this.#pipelines.surfaceLayout,
      entries: [{ binding: 0, resource: { buffer: this.#size } }],
    });
  }

  /** Beside the size of the picture. */
  readonly #bind = (texture: GPUTexture): GPUBindGroup =>
    this.#device.createBindGroup({
      layout: this.#pipelines.texturedLayout,
      entries: [
        { binding: 0, resource: { buffer: this.#size } },
        { binding: 1, resource: texture.createView() },
      ],
    });

  get #instances(): readonly InstanceBuffer[] {
    return [this.#bands, this.#curves, this.#strokes, this.#densities, this.#markers, this.#texts];
  }

  /**
   * Paints the background, the shapes and the texts over all of the canvas, in one submit.
   *
   * @param curves of this device, which computes their strokes in the same submit
   */
  paint(
    { shapes, texts = [] }: Pick<Drawing, 'shapes'> & Partial<Drawing>,
    theme: Theme,
    pixelRatio: number,
    curves: DeviceCurves = noCurves,
  ): void {
    const { palette } = theme;
    const target = this.#target.texture();
    const bindings = this.#coverageFor(target.width, target.height);
    this.#device.queue.writeBuffer(this.#size, 0, new Float32Array([target.width, target.height]));
    const encoder = this.#device.createCommandEncoder({ label: 'figure' });
    const computed = encodeStrokes(encoder, shapes, pixelRatio, curves);
    const steps = this.#steps(shapes, palette, pixelRatio, computed);
    for (const { x, y, width, height, sheetX, sheetY } of this.#textTexture.draw(
      texts,
      theme,
      pixelRatio,
      target.width,
      target.height,
    ))
      this.#texts.push(x, y, width, height, sheetX, sheetY, 0, 0);
    const bands = this.#bands.upload();
    const buffers = {
      band: bands,
      dashes: bands,
      curve: this.#curves.upload(),
      stroke: this.#strokes.upload(),
      density: this.#densities.upload(),
      marker: this.#markers.upload(),
      text: this.#texts.upload(),
    };
    const [r, g, b, a] = premultiplied(palette.background);
    const view = target.createView();
    const own = [...computed.values()].map(({ draw: { most } }) => most);
    const indices = this.#indices.bufferFor(Math.max(...this.#instances.map(({ count }) => count), ...own));
    const begin = (attachment: GPURenderPassColorAttachment): GPURenderPassEncoder => {
      const pass = encoder.beginRenderPass({ colorAttachments: [attachment] });
      pass.setIndexBuffer(indices, 'uint32');
      return pass;
    };
    const onTarget = (first: boolean): GPURenderPassEncoder =>
      begin({ view, loadOp: first ? 'clear' : 'load', storeOp: 'store', clearValue: { r, g, b, a } });
    const draw = (pass: GPURenderPassEncoder, pipeline: GPURenderPipeline, buffer: GPUBuffer, run: Run): void => {
      // A curve may have no point in the frame; browsers warn of draws of nothing.
      if (run.count === 0) return;
      pass.setPipeline(pipeline);
      pass.setBindGroup(1, this.#instancesIn(buffer));
      pass.drawIndexed(indicesPerQuad * run.count, 1, indicesPerQuad * run.first);
    };

    let pass = onTarget(true);
    for (const step of steps) {
      if (step.kind !== 'strokes') {
        const isDensity = step.kind === 'density';
        pass.setBindGroup(0, isDensity ? this.#densityTextures.bindingsOf(step.density) : this.#surface);
        draw(pass, this.#pipelines[step.kind], buffers[step.kind], step.run);
        continue;
      }
      pass.end();
      const covering = begin({ view: bindings.texture.createView(), loadOp: 'clear', storeOp: 'store' });
      covering.setBindGroup(0, this.#surface);
      step.strokes.forEach(({ line, computed: own }, channel) => {
        const pipeline = this.#pipelines.curve[channel];
        if (!pipeline) return;
        draw(covering, pipeline, buffers.curve, line);
        if (!own) return;
        covering.setPipeline(pipeline);
        covering.setBindGroup(1, this.#instancesIn(own.segments));
        covering.drawIndexedIndirect(own.draw.buffer, own.draw.offset);
      });
      covering.end();
      pass = onTarget(false);
      pass.setBindGroup(0, bindings.bindings);
      for (const { strips, computed: own } of step.strokes) {
        pass.setBindGroup(2, this.#instancesIn(own?.heights ?? buffers.curve));
        draw(pass, this.#pipelines.stroke, buffers.stroke, strips);
      }
    }
    const letters = this.#textTexture.bindings;
    if (letters) {
      pass.setBindGroup(0, letters);
      draw(pass, this.#pipelines.text, buffers.text, { first: 0, count: this.#texts.count });
    }
    pass.end();
    this.#target.present(encoder);
    this.#device.queue.submit([encoder.finish()]);
    this.#densityTextures.keep(new Set(shapes));
  }

  /** Frees what it holds on the device; the context and the device stay the caller's. */
  dispose(): void {
    for (const instances of this.#instances) instances.destroy();
    this.#densityTextures.keep(new Set());
    this.#textTexture.destroy();
    this.#indices.destroy();
    this.#size.destroy();
    this.#coverage?.texture.destroy();
    this.#coverage = undefined;
  }

  /** Fills the instance arrays and says in which order to draw them. */
  #steps(shapes: Drawing['shapes'], palette: Palette, pixelRatio: number, computed: Computed): Step[] {
    for (const instances of this.#instances) instances.clear();
    const steps: Step[] = [];
    for (let i = 0; i < shapes.length; i++) {
      const shape = shapes[i];
      if (!shape) continue;
      if (shape.kind === 'stroke') {
        const group = [shape];
        for (
          let next = shapes[i + 1];
          next?.kind === 'stroke' && group.length < channels.length;
          next = shapes[i + 1]
        ) {
          group.push(next);
          i++;
        }
        steps.push(this.#strokeStep(group, palette, pixelRatio, computed));
      } else if (shape.kind === 'rectangles') {
        const first = this.#bands.count;
        const colour = premultiplied(palette[shape.role], shape.opacity);
        const [dash, gap] = shape.dash ?? [0, 0];
        for (const rectangle of shape.rectangles) {
          const { x, y, width, height } = devicePixels(rectangle, pixelRatio);
          const dashes = [rectangle.y * pixelRatio, dash * pixelRatio, (dash + gap) * pixelRatio, 0] as const;
          this.#bands.push(x, y, width, height, ...colour, ...dashes);
        }
        steps.push({ kind: shape.dash ? 'dashes' : 'band', run: { first, count: this.#bands.count - first } });
      } else if (shape.kind === 'density') {
        const { x, y, width, height } = shape.pixels;
        const first = this.#densities.count;
        this.#densities.push(x, y, width, height, ...premultiplied(palette[shape.role], shape.opacity));
        steps.push({ kind: 'density', density: shape, run: { first, count: 1 } });
      } else {
        const first = this.#markers.count;
        const { sides, turn } = polygons[shape.shape];
        const form = [shape.radius * pixelRatio, shape.outlineWidth * pixelRatio, sides, turn] as const;
        const colours = [...premultiplied(palette[shape.fill]), ...premultiplied(palette[shape.outline])];
        for (const { x, y } of shape.centres)
          this.#markers.push(x * pixelRatio, y * pixelRatio, 0, 0, ...form, ...colours);
        steps.push({ kind: 'marker', run: { first, count: this.#markers.count - first } });
      }
    }
    return steps;
  }

  #strokeStep(group: readonly Stroke[], palette: Palette, pixelRatio: number, computed: Computed): Step {
    const strokes = group.map((stroke, channel) => {
      const own = computed.get(stroke);
      const line = own?.line ?? stroke.line;
      const first = this.#curves.count;
      const halfWidth = (stroke.width * pixelRatio) / 2;
      forEachSegment(line, (x0, y0, x1, y1) => {
        this.#curves.push(x0 * pixelRatio, y0 * pixelRatio, x1 * pixelRatio, y1 * pixelRatio, halfWidth);
      });
      return {
        line: { first, count: this.#curves.count - first },
        computed: own,
        strips: this.#strips(stroke, line, own, channels[channel] ?? channels[0], palette, pixelRatio),
      };
    });
    return { kind: 'strokes', strokes };
  }

  /** Strips of the clip rectangle of a stroke, without those that it cannot reach. */
  #strips(
    { clip, width, role, opacity }: Stroke,
    line: Polyline,
    computed: DeviceStroke | undefined,
    channel: Premultiplied,
    palette: Palette,
    pixelRatio: number,
  ): Run {
    const first = this.#strokes.count;
    const box = devicePixels(clip, pixelRatio);
    const colour = premultiplied(palette[role], opacity);
    // One pixel more than the stroke, where its edge fades.
    const reach = (width * pixelRatio) / 2 + 1;
    for (const { left, top, right, bottom } of stripsAlong(line, pixelRatio, box, reach)) {
      const columns = computed ? columnsBetween(computed, left - reach, right + reach) : nothing;
      if (bottom <= top && columns.count === 0) continue;
      const limits = [box.y, box.y + box.height, columns.first, columns.count] as const;
      this.#strokes.push(left, top, right, bottom, ...limits, ...colour, ...channel, reach, 0, 0, 0);
    }
    return { first, count: this.#strokes.count - first };
  }

  #instancesIn(buffer: GPUBuffer): GPUBindGroup {
    const held = this.#instancesOf.get(buffer);
    if (held) return held;
    const { instancesLayout: layout } = this.#pipelines;
    const made = this.#device.createBindGroup({ layout, entries: [{ binding: 0, resource: { buffer } }] });
    this.#instancesOf.set(buffer, made);
    return made;
  }

  #coverageFor(width: number, height: number): { readonly texture: GPUTexture; readonly bindings: GPUBindGroup } {
    const held = this.#coverage;
    if (held?.texture.width === width && held.texture.height === height) return held;
    held?.texture.destroy();
    const texture = this.#device.createTexture({
      size: [width, height],
      format: coverageFormat,
      usage: GPUTextureUsage.RENDER_ATTACHMENT | GPUTextureUsage.TEXTURE_BINDING,
    });
    this.#coverage = { texture, bindings: this.#bind(texture) };
    return this.#coverage;
  }
}

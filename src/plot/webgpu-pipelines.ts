import bandSource from '../../shaders/draw/band.wgsl?raw';
import curveSource from '../../shaders/draw/curve.wgsl?raw';
import densitySource from '../../shaders/draw/density.wgsl?raw';
import markerSource from '../../shaders/draw/marker.wgsl?raw';
import strokeSource from '../../shaders/draw/stroke.wgsl?raw';
import textSource from '../../shaders/draw/text.wgsl?raw';
import surfaceSource from '../../shaders/draw/surface.wgsl?raw';

/** What draws shapes on one device into one texture format. */
export interface DrawPipelines {
  readonly band: GPURenderPipeline;
  /** Bands with gaps. */
  readonly dashes: GPURenderPipeline;
  /** One for each channel of the coverage texture. */
  readonly curve: readonly GPURenderPipeline[];
  readonly stroke: GPURenderPipeline;
  readonly density: GPURenderPipeline;
  readonly marker: GPURenderPipeline;
  readonly text: GPURenderPipeline;
  /** Binding 0: the size of the surface. */
  readonly surfaceLayout: GPUBindGroupLayout;
  /** Binding 0: the size of the surface, 1: the texture of coverage, density or letters. */
  readonly texturedLayout: GPUBindGroupLayout;
  /** Of group 1. Binding 0: the instances; of group 2 for strokes, the heights of columns that the device computed. */
  readonly instancesLayout: GPUBindGroupLayout;
}

/** Numbers of f32 in an instance of each kind, with those that its alignment leaves unused. */
export const instanceFloats = { band: 12, curve: 5, stroke: 20, density: 8, marker: 16, text: 8 } as const;

/** Four strokes at a time have their coverage in one texture. */
export const coverageFormat: GPUTextureFormat = 'rgba8unorm';

/** Premultiplied colour over premultiplied colour. */
const over: GPUBlendComponent = { operation: 'add', srcFactor: 'one', dstFactor: 'one-minus-src-alpha' };

/** The union of what overlaps. */
const union: GPUBlendComponent = { operation: 'max', srcFactor: 'one', dstFactor: 'one' };

/** Those that read a texture. */
const textured: readonly string[] = ['stroke', 'density', 'text'];

const createPipelines = (device: GPUDevice, format: GPUTextureFormat): DrawPipelines => {
  const size: GPUBindGroupLayoutEntry = { binding: 0, visibility: GPUShaderStage.VERTEX, buffer: { type: 'uniform' } };
  const texture: GPUBindGroupLayoutEntry = { binding: 1, visibility: GPUShaderStage.FRAGMENT, texture: {} };
  const surfaceLayout = device.createBindGroupLayout({ entries: [size] });
  const texturedLayout = device.createBindGroupLayout({ entries: [size, texture] });
  const instances: GPUBindGroupLayoutEntry = {
    binding: 0,
    visibility: GPUShaderStage.VERTEX,
    buffer: { type: 'read-only-storage' },
  };
  const instancesLayout = device.createBindGroupLayout({ entries: [instances] });
  const create = (
    name: keyof typeof instanceFloats,
    source: string,
    target: GPUColorTargetState,
    entryPoint = 'fragment_main',
  ): GPURenderPipeline => {
    const module = device.createShaderModule({ label: `draw/${name}`, code: `${surfaceSource}\n${source}` });
    return device.createRenderPipeline({
      label: `draw/${name}`,
      layout: device.createPipelineLayout({
        bindGroupLayouts: [
          textured.includes(name) ? texturedLayout : surfaceLayout,
          instancesLayout,
          ...(name === 'stroke' ? [instancesLayout] : []),
        ],
      }),
      vertex: { module },
      fragment: { module, entryPoint, targets: [target] },
    });
  };
  const painted: GPUColorTargetState = { format, blend: { color: over, alpha: over } };
  const channels = [GPUColorWrite.RED, GPUColorWrite.GREEN, GPUColorWrite.BLUE, GPUColorWrite.ALPHA];
  return {
    band: create('band', bandSource, painted),
    dashes: create('band', bandSource, painted, 'fragment_dashed'),
    curve: channels.map((writeMask) =>
      create('curve', curveSource, { format: coverageFormat, blend: { color: union, alpha: union }, writeMask }),
    ),
    stroke: create('stroke', strokeSource, painted),
    density: create('density', densitySource, painted),
    marker: create('marker', markerSource, painted),
    text: create('text', textSource, painted),
    surfaceLayout,
    texturedLayout,
    instancesLayout,
  };
};

const cache = new WeakMap<GPUDevice, Map<GPUTextureFormat, DrawPipelines>>();

/** The pipelines of a device for a format, made once. */
export const drawPipelines = (device: GPUDevice, format: GPUTextureFormat): DrawPipelines => {
  const ofDevice = cache.get(device) ?? new Map<GPUTextureFormat, DrawPipelines>();
  cache.set(device, ofDevice);
  const pipelines = ofDevice.get(format) ?? createPipelines(device, format);
  ofDevice.set(format, pipelines);
  return pipelines;
};

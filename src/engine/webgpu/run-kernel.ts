/** Contents of a buffer that a kernel reads: a uniform, or storage. */
export interface Input {
  readonly kind: 'uniform' | 'storage';
  readonly contents: GPUAllowSharedBufferSource;
}

/** What one run of a kernel needs. Bindings of group 0 are numbered through the inputs, then through the outputs. */
export interface Run {
  readonly inputs: readonly Input[];
  /** Size of each storage buffer that is written, in bytes, a multiple of 4. */
  readonly outputSizes: readonly number[];
  readonly workgroups: number;
}

/** Runs a kernel once and reads back what it wrote, a buffer each. Rejects where the device refuses, fails or is lost. */
export async function runKernel(device: GPUDevice, pipeline: GPUComputePipeline, run: Run): Promise<ArrayBuffer[]> {
  const made: GPUBuffer[] = [];
  try {
    // Between the two calls nothing is awaited, so that the scopes of runs that overlap are nested.
    device.pushErrorScope('validation');
    let refusal: Promise<GPUError | null>;
    let reading: GPUBuffer;
    try {
      reading = submit(device, pipeline, run, made);
    } finally {
      refusal = device.popErrorScope();
    }
    const [error] = await Promise.all([refusal, reading.mapAsync(GPUMapMode.READ)]);
    if (error) throw new Error(error.message);
    const bytes = reading.getMappedRange();
    let start = 0;
    return run.outputSizes.map((size) => bytes.slice(start, (start += size)));
  } finally {
    for (const one of made) one.destroy();
  }
}

/** @returns a buffer that will hold the outputs one after the other */
function submit(
  device: GPUDevice,
  pipeline: GPUComputePipeline,
  { inputs, outputSizes, workgroups }: Run,
  made: GPUBuffer[],
): GPUBuffer {
  const buffer = (size: number, usage: GPUBufferUsageFlags) => {
    const one = device.createBuffer({ size, usage });
    made.push(one);
    return one;
  };
  const read = inputs.map(({ kind, contents }) => {
    const usage = kind === 'uniform' ? GPUBufferUsage.UNIFORM : GPUBufferUsage.STORAGE;
    const one = buffer(contents.byteLength, usage | GPUBufferUsage.COPY_DST);
    device.queue.writeBuffer(one, 0, contents);
    return one;
  });
  const written = outputSizes.map((size) => buffer(size, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC));
  const total = outputSizes.reduce((sum, size) => sum + size, 0);
  const reading = buffer(total, GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);

  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  const entries = [...read, ...written].map((one, binding) => ({ binding, resource: { buffer: one } }));
  pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
  pass.dispatchWorkgroups(workgroups);
  pass.end();
  let start = 0;
  written.forEach((one, i) => {
    encoder.copyBufferToBuffer(one, 0, reading, start, outputSizes[i]);
    start += outputSizes[i]!;
  });
  device.queue.submit([encoder.finish()]);
  return reading;
}

import { constantRegisters } from '../cpu/constant-registers.ts';
import { roundingErrors } from '../cpu/rounding-error.ts';
import { inOrder, type ScanRequest } from '../scan-request.ts';
import type { SignChange } from '../engine.ts';
import { argumentSizes } from './argument-sizes.ts';
import { compaction, composeScan } from './compose-scan.ts';
import { type DeviceChange, DeviceScan, type ScanPipelines } from './device-scan.ts';
import { type DeviceNumbers, familyOf, inGoodNumbers, tooNarrow } from './good-numbers.ts';
import { isTooCoarse } from './arithmetic-choice.ts';
import { arithmetics, probeCount } from './pipeline-probe.ts';
import { requireSuitable } from './request.ts';
import { type Ready, withRightVariant } from './right-variant.ts';
import { type ExactVariant, type Family, libraryOf, type ShaderSources } from './shader-library.ts';

/** Units in the last place between neighbouring samples: pairs form their points with an error of a few. */
const spacing: Readonly<Record<DeviceNumbers, number>> = { single: 8, 'double-single': 64 };

/** Of the probes, the part at which rounding may decide a sign without the scan being left to finer numbers. */
const mostDoubtful = 1 / 8;

/** How a scan is brought onto a device. */
export interface ScanSettings {
  /** Variants of the error-free transforms that may be used. */
  readonly variants: readonly ExactVariant[];
  readonly sources: ShaderSources;
  /** Largest inlined size that is compiled. */
  readonly compileBudget: number;
  /** Most samples of one submit. */
  readonly samplesPerSubmit: number;
}

/** A scan on a device, and its numbers. */
export interface StartedScan {
  readonly numbers: DeviceNumbers;
  readonly scan: DeviceScan;
}

/**
 * A scan ready to run in the numbers that were asked for, else in the coarsest that tell samples apart and whose rounding decides few
 * signs; and why not in single precision where it is not.
 *
 * @throws Unsuitable where the CPU is to scan
 */
export function startScan(
  acquire: () => Promise<Ready>,
  request: ScanRequest,
  settings: ScanSettings,
): Promise<{ readonly result: StartedScan; readonly reason?: string }> {
  return inGoodNumbers(request.arithmetic, {
    objection: (numbers) => {
      if (isTooCoarse(numbers, request.grid, spacing[numbers])) return tooNarrow(numbers);
      const isDoubtful = areSignsDoubtful(request, familyOf[numbers]);
      return isDoubtful ? `the rounding of ${numbers} precision would decide signs` : undefined;
    },
    compute: async (numbers) => ({
      numbers,
      scan: await prepareScan(await acquire(), request, settings, familyOf[numbers]),
    }),
  });
}

/** The scan, whose pipeline has been compared with float64 at points all over the grid. */
function prepareScan(ready: Ready, request: ScanRequest, settings: ScanSettings, family: Family): Promise<DeviceScan> {
  const { program, outputs, grid, parameters } = request;
  const { variants, sources, compileBudget, samplesPerSubmit } = settings;
  const { device, pipelines } = ready;
  const sizes = argumentSizes(program, [grid.from, grid.to], { method: 'dual' }, parameters);
  return withRightVariant(ready, variants, {
    family,
    shader: (variant) => {
      const shader = composeScan(request, { family, library: libraryOf(family, variant, sources), sizes });
      requireSuitable(shader, compileBudget);
      return shader;
    },
    compile: async (shader): Promise<ScanPipelines> => {
      const [signChange, compare, reduce, offsets, scatter, refine] = await Promise.all([
        pipelines.pipeline(shader, 'sign_change'),
        pipelines.pipeline(shader, 'compare'),
        pipelines.pipeline(compaction, 'reduce'),
        pipelines.pipeline(compaction, 'offsets'),
        pipelines.pipeline(compaction, 'scatter'),
        pipelines.pipeline(shader, 'refine'),
      ]);
      return { signChange, compare, reduce, offsets, scatter, refine };
    },
    run: (shader, compiled) => {
      const constants = constantRegisters(program, parameters);
      const slots = Float64Array.from(shader.slots, (register) => constants[register]!);
      const integers = outputs.filter(({ crossing }) => crossing === 'integer').length;
      const most = Math.min(samplesPerSubmit, grid.count);
      return Promise.resolve(new DeviceScan(device, compiled, shader, integers, slots, most));
    },
    computed: async (_, scan) => {
      const derivatives = program.order + 1;
      return { program, family, parameters, derivatives, ...(await scan.probe(grid)) };
    },
    discard: (scan) => {
      scan.destroy();
    },
  });
}

/** What a device found, as it is handed out. */
export function signChangesOf({ outputs }: ScanRequest, found: readonly DeviceChange[]): readonly SignChange[] {
  return inOrder(
    found.map(({ output, from, to, sign }) => {
      const { kind, index } = outputs[output]!;
      return { kind, index, from, to, sign };
    }),
  );
}

/** Whether rounding may decide the sign of a scanned quantity in more than a few places: then most of its changes would be noise. */
function areSignsDoubtful({ program, outputs, grid, parameters }: ScanRequest, family: Family): boolean {
  const { unit, round } = arithmetics[family];
  // Not at the ends or the middle of the grid, where symmetry puts zeros.
  const width = (grid.to - grid.from) / probeCount;
  const points = Float64Array.from({ length: probeCount }, (_, i) => round(grid.from + (i + 0.37) * width));
  const { values, errors } = roundingErrors(program, points, parameters, unit);
  return outputs.some(({ isAsked, crossing }, k) => {
    if (!isAsked || crossing !== 'zero') return false;
    const doubtful = points.filter((_, i) => errors[k]![i]! > 0 && !(Math.abs(values[k]![i]!) > errors[k]![i]!));
    return doubtful.length > mostDoubtful * probeCount;
  });
}

import type { ExactVariant } from '../engine/webgpu/shader-library.ts';
import type { SweepResult } from './sweep.ts';
import type { FromSweepWorker, ToSweepWorker } from './sweep-worker.ts';

export interface SweptPart {
  readonly part: number;
  /** Arguments or pairs, defined or not. */
  readonly swept: number;
  readonly result: SweepResult;
  /** Milliseconds that the judge took, without the device. */
  readonly judging: number;
}

/** Parts that a worker has: while it judges one, the device computes the other. */
const underWay = 2;

/**
 * Sweeps parts of a function in so many workers, each with a device of its own.
 *
 * @param onPart called as parts are done, in any order
 */
export async function sweepParts(
  { name, variant, parts, threads }: { name: string; variant: ExactVariant; parts: readonly number[]; threads: number },
  onPart: (part: SweptPart) => void,
): Promise<void> {
  const waiting = [...parts].reverse();
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./sweep-worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            let current = 0;
            const give = () => {
              const part = waiting.pop();
              if (part === undefined) return;
              current++;
              const message: ToSweepWorker = { name, variant, part };
              worker.postMessage(message);
            };
            worker.onmessage = ({ data }: MessageEvent<FromSweepWorker>) => {
              if ('failure' in data) {
                reject(new Error(`${name}: ${data.failure}`));
                return;
              }
              onPart(data);
              current--;
              give();
              if (current === 0) resolve();
            };
            worker.onerror = (event) => reject(new Error(event.message || 'A worker could not start.'));
            for (let i = 0; i < underWay; i++) give();
            if (current === 0) resolve();
          }),
      ),
    );
  } finally {
    for (const worker of workers) worker.terminate();
  }
}

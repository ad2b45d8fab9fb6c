import { findFeatures } from './find-features.ts';
import type { FromSearchWorker, ToSearchWorker } from './search-messages.ts';

const running = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<ToSearchWorker>) => {
  switch (data.kind) {
    case 'search':
      void search(data);
      break;
    case 'cancel':
      running.get(data.id)?.abort();
  }
});

async function search({ id, request }: ToSearchWorker & { kind: 'search' }): Promise<void> {
  const abort = new AbortController();
  running.set(id, abort);
  try {
    answer({ kind: 'report', id, report: await findFeatures(request, abort.signal) });
  } catch (error) {
    if (!abort.signal.aborted) answer({ kind: 'failure', id, error });
  } finally {
    running.delete(id);
  }
}

function answer(message: FromSearchWorker): void {
  postMessage(message);
}

import { evaluateRange } from './evaluator.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { resultCount, type Task, TaskEvaluator } from './task.ts';

const tasks = new Map<number, { readonly task: Task; readonly evaluator: TaskEvaluator }>();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'task':
      tasks.set(data.id, { task: data.task, evaluator: new TaskEvaluator(data.task) });
      break;
    case 'forget':
      tasks.delete(data.id);
      break;
    case 'points': {
      const { task, evaluator } = tasks.get(data.id)!;
      const results = Array.from({ length: resultCount(task) }, () => new Float64Array(data.x.length));
      evaluateRange(evaluator, data.x, results);
      answer({ kind: 'results', results }, results.map((values) => values.buffer)); // prettier-ignore
    }
  }
});

answer({ kind: 'ready' }, []);

function answer(message: FromWorker, transfer: ArrayBuffer[]): void {
  postMessage(message, { transfer });
}

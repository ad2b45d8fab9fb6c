/** Not yet in every browser, nor in TypeScript's library. https://wicg.github.io/scheduling-apis/ */
interface WithScheduler {
  readonly scheduler?: { yield?(): Promise<void> };
}

/** Lets the event loop turn, so that input and painting are not held up; sooner than a timer, whose delay browsers raise to 4 ms. */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as WithScheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

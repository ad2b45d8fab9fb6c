/**
 * Lets the event loop turn, so that input, timers and painting are not held up. A message waits its turn like any other task: sooner than
 * a timer, whose delay browsers raise to 4 ms, and unlike `scheduler.yield`, which goes before timers and can starve them.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

// `npm run bench:keystroke`: how long it takes from a keystroke to the new curve in the studio, 1280 × 800 pixels, for every formula of the
// gallery. Its last character is erased; once all rests, that character is typed, with a real key. What counts is the time from the event
// `keydown` to the end of the first frame in which the picture is that of the new function, whoever computed it; and to when the device has drawn
// that frame, too. The number of rounds is the argument; the first formula is typed once before, since it draws for the first time.
import { openPage } from '../tools/page.mjs';

const rounds = Number(process.argv[2] ?? 3);
const { page, close } = await openPage();
page.on('pageerror', (error) => {
  console.error(error);
});
await page.setViewportSize({ width: 1280, height: 800 });
// The process that draws takes longer to start than a figure waits for a device.
await page.evaluate(async () => {
  await (await navigator.gpu?.requestAdapter())?.requestDevice();
});
await page.goto(new URL('index.html', page.url()).href);

/** @typedef {{ text: string, row: number, address: string }} Formula */
const formulas = await page.evaluate(async () => {
  /** @param {string} name */
  const load = (name) => import(/* @vite-ignore */ `/src/elements/${name}.ts`);
  const { gallery } = await load('studio/gallery');
  const { encodeState } = await load('studio/state-text');
  const { PictureController } = await load('controllers/picture');
  const { acquireDevice } = await load('../engine/webgpu/device');
  const device = await acquireDevice();
  const taskAfterFrame = new MessageChannel();

  /** The functions of the picture that is shown. @type {unknown} */
  let functions;
  let lastPaint = 0;
  /** The keystroke whose picture has not come. @type {{ text: string, time: number, before: unknown, done: Function } | undefined} */
  let typed;
  const paint = PictureController.prototype.paint;
  PictureController.prototype.paint = function (/** @type {any} */ scene, /** @type {unknown[]} */ ...rest) {
    paint.call(this, scene, ...rest);
    lastPaint = performance.now();
    ({ functions } = scene.sampling.request);
    if (
      !typed ||
      functions === typed.before ||
      scene.sampling.request.functions.curves[0].definition.text !== typed.text
    )
      return;
    const { time, done } = typed;
    typed = undefined;
    taskAfterFrame.port1.onmessage = async () => {
      const frame = performance.now() - time;
      await device.queue.onSubmittedWorkDone();
      done({ frame, drawn: performance.now() - time });
    };
    taskAfterFrame.port2.postMessage(undefined);
  };
  Object.assign(globalThis, {
    expectKey: (/** @type {string} */ text) => {
      const pictureOfKey = new Promise((done) => {
        const start = (/** @type {KeyboardEvent} */ { timeStamp }) => {
          typed = { text, time: timeStamp, before: functions, done };
        };
        addEventListener('keydown', start, { capture: true, once: true });
      });
      Object.assign(globalThis, { pictureOfKey });
    },
    rest: async () => {
      const plot = /** @type {any} */ (
        document.querySelector('fluxion-studio')?.shadowRoot?.querySelector('fluxion-plot')
      );
      lastPaint = performance.now();
      while (performance.now() < lastPaint + 600 || !plot.report) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        await device.queue.onSubmittedWorkDone();
      }
    },
  });
  /** @type {Formula[]} */
  const formulas = [];
  for (const { examples } of gallery)
    for (const { state } of examples)
      for (const [row, { text }] of state.rows.entries()) formulas.push({ text, row, address: encodeState(state) });
  return formulas;
});

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Until the figure has its features and has painted nothing for a while. */
const rest = () => page.evaluate(() => /** @type {any} */ (globalThis).rest());

/** @param {Formula} formula @returns {Promise<{ frame: number, drawn: number }>} */
async function type({ text, row, address }) {
  await page.evaluate((address) => {
    location.hash = address;
  }, address);
  await rest();
  await page.locator('fluxion-expression-row input.expression').nth(row).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await rest();
  await page.evaluate((text) => {
    /** @type {any} */ (globalThis).expectKey(text);
  }, text);
  await page.keyboard.press(text.slice(-1));
  return page.evaluate(() => /** @type {any} */ (globalThis).pictureOfKey);
}

const median = (/** @type {readonly number[]} */ values) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
const [first] = formulas;
if (first) await type(first);
/** @type {{ frame: number, drawn: number }[][]} */
const times = formulas.map(() => []);
for (let round = 0; round < rounds; round++)
  for (const [i, formula] of formulas.entries()) times[i]?.push(await type(formula));

const of = (/** @type {readonly { frame: number, drawn: number }[]} */ all) => ({
  'new curve after, ms': Math.round(median(all.map(({ frame }) => frame))),
  'drawn after, ms': Math.round(median(all.map(({ drawn }) => drawn))),
  'most, ms': Math.round(Math.max(...all.map(({ frame }) => frame))),
});
console.table(formulas.map(({ text }, i) => ({ formula: text, ...of(times[i] ?? []) })));
console.log(`median of ${formulas.length} formulas, ${rounds} rounds`);
console.table(of(times.flat()));
await close();

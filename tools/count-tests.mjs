// Prints how many tests passed and failed, from the file that Vitest's JSON reporter wrote. A test file that could not be loaded counts as
// one failure.
import { existsSync, readFileSync } from 'node:fs';
import { argv } from 'node:process';

/** @typedef {{ status: string, assertionResults: readonly { status: string }[] }} TestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: readonly TestFile[] }} Results */

const file = argv[2] ?? '';
const text = existsSync(file) ? readFileSync(file, 'utf8') : '{"numPassedTests":0,"numFailedTests":0,"testResults":[]}';
const results = /** @type {Results} */ (JSON.parse(text));
const notLoaded = results.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
);
console.log(results.numPassedTests, results.numFailedTests + notLoaded.length);

import { EngineError } from '../engine/engine.ts';
import { ExpressionError } from '../expression/error.ts';
import { ProgramError } from '../program/limits.ts';
import { analyze } from './analyze.ts';
import { UsageError } from './arguments.ts';
import { evaluate } from './evaluate.ts';
import { OutputError } from './output.ts';
import { plot } from './plot.ts';
import { sample } from './sample.ts';
import { shader } from './shader.ts';
import { usage } from './usage.ts';

/** A whole text, or its pieces in order; null for nothing. */
type Output = string | Iterable<string> | null;

const commands: Readonly<Record<string, (text: readonly string[]) => Output | Promise<Output>>> = {
  evaluate,
  sample,
  analyze,
  plot,
  shader,
};

async function main([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h' || asksForHelp(rest)) {
    process.stdout.write(`${usage}\n`);
    return name === undefined ? 2 : 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`there is no command ${name}; there are ${Object.keys(commands).join(', ')}`);
    const output = await command(rest);
    if (output === null) return 0;
    for (const piece of typeof output === 'string' ? [output] : output) await write(piece);
    await write('\n');
    return 0;
  } catch (error) {
    const message = messageFor(error);
    if (message === null) throw error;
    process.stderr.write(`fluxion: ${message}\n`);
    return error instanceof OutputError ? 1 : 2;
  }
}

/** After `--` nothing is an option, and this is an expression like any other. */
function asksForHelp(text: readonly string[]): boolean {
  return text.slice(0, text.includes('--') ? text.indexOf('--') : undefined).includes('--help');
}

/** Waits until the text has left: a slow reader must not fill the memory with what it has not read. */
function write(text: string): Promise<unknown> {
  return new Promise((resolve) => process.stdout.write(text, resolve));
}

/** One line for what the caller can mend; null for a fault of our own. */
function messageFor(error: unknown): string | null {
  if (error instanceof ExpressionError) return `column ${error.span.start + 1}: ${error.message}`;
  if (error instanceof OutputError) return error.message;
  const isTheirs = error instanceof UsageError || error instanceof EngineError || error instanceof ProgramError;
  return isTheirs ? error.message.replaceAll('\n', ' ') : null;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, as in `| head`, is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));

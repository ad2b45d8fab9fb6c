/**
 * WGSL whose `&&` and `||` are `&` and `|`, which evaluate both sides: each short circuit is a branch, and compilers of software adapters
 * take seconds over a loop with a few dozen of them. Nothing in our functions has side effects, so they mean the same.
 *
 * @param code WGSL with comments on lines of their own or behind `//` alone
 */
export function withoutShortCircuits(code: string): string {
  return code
    .split('\n')
    .map((line) => (line.includes('&&') || line.includes('||') ? joinedEagerly(line) : line))
    .join('\n');
}

interface Level {
  /** Where the operand begins that is being read. */
  start: number;
  /** Whether one of the operators was met. */
  isJoined: boolean;
}

/** One line: an expression never goes on over the end of a line between an operand and its operator. */
function joinedEagerly(line: string): string {
  let text = '';
  const levels: Level[] = [{ start: 0, isJoined: false }];
  const top = (): Level => levels.at(-1)!;
  const close = (): void => {
    const { start, isJoined } = top();
    if (isJoined) text = wrapped(text, start);
    top().isJoined = false;
  };
  for (let i = 0; i < line.length;) {
    const rest = line.slice(i);
    const [token] = /^(?:\/\/.*|&&|\|\||[=!<>]=|return\b|\w+|[\s\S])/.exec(rest)!;
    i += token.length;
    if (token.startsWith('//')) {
      close();
      return text + token;
    }
    if (token === '&&' || token === '||') {
      text = `${wrapped(text, top().start)} ${token[0]} `;
      top().start = text.length;
      top().isJoined = true;
    } else if (token === '(' || token === '[' || token === '{') {
      text += token;
      levels.push({ start: text.length, isJoined: false });
    } else if (token === ')' || token === ']' || token === '}') {
      close();
      levels.pop();
      if (levels.length === 0) levels.push({ start: 0, isJoined: false });
      text += token;
      if (token === '}') top().start = text.length;
    } else if (token === ',' || token === ';' || token === '=' || token === 'return') {
      close();
      text += token;
      top().start = text.length;
    } else {
      text += token;
    }
  }
  close();
  return text;
}

/** Text whose end, from a place on, stands in parentheses. */
function wrapped(text: string, start: number): string {
  const operand = text.slice(start);
  const space = /^\s*/.exec(operand)![0];
  return `${text.slice(0, start)}${space}(${operand.trim()})`;
}

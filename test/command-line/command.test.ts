import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { fluxion: string } };

function fluxion(...parameters: readonly string[]) {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 24 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin.fluxion, ...parameters], options);
  return { status, stdout, stderr };
}

function json(...parameters: readonly string[]): unknown {
  const { status, stdout, stderr } = fluxion(...parameters);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

test('evaluate gives f, f′, f″ and the curvature at each point', () => {
  expect(json('evaluate', 'x^3-3x', '--at', '0,1.5', '--order', '2', '--json')).toEqual({
    expression: 'x^3 - 3 x',
    engine: 'cpu',
    arithmetic: 'float64',
    order: 2,
    points: [
      { x: 0, values: [0, -3, 0], curvature: 0 },
      // 9/(1 + 3.75²)^{3/2}
      { x: 1.5, values: [-1.125, 3.75, 9], curvature: expect.closeTo(0.15395610655887, 12) as number },
    ],
  });
});

test('the reference engine reads points and literals as exact decimals and gives strings of digits', () => {
  const { points } = json('evaluate', 'x - 0.1', '--at=0.1', '--engine', 'reference', '--digits', '30', '--json') as {
    points: { x: string; values: string[] }[];
  };
  expect(points[0]).toMatchObject({ x: '0.1', values: ['0', '1', '0'] });
  expect(
    fluxion('evaluate', 'pi', '--at', '0', '--order', '0', '--engine', 'reference', '--digits', '30').stdout,
  ).toContain('3.14159265358979323846264338328');
});

test('NaN and infinities are strings in JSON', () => {
  const { points } = json('evaluate', '1/x', '--at', '0,1e-320', '--order', '1', '--json') as { points: unknown[] };
  expect(points).toEqual([
    { x: 0, values: ['NaN', 'NaN'], curvature: 'NaN', differentiable: false, slopes: ['-Infinity', '-Infinity'] },
    { x: 1e-320, values: ['Infinity', '-Infinity'], curvature: 'NaN' },
  ]);
});

test('a kink says so, with the slopes of both sides', () => {
  expect(json('evaluate', '|x|', '--at', '0', '--json')).toMatchObject({
    points: [{ values: [0, 0, 0], differentiable: false, slopes: [-1, 1] }],
  });
});

test('the table says as well that f′ is undefined at a kink', () => {
  expect(fluxion('evaluate', '|x|', '--at', '0').stdout).toContain(
    'at 0 f1 is undefined: -1 left, 1 right (frameworks use 0)',
  );
});

test('a parameter is 1 unless it is set', () => {
  const valueOf = (...set: string[]) =>
    (json('evaluate', 'a x', '--at', '2', '--order', '0', '--json', ...set) as { points: { values: number[] }[] })
      .points[0]!.values[0];
  expect(valueOf()).toBe(2);
  expect(valueOf('--set', 'a=3')).toBe(6);
});

test.each([
  ['α x', 'alpha=3', 6],
  ['alpha x', 'α=3', 6],
  ['\\alpha x', '\\alpha=3', 6],
  ['a1 x', 'a1=3', 6],
  ['a_1 x', 'a_1=3', 6],
  ['a_{1} x', 'a₁=3', 6],
])('in %s, --set %s is read as the expression reads the name', (expression, assignment, value) => {
  expect(json('evaluate', expression, '--at', '2', '--order', '0', '--set', assignment, '--json')).toMatchObject({
    points: [{ values: [value] }],
  });
});

test('finite differences are taken with the step that is given', () => {
  expect(
    json('evaluate', 'x^2', '--at', '3', '--order', '1', '--method', 'forward', '--step', '0.25', '--json'),
  ).toMatchObject({
    points: [{ values: [9, 6.25] }],
  });
});

test('evaluate writes the formulas of f, f′ and f″, without a point', () => {
  const expected = ['f(x) = x^3 - 3 x', "f'(x) = 3 x^2 - 3", "f''(x) = 6 x", ''].join('\n');
  expect(fluxion('evaluate', 'x^3-3x', '--formula')).toEqual({ status: 0, stdout: expected, stderr: '' });
  expect(fluxion('evaluate', 'x^3-3x', '--formula', 'plain', '--order', '2').stdout).toBe(expected);
  expect(fluxion('evaluate', 'g(t) = e^t/(1+t)', '--formula', '--order', '1').stdout).toBe(
    "g(t) = e^t/(1 + t)\ng'(t) = t e^t/(t + 1)^2\n",
  );
});

test('evaluate writes formulas in TeX and as MathML that is markup', () => {
  expect(fluxion('evaluate', 'sqrt(x)', '--formula', 'tex', '--order', '1').stdout.split('\n')[1]).toBe(
    "f'\\left(x\\right) = \\frac{1}{2 \\sqrt{x}}",
  );
  const [, line] = fluxion('evaluate', 'max(x, x^2)', '--formula=mathml', '--order', '1').stdout.split('\n');
  expect(line).toMatch(/^<math>.*<\/math>$/);
  expect(line).toContain('<mo>&lt;</mo>');
});

test('evaluate writes formulas before the values at points', () => {
  const { stdout } = fluxion('evaluate', 'x^2', '--formula', '--at', '3', '--order', '1');
  const [f, slope, header, values] = stdout.split('\n');
  expect([f, slope]).toEqual(['f(x) = x^2', "f'(x) = 2 x"]);
  expect(header!.trim().split(/ +/)).toEqual(['x', 'f', 'f1', 'curvature']);
  expect(values!.trim().split(/ +/).slice(0, 3)).toEqual(['3', '9', '6']); // prettier-ignore
});

test('formulas are texts by their order in JSON, with the values where there are points', () => {
  expect(json('evaluate', 'sin(x^2)', '--formula', '--json')).toEqual({
    expression: 'sin(x^2)',
    order: 2,
    formulas: ['sin(x^2)', '2 x cos(x^2)', '2 cos(x^2) - 4 x^2 sin(x^2)'],
  });
  expect(json('evaluate', 'x^2', '--formula', '--at', '3', '--order', '1', '--json')).toMatchObject({
    formulas: ['x^2', '2 x'],
    points: [{ x: 3, values: [9, 6] }],
  });
});

test('a formula that is too long says so', () => {
  const { status, stdout } = fluxion('evaluate', 'tan(sin(e^x)/(1 + ln x)) sqrt(cos x)', '--formula', '--order', '4');
  expect(status).toBe(0);
  expect(stdout).toContain('\nf⁽⁴⁾(x) is too long to print\n');
});

test('sample writes CSV with a header', () => {
  const { stdout } = fluxion(
    'sample',
    'x^2',
    '--from',
    '0',
    '--to',
    '1',
    '--count',
    '3',
    '--order',
    '2',
    '--curvature',
  );
  const [header, ...rows] = stdout.trim().split('\n');
  expect(header).toBe('x,f,f1,f2,k');
  expect(rows.map((row) => row.split(',').slice(0, 4).map(Number))).toEqual([[0, 0, 0, 2], [0.5, 0.25, 1, 2], [1, 1, 2, 2]]); // prettier-ignore
});

test('long CSV and JSON hold every row, in order', () => {
  const count = 20_001;
  const parameters = ['sample', '1/x', '--from', '0', '--to', '20000', '--count', String(count), '--order', '0'];
  const expected = Array.from({ length: count }, (_, i) => (i === 0 ? 'NaN' : 1 / i));
  const { stdout } = fluxion(...parameters);
  expect(stdout).toBe(['x,f', ...expected.map((value, i) => `${i},${value}`), ''].join('\n'));
  expect(json(...parameters, '--json')).toEqual({
    expression: '1/x',
    engine: 'cpu',
    arithmetic: 'float64',
    x: Array.from({ length: count }, (_, i) => i),
    f: expected,
  });
});

test('a reader that leaves early ends the command quietly', async () => {
  const parameters = ['sample', 'sin x', '--from', '0', '--to', '1', '--count', '300000'];
  const command = spawn(process.execPath, [bin.fluxion, ...parameters]);
  let complaint = '';
  command.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  command.stdout.once('data', () => command.stdout.destroy());
  const [status] = (await once(command, 'close')) as [number | null];
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
});

test('analyze lists the features of the window', () => {
  expect(json('analyze', 'x^3-3x', '--from=-3', '--to=3', '--json')).toMatchObject({
    expression: 'x^3 - 3 x',
    from: -3,
    to: 3,
    engine: 'cpu',
    features: [
      { kind: 'root', x: -Math.sqrt(3), multiplicity: 1, touching: false },
      { kind: 'maximum', x: -1, y: 2, smooth: true, order: 2, test: 'second-derivative' },
      { kind: 'root', x: 0 },
      { kind: 'inflection', x: 0, y: 0, slope: -3 },
      { kind: 'minimum', x: 1, y: -2 },
      { kind: 'root', x: Math.sqrt(3) },
    ],
    unresolved: [],
    window: { least: { value: -18, at: [-3] }, greatest: { value: 18, at: [3] } },
  });
});

test('an expression that begins with a minus is no option', () => {
  expect(json('analyze', '-x^4', '--from', '-2', '--to', '2', '--json')).toMatchObject({
    features: [{ kind: 'root' }, { kind: 'maximum' }],
  });
});

test.each([
  [['evaluate', '--at', '3', '--order', '0', '--'], /^ *x +f.*\n *3 +-3 /],
  [['evaluate', '--formula', '--order', '1', '--'], /^f\(x\) = -x\nf'\(x\) = -1\n$/],
  [['sample', '--from', '0', '--to', '1', '--count', '2', '--order', '0', '--'], /^x,f\n0,-?0\n1,-1\n$/],
  [['analyze', '--from', '-2', '--to', '2', '--'], /^kind[^]*root +-?0 /],
  [['plot', '--width', '800', '--'], /<svg[^]*=\s−x</],
  [['shader', '--order', '0', '--'], /negate/],
])('after the options of %j comes an expression that begins with a minus', (parameters, expected) => {
  const { status, stdout, stderr } = fluxion(...parameters, '-x');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(expected);
});

test('after -- nothing is an option, not even a call for help', () => {
  const { status, stderr } = fluxion('shader', '--', '--help');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^fluxion: column 3: /);
  expect(json('evaluate', 'x', '--at', '2', '--order', '0', '--json', '--')).toMatchObject({ points: [{ x: 2 }] });
});

test('shader names every register by the value or the derivative that it holds', () => {
  const { stdout } = fluxion('shader', 'x sin x', '--order', '1');
  expect(stdout).toMatch(/let v1 = sine\(v0\); \/\/ sin\(x\)/);
  expect(stdout).toMatch(/let d1 = cosine\(v0\); \/\/ d\/dx sin\(x\)/);
  expect(stdout).toMatch(/let d2 = add\(multiply\(v0, d1\), v1\); \/\/ d\/dx \(x sin\(x\)\)/);
  expect(stdout).not.toMatch(
    /[^_\w](sin|cos|exp|log|pow|tanh)\(/m.exec(stdout.replaceAll(/\/\/.*/g, ''))?.[0] ?? 'never',
  );
});

test.each([
  [['evaluate', 'sine(x)', '--at', '1'], /column 1: .*sin/],
  [['evaluate', 'x + ', '--at', '1'], /column 5: /],
  [['evaluate', 'x'], /--at is missing/],
  [['evaluate', 'x', '--formula', 'html'], /--formula is plain, tex or mathml, not html/],
  [['evaluate', 'x', '--formula', '--order', '99'], /whole number from 0 to 32, not 99/],
  [['sample', 'x', '--formula'], /--formula means nothing here/],
  [['evaluate', '--at', '1'], /expression is missing/],
  [['evaluate', '--at', '1', '--'], /expression is missing/],
  [['evaluate', '--', '-x', '--at', '1'], /after -- stands the expression alone.*: --at 1 is one thing too many/],
  [['plot', 'x', '--', '-x'], /^fluxion: x is one thing too many/],
  [['evaluate', 'x', '+1', '--at', '1'], /\+1 is one thing too many: there is one expression, in quotes/],
  [['evaluate', '--at', '--', '-x'], /'--at <value>' argument missing/],
  [['evaluate', 'x', '--at', 'one'], /decimal number/],
  [['evaluate', 'x', '--at', '1', '--order', '99'], /integer from 0 to 32/],
  [['evaluate', 'x', '--at', '1', '--engine', 'abacus'], /no engine abacus/],
  [['evaluate', 'x', '--at', '1', '--colour', 'red'], /^fluxion: Unknown option '--colour'\n$/],
  [['evaluate', 'x', '--at', '1', '--set', 'b=3'], /has no b/],
  [['evaluate', 'a1 x', '--at', '1', '--set', 'a_1=3'], /has no a_1; its parameters are a1/],
  [['evaluate', 'a x', '--at', '1', '--set', 'a b=3'], /has no a b/],
  [['evaluate', 'x', '--at', '1', '--method', 'forward'], /needs a step/],
  [['sample', 'x', '--from', '3', '--to', '1'], /less than/],
  [['shader', 'gamma(x)', '--order', '8'], /no shader for this: compiling/],
  [['draw', 'x'], /no command draw/],
])('%j ends with status 2 and one line that says why', (parameters, message) => {
  const { status, stdout, stderr } = fluxion(...parameters);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(message);
});

test('help is on stdout', () => {
  const { status, stdout } = fluxion('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('fluxion evaluate EXPR');
});

test('the examples of the README print what it says', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, session] = /```console\n([\s\S]*?)```/.exec(readme)!;
  const examples = session!.split(/^\$ /m).slice(1);
  expect(examples).toHaveLength(4);
  for (const example of examples) {
    const [call, ...lines] = example.trimEnd().split('\n');
    const [, ...parameters] = Array.from(call!.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain!);
    expect(
      fluxion(...parameters)
        .stdout.trimEnd()
        .split('\n'),
      call,
    ).toEqual(lines);
  }
  const [, program] = /```wgsl\n([\s\S]*?)```/.exec(readme)!;
  expect(fluxion('shader', 'x sin x').stdout).toContain(program);
});

import { describe, expect, it } from 'vitest';
import { call, columnsOf, cup, xmile } from './terminal.ts';

const files = {
  'typo.xmile': xmile('<aux name="a"><eqn>1 +</eqn></aux><aux name="b"><eqn>2</eqn></aux><aux name="c"><eqn>\n a * bb</eqn></aux>'),
  'blank.xmile': xmile('<aux name="idea"/><aux name="follows"><eqn>idea * 2</eqn></aux><aux name="sure"><eqn>3</eqn></aux>'),
  'words.xmile': xmile('<aux name="idea"/>'),
  'circle.xmile': xmile('<aux name="hen"><eqn>egg + 1</eqn></aux><aux name="egg"><eqn>hen * 2</eqn></aux>'),
  'blowup.xmile': xmile('<stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>1 / (2 - TIME)</eqn></flow>'),
  'division.xmile': xmile('<aux name="zero"><eqn>0</eqn></aux><aux name="a"><eqn>1 / zero</eqn></aux>'),
  'cup.xmile': cup,
  'broken.xmile': '<xmile>\n  <model><variables></model>\n</xmile>',
  'future.loopwell.json': JSON.stringify({ format: 999, title: 'Later' }),
};

const simulate = (...args: string[]): ReturnType<typeof call> => call(['simulate', ...args], { files });

describe('loopwell simulate on a model at fault', () => {
  it('names file, variable, line and column of a wrong equation, prints the rest and exits with 1', async () => {
    const { exit, out, err } = await simulate('typo.xmile');
    expect(exit).toBe(1);
    expect(err).toMatch(/^typo\.xmile: a: 1:\d+: .+\.$/mu);
    expect(err).toMatch(/^typo\.xmile: c: 1:5: .*bb.*$/mu);
    expect(Object.keys(columnsOf(out))).toEqual(['time', 'b']);
  });

  it('leaves out what has no equation and what needs it, says so and exits with 0', async () => {
    const { exit, out, err } = await simulate('blank.xmile');
    expect(exit).toBe(0);
    expect(Object.keys(columnsOf(out))).toEqual(['time', 'sure']);
    expect(err).toMatch(/^blank\.xmile: idea: /mu);
  });

  it('exits with 1 when nothing runs', async () => {
    const { exit, out, err } = await simulate('words.xmile');
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('words.xmile: Nothing in this model can run.\n');
  });

  it('names the chain of a circular equation', async () => {
    const { exit, err } = await simulate('circle.xmile');
    expect(exit).toBe(1);
    expect(err).toMatch(/hen.*egg|egg.*hen/u);
  });

  it('prints the rows before a stock left the numbers, says what went in and exits with 1', async () => {
    const { exit, out, err } = await simulate('blowup.xmile');
    expect(exit).toBe(1);
    const { time = [], s = [] } = columnsOf(out);
    expect(time.slice(0, 3)).toEqual([0, 1, 2]);
    expect(s.slice(0, 3)).toEqual([1, 1.5, 2.5]);
    expect(err).toBe('blowup.xmile: f became infinite at minute 2.\nblowup.xmile: s became infinite at minute 3, and the run stopped there. What went in: f = infinite.\n');
  });

  it('warns once about an auxiliary that is no number, and goes on', async () => {
    const { exit, out, err } = await simulate('division.xmile');
    expect(exit).toBe(0);
    expect(out).toContain('\r\n4,0,Infinity\r\n');
    expect(err).toBe('division.xmile: a became infinite at minute 0.\n');
  });

  it.each([
    ['dt = 0', '--dt=0'],
    ['stop before start', '--stop=-1'],
    ['a dt below 0', '--dt=-1'],
    ['a thousand million steps', '--dt=0.00000003'],
  ])('has a sentence of its own for %s', async (_, option) => {
    const { exit, out, err } = await simulate('cup.xmile', option);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toMatch(/^cup\.xmile: .+\.$/mu);
  });

  it('points into the file where it does not parse', async () => {
    const { exit, err } = await simulate('broken.xmile');
    expect(exit).toBe(1);
    expect(err).toMatch(/^broken\.xmile: 2:\d+: The XML is broken here/u);
  });

  it('refuses a model of a later version', async () => {
    const { exit, err } = await simulate('future.loopwell.json');
    expect(exit).toBe(1);
    expect(err).toMatch(/^future\.loopwell\.json: .*(later|newer|999)/u);
  });
});

describe('loopwell check', () => {
  const check = (...args: string[]): ReturnType<typeof call> => call(['check', ...args], { files });

  it('prints what is wrong on standard output and exits with 1', async () => {
    const { exit, out, err } = await check('typo.xmile');
    expect([exit, err]).toEqual([1, '']);
    expect(out).toMatch(/^typo\.xmile: a: 1:\d+: /mu);
  });

  it('finds nothing wrong with a sound model', async () => {
    const { exit, out } = await call(['check', '-'], { input: cup.replace('<model>', '<model>') });
    expect(exit).toBe(0);
    expect(out).toBe('standard input: line 2: The file has no diagram; one is laid out automatically.\n');
  });

  it('prints findings as JSON, also for a file that does not parse', async () => {
    const { exit, out } = await check('circle.xmile', '--json');
    const answer = JSON.parse(out) as { file: string; findings: { severity: string; variable?: string; message: string }[] };
    expect(exit).toBe(1);
    expect(answer.file).toBe('circle.xmile');
    expect(answer.findings[0]).toMatchObject({ severity: 'error' });
    const broken = await check('broken.xmile', '--json');
    expect(broken.exit).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({ findings: [{ severity: 'error', code: 'file', line: 2 }] });
  });
});

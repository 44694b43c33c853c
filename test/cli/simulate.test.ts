import { describe, expect, it } from 'vitest';
import { call, columnsOf, cup, epidemic, xmile } from './terminal.ts';

const files = {
  'cup.xmile': cup,
  'epidemic.xmile': epidemic,
  'shop.xmile': xmile(
    `<aux name="churn"><dimensions><dim name="Segment"/></dimensions><element subscript="SMB"><eqn>0.1</eqn></element><element subscript="Big"><eqn>0.2</eqn></element></aux>
     <aux name="kept"><dimensions><dim name="Segment"/></dimensions><eqn>1 - churn</eqn></aux>
     <aux name="mixed"><dimensions><dim name="Segment"/></dimensions><element subscript="SMB"><eqn>1</eqn></element><element subscript="Big"><eqn>TIME</eqn></element></aux>
     <stock name="Cash"><eqn>100</eqn><inflow>income</inflow></stock><flow name="income"><eqn>5</eqn></flow>
     <aux name="Sign-ups, total"><eqn>7</eqn></aux><aux name="twice"><eqn>"Sign-ups, total" * 2</eqn></aux>`,
    { stop: 2, more: '<dimensions><dim name="Segment"><elem name="SMB"/><elem name="Big"/></dim></dimensions>' },
  ),
  'modules.xmile': xmile('<module name="sales"/><aux name="revenue"><eqn>sales.price * 2</eqn></aux>').replace(
    '</xmile>',
    '<model name="sales"><variables><aux name="price" access="output"><eqn>10</eqn></aux></variables></model></xmile>',
  ),
};

async function run(...args: string[]): Promise<Record<string, number[]>> {
  const { exit, out, err } = await call(['simulate', ...args], { files });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return columnsOf(out);
}

async function refusal(...args: string[]): Promise<string> {
  const { exit, out, err } = await call(['simulate', ...args], { files });
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  return err.split('\n')[0] ?? '';
}

describe('loopwell simulate', () => {
  it('prints time and every variable in the order of the file', async () => {
    const columns = await run('cup.xmile');
    expect(Object.keys(columns)).toEqual(['time', 'Tea Temperature', 'heat loss', 'room', 'time to cool']);
  });

  it('cools a cup as the recurrence of Euler says: 70 + 110 * (1 - dt/10)^k', async () => {
    const { time = [], 'Tea Temperature': tea = [] } = await run('cup.xmile');
    expect(time.at(-1)).toBe(30);
    tea.forEach((value, k) => expect(value).toBeCloseTo(70 + 110 * (1 - 0.125 / 10) ** k, 9));
  });

  it('comes close to the exact cooling curve, 70 + 110 * exp(-t/10), with RK4', async () => {
    const { time = [], 'Tea Temperature': tea = [] } = await run('cup.xmile', '--method', 'rk4', '--dt=0.5', '--save', '1');
    expect(time).toEqual(Array.from({ length: 31 }, (_, index) => index));
    tea.forEach((value, t) => expect(Math.abs(value - (70 + 110 * Math.exp(-t / 10)))).toBeLessThan(1e-5));
  });

  it('conserves the people of an epidemic and peaks when one in duration * contagion is left', async () => {
    const { Healthy = [], Sick = [], Immune = [] } = await run('epidemic.xmile', '--dt', '0.01');
    Healthy.forEach((healthy, row) => expect(healthy + (Sick[row] ?? NaN) + (Immune[row] ?? NaN)).toBeCloseTo(1000, 6));
    const peak = Sick.indexOf(Math.max(...Sick));
    expect(Math.abs((Healthy[peak] ?? NaN) - 1000 / (5 * 0.6))).toBeLessThan(3);
  });

  it('takes start, stop, dt, save and method from the call, in both spellings', async () => {
    const { time } = await run('cup.xmile', '--start', '-1', '--stop=1', '--dt=0.25', '--save', '0.5', '--method=RK4');
    expect(time).toEqual([-1, -0.5, 0, 0.5, 1]);
  });

  it('takes a step written as a fraction', async () => {
    const { time } = await run('cup.xmile', '--start', '0', '--stop', '1', '--dt', '1/8', '--save=1/4');
    expect(time).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('prints the variables asked for, in that order, arrays whole or by element', async () => {
    const columns = await run('shop.xmile', '--vars', 'kept,"Sign-ups, total",churn[ smb ]');
    expect(Object.keys(columns)).toEqual(['time', 'kept[SMB]', 'kept[Big]', 'Sign-ups, total', 'churn[SMB]']);
  });

  it('sets constants, single elements, whole arrays, module members and initial values', async () => {
    expect((await run('cup.xmile', '--set', 'TIME_TO_COOL=5', '--set', 'room = 0'))['heat loss']?.[0]).toBe(36);
    expect((await run('cup.xmile', '--set', 'tea temperature=100'))['Tea Temperature']?.[0]).toBe(100);
    expect((await run('shop.xmile', '--set', 'churn[SMB]=0.5'))['kept[SMB]']?.[0]).toBe(0.5);
    expect((await run('shop.xmile', '--set', 'churn[SMB]=0.5'))['kept[Big]']?.[0]).toBe(0.8);
    expect((await run('shop.xmile', '--set', 'churn=0.25'))['kept[Big]']?.[0]).toBe(0.75);
    expect((await run('shop.xmile', '--set', '"Sign-ups, total"=-1e1'))['twice']?.[0]).toBe(-20);
    expect((await run('modules.xmile', '--set', 'sales.price=3'))['revenue']?.[0]).toBe(6);
  });

  it('refuses to set what has an equation, what is unknown and what is no number', async () => {
    expect(await refusal('cup.xmile', '--set', 'heat loss=1')).toBe('loopwell: --set heat loss: only constants and constant initial values can be set; "heat loss" has an equation.');
    expect(await refusal('cup.xmile', '--set', 'rom=1')).toBe('loopwell: There is no variable "rom". Did you mean "room"?');
    expect(await refusal('cup.xmile', '--set', 'room=warm')).toBe('loopwell: --set room: "warm" is not a number.');
    expect(await refusal('cup.xmile', '--set', 'room')).toBe('loopwell: --set needs "Name=value", not "room".');
    expect(await refusal('shop.xmile', '--set', 'mixed=1')).toMatch(/"mixed\[Big\]" has an equation/u);
  });

  it('refuses a wrong call', async () => {
    expect(await refusal()).toBe('loopwell: FILE is missing.');
    expect(await refusal('cup.xmile', 'other')).toBe('loopwell: "other" is one argument too many.');
    expect(await refusal('cup.xmile', '--stp', '3')).toBe('loopwell: There is no option --stp. Did you mean --stop?');
    expect(await refusal('cup.xmile', '--stop', 'late')).toBe('loopwell: --stop needs a number, not "late".');
    expect(await refusal('cup.xmile', '--stop')).toBe('loopwell: --stop needs a value.');
    expect(await refusal('cup.xmile', '--stop', '1', '--stop=2')).toBe('loopwell: --stop is given twice.');
    expect(await refusal('cup.xmile', '--method', 'magic')).toBe('loopwell: --method needs euler or rk2 or rk4 or rk45, not "magic".');
    expect(await refusal('cup.xmile', '--seed', '1.5')).toBe('loopwell: --seed needs a whole number, not "1.5".');
    expect(await refusal('cup.xmile', '--vars', 'roon')).toBe('loopwell: There is no variable "roon". Did you mean "room"?');
    expect(await refusal('nowhere.xmile')).toBe('nowhere.xmile: cannot be read: there is no such file');
  });

  it('reads standard input for -, and tells its format from the content', async () => {
    const { exit, out } = await call(['simulate', '-', '--vars=room'], { input: cup });
    expect(exit).toBe(0);
    expect(out.split('\r\n').slice(0, 2)).toEqual(['time,room', '0,70']);
  });

  it('writes into a file, as CSV or as JSON', async () => {
    const csv = await call(['simulate', 'cup.xmile', '--out', 'a.csv'], { files });
    expect(csv.out).toBe('');
    expect(csv.written.get('a.csv')).toMatch(/^time,Tea Temperature,/u);
    const json = await call(['simulate', 'cup.xmile', '--vars', 'room', '--out', 'a.json'], { files });
    expect(JSON.parse(json.written.get('a.json') ?? '')).toMatchObject({ loopwell: '1.2.3', variables: [{ name: 'room' }] });
    const locked = await call(['simulate', 'cup.xmile', '--out', '/locked/a.csv'], { files });
    expect([locked.exit, locked.err]).toEqual([1, '/locked/a.csv: cannot be written: you may not\n']);
  });

  it('stops quietly when nobody reads on', async () => {
    const { exit, out } = await call(['simulate', 'cup.xmile', '--dt', '0.001'], { files, patience: 2 });
    expect(exit).toBe(0);
    expect(out.split('\r\n').length).toBeLessThan(1000);
  });
});

import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cup } from './terminal.ts';

const run = promisify(execFile);

let folder = '';
let tool = '';

/** Runs the built tool with a text on standard input; closes its output after the first piece when asked to. */
function pipe(args: readonly string[], input: string, hangUp = false): Promise<{ exit: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tool, ...args]);
    const texts = { out: '', err: '' };
    child.stdout.on('data', (piece: Buffer) => {
      texts.out += piece.toString();
      if (hangUp) child.stdout.destroy();
    });
    child.stderr.on('data', (piece: Buffer) => (texts.err += piece.toString()));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, ...texts }));
    child.stdin.end(input);
  });
}

describe('the built tool', () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'loopwell-'));
    process.env['LOOPWELL_DIST'] = folder;
    await build({ mode: 'cli', logLevel: 'error' });
    tool = path.join(folder, 'cli', 'loopwell.js');
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is one file for Node without React in it', async () => {
    const text = await readFile(tool, 'utf8');
    expect(text.startsWith('#!/usr/bin/env node')).toBe(true);
    expect(text).not.toMatch(/\breact\b/u);
    expect((await stat(tool)).size).toBeLessThan(3_000_000);
  });

  it('knows its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect((await run(process.execPath, [tool, '--version'])).stdout).toBe(`${version}\n`);
  });

  it('reads a model from a pipe and prints nothing but numbers', async () => {
    const { exit, out, err } = await pipe(['simulate', '-', '--vars', 'room', '--stop=0.25'], cup);
    expect({ exit, err, out }).toEqual({ exit: 0, err: '', out: 'time,room\r\n0,70\r\n0.125,70\r\n0.25,70\r\n' });
  });

  it('prints long runs whole, without a word on standard error', async () => {
    const { exit, out, err } = await pipe(['simulate', '-', '--dt=0.0005'], cup);
    expect({ exit, err, rows: out.split('\r\n').length }).toEqual({ exit: 0, err: '', rows: 60_003 });
  });

  it('ends in peace when the reader of a long output leaves', async () => {
    const { exit, err } = await pipe(['simulate', '-', '--dt=0.0001'], cup, true);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
  });

  it('tells by its exit code how it went', async () => {
    expect((await pipe(['simulate', '-'], '<xmile')).exit).toBe(1);
    expect((await pipe(['simulate', '-', '--what'], cup)).exit).toBe(2);
  });
});

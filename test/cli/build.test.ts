import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { firstLoadBytes } from '../../src/cli/build/firstLoad.ts';
import { isPermissive, standardText } from '../../src/cli/build/licences.ts';
import { packageFolder, readPackage } from '../../src/cli/build/notices.ts';
import { developmentPolicy, policy } from '../../src/cli/policy.ts';

test('the policy is the one agreed on, to the letter', () => {
  expect(policy).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; " +
      "connect-src 'self'; img-src 'self' blob: data:; font-src 'self'; manifest-src 'self'; base-uri 'none'; " +
      "form-action 'none'; require-trusted-types-for 'script'",
  );
});

test('the development server opens it for its own inline scripts, styles and socket, and for nothing else', () => {
  const opened = developmentPolicy.split('; ').filter((directive) => !policy.split('; ').includes(directive));
  expect(opened).toEqual([
    "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self' ws:",
  ]);
});

test('the first load is the entry and what it imports at once, each file counted one time', () => {
  const scripts = new Map([
    ['entry.js', { code: 'entry'.repeat(50), imports: ['a.js', 'b.js'] }],
    ['a.js', { code: 'a'.repeat(900), imports: ['b.js'] }],
    ['b.js', { code: 'b'.repeat(500), imports: ['entry.js'] }],
    ['lazy.js', { code: 'lazy', imports: ['a.js'] }],
  ]);
  const expected = ['entry.js', 'a.js', 'b.js'].map((name) => gzipSync(scripts.get(name)?.code ?? '').length);
  expect(firstLoadBytes(scripts, 'entry.js')).toBe(expected.reduce((sum, size) => sum + size));
});

describe('notices', () => {
  test.each([
    ['/work/node_modules/react/index.js', '/work/node_modules/react'],
    ['/work/node_modules/@xyflow/react/dist/style.css?inline', '/work/node_modules/@xyflow/react'],
    ['/work/node_modules/a/node_modules/b/b.js', '/work/node_modules/a/node_modules/b'],
    ['C:\\work\\node_modules\\a\\a.js', 'C:\\work\\node_modules\\a'],
    ['/work/src/app/main.tsx', null],
    ['\0vite/preload-helper.js', null],
  ])('%j belongs to %j', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });

  test.each([
    ['MIT', true],
    ['OFL-1.1', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0-or-later', false],
    ['none', false],
  ])('%s may be bundled: %s', (licence, may) => {
    expect(isPermissive(licence)).toBe(may);
  });

  test('a package brings its own text, or its licence is one whose text is kept here', () => {
    expect(readPackage('node_modules/react').text).toContain('Copyright (c) Meta');
    expect(readPackage('node_modules/saxes').text).toContain('Copyright (c) Louis-Dominique Dubeau');
    expect(standardText('Apache-2.0', 'someone')).toBeNull();
  });

  test('a package under another licence stops the build', () => {
    expect(() => readPackage('node_modules/axe-core')).toThrow('axe-core is under MPL-2.0');
  });
});

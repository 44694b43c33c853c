import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectOf, type Locked, type Manifest, type Project } from './project.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The texts of all TypeScript files below a folder, by path from the root. */
function filesBelow(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .map((file) => [file, text(file)] as const);
}

/** This project as it lies on the disk: all of src, and the tests' own support. */
export function readProject(): Project {
  const manifest = JSON.parse(text('package.json')) as Manifest;
  const { packages } = JSON.parse(text('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
  const files = new Map([...filesBelow('src'), ...filesBelow('test/support')]);
  return projectOf(files, { manifest, locked: packages, readme: text('README.md') });
}

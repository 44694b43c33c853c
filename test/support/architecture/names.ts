import { exportedNames } from './docs.ts';
import type { Rule, Violation } from './project.ts';

/** Files are words in camel case; one that holds the component of its name has the component's capital too. */
export const filesAreNamedAlike: Rule = ({ sources }) =>
  sources.flatMap((source): readonly Violation[] => {
    const { path: file } = source;
    const name = file.slice(file.lastIndexOf('/') + 1);
    const stem = name.replace(/(\.d)?\.tsx?$/, '');
    const fault = (message: string): Violation[] => [{ rule: 'file name', file, message: `${name} ${message}` }];
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(stem)) return fault('is not named like the others');
    if (name.endsWith('.ts') && /^[A-Z]/.test(stem)) return fault('has a capital and is no component');
    const capital = stem.charAt(0).toUpperCase() + stem.slice(1);
    const holdsComponent = name.endsWith('.tsx') && stem !== capital && exportedNames(source).includes(capital);
    return holdsComponent ? fault(`holds ${capital} and is not named like it`) : [];
  });

import { runCases } from '#test/cases';
import { showCompilation } from './modelText.ts';

for (const file of ['scalars', 'arrays', 'macros', 'mistakes', 'specials']) runCases(`compiler/${file}`, showCompilation);

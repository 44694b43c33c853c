import { runCases } from '#test/cases';
import { showCompilation } from './modelText.ts';

for (const file of ['scalars', 'arrays', 'mistakes']) runCases(`compiler/${file}`, showCompilation);

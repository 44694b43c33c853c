import { parse, print } from '#core/language';
import { runCases } from '#test/cases';
import { showParsed } from './show.ts';

runCases('language/expressions', (text) => showParsed(text, parse(text)));
runCases('language/names', (text) => showParsed(text, parse(text)));
runCases('language/mistakes', (text) => showParsed(text, parse(text)));
runCases('language/printer', (text) => {
  const { expr } = parse(text);
  return expr ? print(expr) : 'nothing';
});

import { readXmile } from '../../../src/core/formats/xmile/readXmile.ts';
import { runCases } from '../../support/cases.ts';
import { showDocument } from './showDocument.ts';

function show(input: string): string {
  const answer = readXmile(input, 'case');
  if (!answer.ok) return answer.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`).join('\n');
  const report = answer.report.map(({ line, severity, message }) => `line ${line}, ${severity}: ${message}`);
  return [...showDocument(answer.document), ...report].join('\n');
}

runCases('formats/xmile', show);
runCases('formats/xmileViews', show);

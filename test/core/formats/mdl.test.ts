import { readMdl } from '../../../src/core/formats/mdl/readMdl.ts';
import { runCases } from '../../support/cases.ts';
import { showDocument } from './showDocument.ts';

async function show(input: string): Promise<string> {
  const answer = await readMdl(input, 'case');
  if (!answer.ok) return answer.problems.map(({ message }) => message).join('\n');
  const report = answer.report.map(({ line, severity, message }) => `line ${line}, ${severity}: ${message}`);
  return [...showDocument(answer.document), ...report].join('\n');
}

runCases('formats/mdl', show);
runCases('formats/mdlSketches', show);

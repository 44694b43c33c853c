import { words } from '#core/words';
import type { Command } from '../command.ts';
import { exitCode } from '../environment.ts';
import { takeOperands, textOption, wholeOption } from '../options.ts';

const { optionHelp, summaries, details } = words.cli;

/** `loopwell serve`: the app on this machine. */
export const serve: Command = {
  name: 'serve',
  operands: [],
  summary: summaries.serve,
  details: details.serve,
  options: [
    { name: 'port', value: 'NUMBER', help: optionHelp.port },
    { name: 'host', value: 'ADDRESS', help: optionHelp.host },
    { name: 'no-open', help: optionHelp.noOpen },
  ],
  run: async (call, environment) => {
    takeOperands(call, serve.operands);
    const port = wholeOption(call, 'port');
    const host = textOption(call, 'host');
    await environment.serve({ open: !call.options.has('no-open'), ...(port !== undefined && { port }), ...(host !== undefined && { host }) });
    return exitCode.fine;
  },
};

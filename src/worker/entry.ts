import { attend } from './attend.ts';
import type { AnswerMessage } from './messages.ts';
import { createServer, transferable } from './serve.ts';
import { createTurns } from './turns.ts';

attend((answer: (message: AnswerMessage) => void) => createServer({ now: () => performance.now(), answer, later: createTurns() }), transferable);

import { attend } from '../attend.ts';
import { createLoopServer } from './serve.ts';

attend((answer) => createLoopServer(() => performance.now(), answer));

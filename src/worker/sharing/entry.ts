import { attend } from '../attend.ts';
import { createSharesServer, transferable } from './serve.ts';

attend((answer) => createSharesServer(() => performance.now(), answer), transferable);

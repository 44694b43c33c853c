import { attend } from '../attend.ts';
import { createCutServer } from './serve.ts';

attend((answer) => createCutServer(() => performance.now(), answer));

import { attend } from '../attend.ts';
import { createSharesServer, transferable } from './serve.ts';

attend(createSharesServer, transferable);

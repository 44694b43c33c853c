import { attend } from '../attend.ts';
import { createSimplifyServer } from './serve.ts';

attend(createSimplifyServer);

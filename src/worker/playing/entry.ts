import { attend } from '../attend.ts';
import { createPlayServer } from './serve.ts';

attend(createPlayServer);

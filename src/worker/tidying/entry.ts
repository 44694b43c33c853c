import { attend } from '../attend.ts';
import { createLayoutServer } from './serve.ts';

attend(createLayoutServer);

import { readModelFile } from '#core/formats';
import { attend } from '../attend.ts';
import { createReadServer } from './serve.ts';

attend(createReadServer);

// The reader of our own files, the commonest, is fetched before one comes.
void readModelFile('', '{}');

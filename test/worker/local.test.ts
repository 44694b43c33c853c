import { createLocalEngine } from '#worker';
import { engineSuite } from './suite.ts';

engineSuite(createLocalEngine);

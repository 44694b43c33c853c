import { createLoopFinder } from '#worker';
import { loopingSuite } from './loopingSuite.ts';

loopingSuite(createLoopFinder);

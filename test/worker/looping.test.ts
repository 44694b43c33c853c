import { createLocalLoopFinder } from '#worker';
import { loopingSuite } from './loopingSuite.ts';

loopingSuite(createLocalLoopFinder);

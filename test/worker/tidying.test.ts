import { createLocalTidier } from '#worker';
import { tidyingSuite } from './tidyingSuite.ts';

tidyingSuite(createLocalTidier);

import { createTidier } from '#worker';
import { tidyingSuite } from './tidyingSuite.ts';

tidyingSuite(createTidier);

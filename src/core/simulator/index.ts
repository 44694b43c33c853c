export { scenarioConstants } from './scenario.ts';
export { simulate } from './simulate.ts';
export type { Progress, Run, RunInputs, RunStop, RunWarning } from './run.ts';

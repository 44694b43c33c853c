export { newDesk, valueIn } from './observer.ts';
export type { Desk, Moment, Observer } from './observer.ts';
export { scenarioConstants } from './scenario.ts';
export { simulate } from './simulate.ts';
export { startSimulation } from './simulation.ts';
export type { Simulation } from './simulation.ts';
export type { Run, RunInputs, RunStop, RunWarning } from './run.ts';

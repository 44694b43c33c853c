export { components } from './components.ts';
export type { Needs } from './components.ts';
export type { Compilation } from './compile.ts';
export { compile, createCompiler } from './compiler.ts';
export type { Compiler } from './compiler.ts';
export { elementTexts } from './elements.ts';
export type { ElementText, ElementTexts } from './elements.ts';
export { drawsNumbers } from './draws.ts';
export type { Dependency, DependencyOrigin, EquationGraph, GraphNode } from './graph.ts';
export { timeAt, timeGrid } from './grid.ts';
export type { TimeGrid } from './grid.ts';
export { slotOf } from './code.ts';
export { listing } from './listing.ts';
export { partsOfCode, someCode, withParts } from './partsOfCode.ts';
export type { Phase } from './phases.ts';
export { originsOf } from './origins.ts';
export { BUILTIN_SLOTS, FIRST_SLOT } from './program.ts';
export type {
  Along, Assignment, Code, Column, Constant, Hold, Join, Line, LineRule, Load, Loop, Operator, Origin, Program, ProgramFunction, ProgramSettings, StockUpdate, Stream, Table,
  ContentsOf, ConveyorLeak, ConveyorStock, DrawFunction, OvenStock, QueueOutflow, QueueStock, SpecialRole, SpecialStock, TableFunction, VectorFunction,
} from './program.ts';
export { readsOf, slotsRead } from './reads.ts';
export type { Reads } from './reads.ts';
export { settingsProblems } from './settings.ts';
export { sameStructure } from './structure.ts';

export { createLinkStandings, linkStandings } from './linkStandings.ts';
export type { LinkFix, LinkStanding, LinkStandings, Verdict } from './linkStandings.ts';
export { effectOf, valueSign } from './sign.ts';
export type { Surroundings, TableSigns } from './sign.ts';
export type { Sign } from './signs.ts';
export { tableSigns } from './tableSigns.ts';
export { checkUnits, createUnitsChecker } from './units/checkUnits.ts';
export type { UnitsChecker, UnitsReport } from './units/checkUnits.ts';

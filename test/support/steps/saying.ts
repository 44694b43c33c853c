import {
  addCausalView,
  addPlot,
  addScenario,
  addStockFlowView,
  addTag,
  addView,
  adoptLink,
  chooseScenario,
  confirmGuess,
  confirmGuesses,
  currentScenario,
  deleteScenario,
  deleteTag,
  deleteView,
  duplicateView,
  followEquation,
  keepAsBase,
  markAccumulators,
  markLinks,
  moveView,
  propose,
  proposeAll,
  removePlot,
  removeTag,
  rename,
  renameScenario,
  renameTag,
  renameView,
  replaceText,
  resetScenario,
  resetScenarioValue,
  setAllScenarios,
  setAssociation,
  setAccess,
  setAccumulates,
  setBinding,
  setChoices,
  setDimensions,
  setDocumentNote,
  setEquation,
  setLoopNick,
  settleLoopNames,
  setFormat,
  setInitial,
  setLinkDelay,
  setLinkNote,
  setLinkPolarity,
  setLinkShape,
  setLinkStrength,
  setNonNegative,
  setNote,
  setPlots,
  setPriority,
  setRange,
  setScenarioNote,
  setLeak,
  setOverflow,
  setScenarioValue,
  setSettings,
  setSpecial,
  setSpecialSwitch,
  setSpecialText,
  setTable,
  setTagTint,
  setThresholds,
  setTitle,
  setUnits,
  straightLine,
} from '#core/commands';
import { loopKey, SPECIAL_SWITCHES, SPECIAL_TEXTS, type LinkId, type ModelDocument, type ModelId, type ScenarioId, type VariableId } from '#core/model';
import type { Choice, Run, Runs } from './choice.ts';

const NOTES = ['', 'See **here**'] as const;

/** What is said of variables, links and scenarios, what is shown of them, and the views of a model. */
export const saying = {
  rename: ofVariable((document, of, choice) => rename(document, { ...of, name: choice.name })),
  setEquation: ofVariable((document, of, choice) => setEquation(document, { ...of, equation: choice.equation(), ...(choice.number(6) === 0 ? { element: 'north' } : {}) })),
  setInitial: ofVariable((document, of, choice) => setInitial(document, { ...of, initial: choice.number(3) ? choice.equation() : '' }), 'auxiliary'),
  setUnits: ofVariable((document, of, choice) => setUnits(document, { ...of, units: choice.number(2) ? 'customers' : '' })),
  setNote: ofVariable((document, of, choice) => setNote(document, { ...of, note: choice.one(NOTES) ?? '' })),
  setRange: ofVariable((document, of, choice) => setRange(document, { ...of, range: choice.number(4) ? { min: 0, max: choice.number(9) } : null })),
  setFormat: ofVariable((document, of, choice) => setFormat(document, { ...of, format: choice.number(4) ? { display: 'percent', precision: choice.number(4) } : null })),
  setNonNegative: ofVariable((document, of, choice) => setNonNegative(document, { ...of, nonNegative: choice.number(2) === 1 }), 'stock'),
  setSpecial: ofVariable((document, of, choice) => setSpecial(document, { ...of, kind: choice.one(['conveyor', 'queue', 'oven', null] as const) ?? null }), 'stock'),
  setSpecialText: ofVariable((document, of, choice) => setSpecialText(document, { ...of, field: choice.one(SPECIAL_TEXTS.conveyor.concat('cook', 'fill', 'clean')) ?? 'transit', text: choice.number(3) ? choice.equation() : '' }), 'stock'),
  setSpecialSwitch: ofVariable((document, of, choice) => setSpecialSwitch(document, { ...of, field: choice.one(SPECIAL_SWITCHES.conveyor) ?? 'discrete', on: choice.number(3) > 0 }), 'stock'),
  setLeak: ofVariable((document, of, choice) => setLeak(document, { ...of, leak: choice.number(4) ? { start: choice.number(5) / 4, end: choice.number(5) / 4, whole: choice.number(2) === 1 } : null }), 'flow'),
  setOverflow: ofVariable((document, of, choice) => setOverflow(document, { ...of, overflow: choice.number(3) > 0 }), 'flow'),
  setTable: ofVariable((document, of, choice) => setTable(document, { ...of, table: choice.number(3) ? straightLine() : null })),
  setChoices: ofVariable((document, of, choice) => setChoices(document, { ...of, choices: choice.number(3) ? [{ name: choice.name, value: choice.number(9) }] : [] }), 'auxiliary'),
  setDimensions: ofVariable((document, of, choice) => setDimensions(document, { ...of, dimensions: Object.values(document.dimensions).map(({ id }) => id).slice(choice.number(2)) })),
  setPriority: ofVariable((document, of, choice) => setPriority(document, { ...of, priority: choice.number(3) }), 'flow'),
  setThresholds: ofVariable((document, of, choice) => setThresholds(document, { ...of, thresholds: choice.number(3) ? [{ when: 'above', value: choice.number(9), tint: 'red' }] : [] })),
  followEquation: ofVariable((document, of) => followEquation(document, of)),
  propose: ofVariable((document, of, choice) => propose(document, { ...of, asked: choice.number(2) === 1 })),
  proposeAll: (document, choice) => proposeAll(document, { model: choice.model.id, asked: choice.number(2) === 1 }),
  confirmGuess: ofVariable((document, of) => confirmGuess(document, of)),
  confirmGuesses: (document, choice) => confirmGuesses(document, { model: choice.model.id }),

  setAccumulates: ofVariable((document, of, choice) => setAccumulates(document, { ...of, accumulates: choice.number(3) > 0 })),
  markAccumulators: (document, choice) => markAccumulators(document, { model: choice.model.id, variables: [choice.variable(), choice.variable('auxiliary')].filter((id) => id !== undefined) }),

  setLinkPolarity: ofLink((document, of, choice) => setLinkPolarity(document, { ...of, polarity: choice.number(2) ? '+' : null })),
  setLinkDelay: ofLink((document, of, choice) => setLinkDelay(document, { ...of, delay: choice.number(2) === 1 })),
  setLinkStrength: ofLink((document, of, choice) => setLinkStrength(document, { ...of, strength: choice.number(2) ? 'strong' : null })),
  setLinkShape: ofLink((document, of, choice) => setLinkShape(document, { ...of, shape: choice.number(3) ? 'late' : null })),
  setLinkNote: ofLink((document, of, choice) => setLinkNote(document, { ...of, note: choice.one(NOTES) ?? '' })),
  adoptLink: ofLink((document, of, choice) => adoptLink(document, { ...of, ...(choice.number(2) ? { caret: { at: choice.number(12) } } : {}) })),
  setAssociation: (document, choice) => setAssociation(document, { ...choice.links(), association: choice.number(3) > 0 }),
  markLinks: (document, choice) => markLinks(document, { ...choice.links(), marks: { polarity: choice.number(2) ? '-' : null, delay: choice.number(2) === 1 } }),

  setAccess: (document, choice) => {
    const module = Object.values(choice.model.variables).find(({ kind }) => kind === 'module');
    const part = module?.kind === 'module' ? document.models[module.model] : undefined;
    const variable = choice.one(Object.values(part?.variables ?? {}));
    if (part && variable) setAccess(document, { model: part.id, variable: variable.id, access: choice.one(['input', 'output', null] as const) ?? null });
  },
  setBinding: ofVariable((document, { model, variable }, choice) => {
    const module = document.models[model]?.variables[variable];
    const input = choice.one(Object.values((module?.kind === 'module' ? document.models[module.model] : undefined)?.variables ?? {}));
    if (input) setBinding(document, { model, variable, input: input.id, text: choice.number(3) ? choice.equation() : '' });
  }, 'module'),

  addTag: ofVariable((document, { model, variable }, choice) => addTag(document, { model, variables: [variable], tag: choice.name })),
  removeTag: (document, choice) => removeTag(document, { model: choice.model.id, variables: Object.values(choice.model.variables).map(({ id }) => id), tag: choice.tag ?? '' }),
  renameTag: (document, choice) => renameTag(document, { tag: choice.tag ?? '', name: choice.name }),
  deleteTag: (document, choice) => choice.number(3) === 0 && deleteTag(document, { tag: choice.tag ?? '' }),
  setTagTint: (document, choice) => setTagTint(document, { tag: choice.name, tint: choice.number(2) ? 'red' : null }),

  settleLoopNames: (document, choice) => settleLoopNames(document, { names: { ...document.loops, [loopOf(choice)]: { name: `R${choice.number(5)}` } } }),
  setLoopNick: (document, choice) => setLoopNick(document, { key: choice.one(Object.keys(document.loops ?? {})) ?? loopOf(choice), name: `B${choice.number(5)}`, nick: choice.one(['', choice.name]) ?? '' }),

  addScenario: (document, choice) => addScenario(document, { name: choice.name }),
  renameScenario: ofScenario((document, scenario, choice) => renameScenario(document, { scenario, name: choice.name })),
  setScenarioNote: ofScenario((document, scenario, choice) => setScenarioNote(document, { scenario, note: choice.one(NOTES) ?? '' })),
  deleteScenario: ofScenario((document, scenario, choice) => choice.number(3) === 0 && deleteScenario(document, { scenario })),
  chooseScenario: (document, choice) => chooseScenario(document, { scenario: choice.one(Object.values(document.scenarios))?.id ?? null }),
  setScenarioValue: ofVariable((document, { variable }, choice) => setScenarioValue(document, { address: variable, value: choice.number(99) / 8 })),
  resetScenarioValue: (document, choice) => {
    const address = choice.one(Object.keys(currentScenario(document)?.values ?? {}));
    if (address !== undefined) resetScenarioValue(document, { address });
  },
  resetScenario: (document, choice) => {
    const address = choice.variable();
    if (address) setScenarioValue(document, { address, value: choice.number(99) });
    resetScenario(document, {});
  },
  keepAsBase: (document) => keepAsBase(document, {}),

  addPlot: ofVariable((document, { variable }, choice) => addPlot(document, { plot: { variable, ...(choice.number(3) ? {} : { show: 'sum' }) } })),
  removePlot: (document, choice) => {
    const plot = choice.one(Object.values(document.charts).flatMap(({ plots }) => plots));
    if (plot) removePlot(document, { plot });
  },
  setPlots: (document, choice) => setPlots(document, { plots: [choice.variable(), choice.variable()].flatMap((variable) => (variable ? [{ variable }] : [])) }),
  setAllScenarios: (document, choice) => setAllScenarios(document, { all: choice.number(2) === 1 }),

  setSettings: (document, choice) => setSettings(document, { stop: 12 + choice.number(12), dt: 0.25, saveEvery: choice.number(2) ? 1 : null, startDate: choice.number(2) ? '2026-01-31' : null }),
  setTitle: (document, choice) => setTitle(document, { title: choice.name }),
  setDocumentNote: (document, choice) => setDocumentNote(document, { note: choice.one(NOTES) ?? '' }),
  replaceText: (document, choice) => replaceText(document, { query: choice.one(['a', 'customers', 'Stock', '2', '*']) ?? 'x', by: choice.one(['', 'time', 'b', '(']) ?? 'y', options: { names: true, equations: true } }),

  addView: (document, choice) => choice.number(6) === 0 && addView(document, { model: choice.model.id }),
  addCausalView: (document, choice) => choice.number(6) === 0 && addCausalView(document, viewOf(choice)),
  addStockFlowView: (document, choice) => choice.number(6) === 0 && addStockFlowView(document, viewOf(choice)),
  duplicateView: (document, choice) => choice.number(6) === 0 && duplicateView(document, choice.where),
  deleteView: (document, choice) => deleteView(document, choice.where),
  moveView: (document, choice) => moveView(document, { ...choice.where, to: choice.number(3) }),
  renameView: (document, choice) => renameView(document, { ...choice.where, name: choice.name }),
} satisfies Runs;

function viewOf(choice: Choice) {
  const { model, view: from } = choice.where;
  return { model, from };
}

function ofVariable(run: (document: ModelDocument, of: { model: ModelId; variable: VariableId }, choice: Choice) => unknown, kind?: string): Run {
  return (document, choice) => {
    const variable = choice.variable(kind);
    return variable && run(document, { model: choice.model.id, variable }, choice);
  };
}

function ofLink(run: (document: ModelDocument, of: { model: ModelId; link: LinkId }, choice: Choice) => unknown): Run {
  return (document, choice) => {
    const link = choice.link();
    return link && run(document, { model: choice.model.id, link }, choice);
  };
}

function ofScenario(run: (document: ModelDocument, scenario: ScenarioId, choice: Choice) => unknown): Run {
  return (document, choice) => {
    const scenario = choice.one(Object.values(document.scenarios));
    return scenario && run(document, scenario.id, choice);
  };
}

/** The key of a loop between two variables, whether there is one or not. */
function loopOf(choice: Choice): string {
  const members = [...new Set([choice.variable(), choice.variable()])].filter((id) => id !== undefined);
  return loopKey(members.length > 0 ? members : ['v1']);
}

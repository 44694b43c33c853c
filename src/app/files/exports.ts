import { guessLine } from '#core/commands';
import { renderSvg, writeCsv, writeResultsJson, writeXmile } from '#core/formats';
import { rootModel, type ModelDocument } from '#core/model';
import { words } from '#core/words';
import { basisOf, chartPicture, figureOf, plotsOf } from '#editor/charts';
import { getDocument, getRuns, getSelection, getSession, loopsInPicture, notify, openDialog, setWritten, type ExportKind, type LiveRun } from '#editor/store';
import { download, give, textFile as file, type GivenFile } from './download.ts';
import { fileName } from './fileName.ts';
import { fontRules, rasterise } from './picture.ts';

const { exporting } = words.app;

/** What is made of a model; the model itself needs none of what lies here. */
export type DerivedKind = Exclude<ExportKind, 'model'>;

/** A file ready to be given out, with what other programs will not see in it, or a sentence that says why there is none. */
type Made = (GivenFile & { readonly losses?: readonly string[] }) | { readonly reason: string };

/** Makes a file of the open model and gives it to the reader; says so where there is nothing to make it of. */
export async function exportAs(kind: DerivedKind, version: string): Promise<void> {
  try {
    const made = await makers[kind](getDocument(), version);
    if ('reason' in made) return void notify({ tone: 'info', text: made.reason });
    if (made.losses?.length) giveWith(made, made.losses);
    else give(made);
  } catch {
    notify({ tone: 'danger', text: exporting.failed(exporting.kinds[kind]) });
  }
}

/** Gives a file out that other programs will not show whole, and says so. */
function giveWith({ name, content }: GivenFile, losses: readonly string[]): void {
  download(name, content);
  setWritten({ file: name, losses });
  const see = { label: exporting.seeLosses, run: () => openDialog('written') };
  notify({ tone: 'success', text: exporting.savedNotes(name, losses.length), actions: [see] });
}

const makers: Readonly<Record<DerivedKind, (document: ModelDocument, version: string) => Made | Promise<Made>>> = {
  xmile: (document, version) => {
    const { text, losses } = writeXmile(document, { version });
    return { ...file(document.title, 'xmile', 'application/xml', text), losses };
  },
  svg: async (document) => {
    const svg = await diagram(document);
    return svg === null ? { reason: exporting.nothingDrawn } : file(document.title, 'svg', 'image/svg+xml', svg);
  },
  png: async (document) => {
    const svg = await diagram(document);
    if (svg === null) return { reason: exporting.nothingDrawn };
    return { name: fileName(document.title, 'png'), content: await rasterise(svg) };
  },
  chart,
  csv: (document) => ofRun((live) => file(exporting.resultsName(document.title), 'csv', 'text/csv', writeCsv(live.run, { remark: guessLine(document) }))),
  results: (document, version) => ofRun((live) => resultsFile(document, version, live)),
};

function ofRun(make: (live: LiveRun) => Made): Made {
  const { current } = getRuns();
  return current === null ? { reason: exporting.nothingRun } : make(current);
}

function resultsFile(document: ModelDocument, version: string, { run, scenario }: LiveRun): Made {
  const name = scenario === null ? undefined : document.scenarios[scenario]?.name;
  const text = writeResultsJson(run, { document, version, ...(name === undefined ? {} : { scenario: name }) });
  return file(exporting.resultsName(document.title), 'json', 'application/json', text);
}

/** The open view as an SVG document with the letters it needs; null where nothing is drawn. */
async function diagram(document: ModelDocument): Promise<string | null> {
  const { model, view } = getSelection();
  const shown = (document.models[model] ?? rootModel(document)).views[view];
  if (shown === undefined || Object.keys(shown.elements).length === 0) return null;
  const { polarity } = getSession().preferences;
  const loops = loopsInPicture(document, { model, view });
  const plain = renderSvg(document, view, { polarity, loops });
  return renderSvg(document, view, { polarity, loops, fontCss: await fontRules(plain) });
}

/** The chart as it stands, on a sheet of its own size. */
async function chart(document: ModelDocument): Promise<Made> {
  const saved = Object.values(document.charts)[0] ?? null;
  const figure = figureOf(basisOf(document), getRuns(), plotsOf(document, saved), { all: saved?.allScenarios === true, stale: false });
  if (figure.curves.length === 0) return { reason: exporting.noChart };
  const size = { width: 960, height: 600, scale: 2 };
  const content = await chartPicture(figure, document.title, globalThis.document.documentElement, size, guessLine(document));
  return { name: fileName(exporting.chartName(document.title), 'png'), content };
}

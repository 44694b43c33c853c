import type { Command, Settings } from '#core/model';
import { put } from './target.ts';

/**
 * Changes the run's span, step, method or unit of time. `saveEvery: null` saves every step. Numbers that are not
 * finite are passed over; whether the settings make sense together is for the compiler to say.
 */
export const setSettings: Command<Partial<Omit<Settings, 'saveEvery'>> & { readonly saveEvery?: number | null }> = ({ settings }, args) => {
  for (const key of ['start', 'stop', 'dt'] as const) {
    const value = args[key];
    if (value !== undefined && Number.isFinite(value)) settings[key] = value;
  }
  if (args.method !== undefined) settings.method = args.method;
  if (args.timeUnit !== undefined && args.timeUnit.trim() !== '') settings.timeUnit = args.timeUnit.trim();
  if (args.saveEvery === undefined) return;
  put(settings, 'saveEvery', args.saveEvery !== null && Number.isFinite(args.saveEvery) ? args.saveEvery : null);
};

/** Names the document; a blank title is passed over. */
export const setTitle: Command<{ readonly title: string }> = (document, { title }) => {
  if (title.trim() !== '') document.title = title.trim();
};

/** Writes what the model is about, in safe Markdown; blank takes it away. */
export const setDocumentNote: Command<{ readonly note: string }> = (document, { note }) => {
  put(document, 'note', note.trim() === '' ? null : note);
};

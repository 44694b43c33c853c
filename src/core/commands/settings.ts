import { readDay, type Command, type Settings } from '#core/model';
import { put } from './target.ts';

const OPTIONAL = ['saveEvery', 'tolerance', 'seed'] as const;
/** What may be taken away. */
type Optional = (typeof OPTIONAL)[number] | 'startDate';

/** What may change of the settings; null takes away what need not be there. */
type SettingsChange = Partial<Omit<Settings, Optional>> & { readonly [Key in Optional]?: Settings[Key] | null };

/**
 * Changes the run's span, step, method or unit of time, and more. `saveEvery: null` saves every step. Numbers that are not
 * finite, and days that do not exist, are passed over; whether the settings make sense together is for the compiler to say.
 */
export const setSettings: Command<SettingsChange> = ({ settings }, args) => {
  for (const key of ['start', 'stop', 'dt'] as const) {
    const value = args[key];
    if (value !== undefined && Number.isFinite(value)) settings[key] = value;
  }
  if (args.method !== undefined) settings.method = args.method;
  if (args.timeUnit !== undefined && args.timeUnit.trim() !== '') settings.timeUnit = args.timeUnit.trim();
  if (args.startDate === null || (args.startDate !== undefined && readDay(args.startDate) !== null)) put(settings, 'startDate', args.startDate?.trim() ?? null);
  for (const key of OPTIONAL) {
    const value = args[key];
    if (value !== undefined) put(settings, key, value !== null && Number.isFinite(value) ? value : null);
  }
};

/** Names the document; a blank title is passed over. */
export const setTitle: Command<{ readonly title: string }> = (document, { title }) => {
  if (title.trim() !== '') document.title = title.trim();
};

/** Writes what the model is about, in safe Markdown; blank takes it away. */
export const setDocumentNote: Command<{ readonly note: string }> = (document, { note }) => {
  put(document, 'note', note.trim() === '' ? null : note);
};

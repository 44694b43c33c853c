import { newView, type Model } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { joinByEquations } from '../influences.ts';
import type { FileReading } from './reading.ts';

/**
 * Gives models without a diagram an empty view to be laid out on, and links for what their equations use, so that the
 * layout has something to show.
 */
export function addMissingViews(root: XmlElement, { document, report, complete }: FileReading): void {
  const bare = Object.values(document.models).filter(({ id, views }) => !complete.has(id) && Object.keys(views).length === 0);
  for (const model of bare) {
    newView(document, model, words.formats.viewName(1));
    joinByEquations(document, model);
  }
  if (bare.some(hasVariables)) report.notice(root, words.formats.noView);
}

function hasVariables({ variables }: Model): boolean {
  return Object.keys(variables).length > 0;
}

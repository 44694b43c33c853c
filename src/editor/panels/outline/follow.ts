import { getDocument, selectLink, selectVariable } from '#editor/store';
import { goTo } from '../problems/place.ts';
import type { Subject } from './rows.ts';

/** Selects what a row stands for; a problem leads to its place. */
export function follow(subject: Subject): void {
  switch (subject.is) {
    case 'branch': return;
    case 'variable': return selectVariable(subject.variable);
    case 'link': return selectLink(subject.link);
    case 'end': return subject.variable === null ? undefined : selectVariable(subject.variable);
    case 'problem': return goTo(subject.diagnostic.place, getDocument());
  }
}

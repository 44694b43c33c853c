import { addFrame, addNote, addStockFlowView, addTag, extract, markLinks, setAssociation, setCollapsed, setNote, setThresholds } from '#core/commands';
import type { ModelDocument } from '#core/model';
import { elementOf, hereIn, idOf, linkBetween, model } from './documents.ts';

/**
 * A model with one of everything that can be drawn: it runs, has a lookup, a ghost, a note, an open and a folded
 * frame, a part of its own, tags, a limit that is passed, links of every kind, one equation with a mistake, and two views.
 */
export function everything(): ModelDocument {
  const document = model({ title: 'Everything', stop: 20 })
    .stock('Leads', 500, { units: 'people', at: { x: 0, y: 0 } })
    .stock('Clients', 100, { units: 'people', at: { x: 320, y: 0 }, range: { min: 0, max: 1000 } })
    .flow('winning', { from: 'Leads', to: 'Clients' }, 'Leads * chance', { at: { x: 160, y: 0 } })
    .flow('leaving', { from: 'Clients' }, 'Clients * 0.05', { at: { x: 480, y: 0 } })
    .constant('chance', 0.1, { at: { x: 160, y: 120 } })
    .auxiliary('trust', 'Clients / 100', { at: { x: 320, y: 160 } })
    .auxiliary('wrong', 'Clients * nothing', { at: { x: 0, y: 160 } })
    .auxiliary('word of mouth', '', { at: { x: 240, y: 400 } })
    .constant('fee', 20, { at: { x: 480, y: 400 } })
    .lookup('effect of load', [[0, 0], [1, 1], [2, 4]])
    .link('chance', 'winning', '+')
    .link('Clients', 'trust', '-', { delay: true, strength: 'strong' })
    .link('trust', 'word of mouth', '+')
    .link('word of mouth', 'chance', '+')
    .link('trust', 'chance')
    .ghost('Clients', { x: 480, y: 160 })
    .scenario('Better service', { chance: 0.2 })
    .build();
  const where = hereIn(document);
  const of = { model: document.root };
  extract(document, { ...where, elements: [elementOf(document, 'fee')], name: 'Billing' });
  addNote(document, { ...where, at: { x: 0, y: 420 }, text: 'A **note** with a [link](https://example.org) and a list:\n\n- one\n- two' });
  addFrame(document, { ...where, at: { x: 240, y: 380 }, width: 240, height: 140, title: 'Open frame' });
  const folded = addFrame(document, { ...where, at: { x: 520, y: 380 }, width: 200, height: 140, title: 'Folded frame' });
  if (folded !== null) setCollapsed(document, { ...where, element: folded, collapsed: true });
  addTag(document, { ...of, variables: [idOf(document, 'trust'), idOf(document, 'chance')], tag: 'soft' });
  setNote(document, { ...of, variable: idOf(document, 'trust'), note: 'How much *they* believe us.' });
  setThresholds(document, { ...of, variable: idOf(document, 'Clients'), thresholds: [{ when: 'above', value: 50, tint: 'red' }] });
  setAssociation(document, { ...of, links: [linkBetween(document, 'trust', 'chance').id], association: true });
  markLinks(document, { ...of, links: [linkBetween(document, 'chance', 'winning').id], marks: { strength: 'weak' } });
  addStockFlowView(document, { ...of, from: where.view });
  return document;
}

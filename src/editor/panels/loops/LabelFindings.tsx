import { useMemo } from 'react';
import type { LabelFinding, LabelFix } from '#core/analysis';
import { bindLabel, deleteElements, setText } from '#core/commands';
import type { ModelDocument } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, getSelection, labelFindings, select, useFollowed, useLoops, useSelection } from '#editor/store';
import { Button, TriangleAlert } from '#editor/ui';

const say = words.loopPanel;

const whole = (document: ModelDocument): ModelDocument => document;

/** Labels in the diagram that are not true of their loops, each with what mends it. */
export function LabelFindings() {
  const loops = useLoops((all) => all);
  const where = useSelection(({ model, view }) => ({ model, view }));
  const document = useFollowed(whole);
  const findings = useMemo(() => labelFindings(document, where, loops), [document, where, loops]);
  if (findings.length === 0) return null;
  return (
    <ul className="lw-label-findings" aria-label={say.findings}>
      {findings.map((finding) => <Finding key={finding.element} finding={finding} />)}
    </ul>
  );
}

function Finding({ finding }: { readonly finding: LabelFinding }) {
  const { element, sentence, fixes, verdict } = finding;
  return (
    <li>
      <button type="button" onClick={() => select([element])}>
        <TriangleAlert size={15} aria-hidden />
        <span>
          <strong>{textOf(finding)}</strong> {verdict === 'holds' ? say.looksLike : sentence}
        </span>
      </button>
      {fixes.slice(0, 2).map((fix) => <Button key={fix.says} size="s" onClick={() => mend(finding, fix)}>{fix.says}</Button>)}
    </li>
  );
}

function textOf({ element: id }: LabelFinding): string {
  const { model, view } = getSelection();
  const element = getDocument().models[model]?.views[view]?.elements[id];
  return element?.kind === 'note' ? element.text.trim() : '';
}

/** Brings a label and its loop together: one undo step. */
function mend({ element }: LabelFinding, fix: LabelFix): void {
  const { model, view } = getSelection();
  edit(say.edit[fix.kind], (draft) => {
    switch (fix.kind) {
      case 'change': return setText(draft, { model, view, element, text: fix.text });
      case 'bind': return bindLabel(draft, { model, view, element, loop: fix.loop });
      case 'remove': return deleteElements(draft, { model, view, elements: [element] });
    }
  });
}

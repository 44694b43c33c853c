import { useState } from 'react';
import { USUAL_THRESHOLDS, type Simplified, type Thresholds } from '#core/analysis';
import { words } from '#core/words';
import { closeDialog, getHost, showNumber } from '#editor/store';
import { Button, Dialog, Slider } from '#editor/ui';
import { Picture } from './Picture.tsx';
import { useSimplified } from './useSimplified.ts';
import './simplified.css';

const say = words.simplified;

/** What drove the run as a diagram of its own: how much it leaves out is the reader's choice. */
export function SimplifiedDialog() {
  const [thresholds, setThresholds] = useState<Thresholds>(USUAL_THRESHOLDS);
  const { simplified, busy } = useSimplified(thresholds);
  const adopt = () => {
    if (!simplified) return;
    closeDialog();
    getHost()?.adopt(simplified.document);
  };
  const actions = (
    <>
      <Button onClick={closeDialog}>{say.close}</Button>
      <Button kind="primary" disabled={!simplified} title={say.adoptHelp} onClick={adopt}>
        {say.adopt}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={closeDialog} size="l" title={say.title} footer={actions}>
      <div className="lw-simplified" aria-busy={busy}>
        <p>{say.text}</p>
        <Limit label={say.loop} value={thresholds.loop} onChange={(loop) => setThresholds({ ...thresholds, loop })} />
        <Limit label={say.link} value={thresholds.link} onChange={(link) => setThresholds({ ...thresholds, link })} />
        <p role="status" className="lw-simplified-told">{told(simplified, busy, thresholds)}</p>
        {simplified && <Picture document={simplified.document} label={`${say.picture}. ${simplified.sentence}`} />}
      </div>
    </Dialog>
  );
}

function told(simplified: Simplified | null, busy: boolean, { loop }: Thresholds): string {
  if (simplified) return simplified.sentence;
  if (busy) return say.waiting;
  return loop > 0 ? say.nothing : say.still;
}

interface LimitProps {
  readonly label: string;
  /** In 0..1. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Limit({ label, value, onChange }: LimitProps) {
  const percent = Math.round(100 * value);
  return (
    <div className="lw-simplified-limit">
      <span aria-hidden>{label}</span>
      <Slider label={label} min={0} max={50} step={1} value={percent} text={say.percent(showNumber(percent))} onChange={(next) => onChange(next / 100)} />
      <span className="lw-simplified-value" aria-hidden>{say.percent(showNumber(percent))}</span>
    </div>
  );
}

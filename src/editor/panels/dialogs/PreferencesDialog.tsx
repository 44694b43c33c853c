import type { ReactNode } from 'react';
import { words } from '#core/words';
import { closeDialog, setPreference, useSession, type Preferences } from '#editor/store';
import { Dialog, SegmentedControl, Switch } from '#editor/ui';
import './preferences.css';

const { preferences: say } = words.desk;

/** What the reader chooses once and for all, in this browser. */
export function PreferencesDialog() {
  const polarity = useSession(({ preferences }) => preferences.polarity);
  return (
    <Dialog open onClose={closeDialog} size="s" title={say.title} description={say.about}>
      <Part title={say.keys}>
        <Flag name="singleKeys" label={say.singleKeys} help={say.singleKeysHelp} />
      </Part>
      <Part title={say.drawing}>
        <div className="lw-preference">
          <span>{say.polarity}</span>
          <SegmentedControl
            label={say.polarity}
            segments={(['signs', 'letters'] as const).map((value) => ({ value, label: say.polarities[value] }))}
            value={polarity}
            onChange={(value) => setPreference('polarity', value)}
          />
        </div>
        <Flag name="sparklines" label={say.sparklines} help={say.sparklinesHelp} />
        <Flag name="tanks" label={say.tanks} help={say.tanksHelp} />
        <Flag name="minimap" label={say.minimap} />
        <Flag name="hints" label={say.hints} help={say.hintsHelp} />
      </Part>
    </Dialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="lw-preferences">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface FlagProps {
  readonly name: Exclude<keyof Preferences, 'polarity'>;
  readonly label: string;
  readonly help?: string;
}

function Flag({ name, ...texts }: FlagProps) {
  const checked = useSession(({ preferences }) => preferences[name]);
  return <Switch {...texts} checked={checked} onChange={(on) => setPreference(name, on)} />;
}

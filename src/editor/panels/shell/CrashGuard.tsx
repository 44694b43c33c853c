import { Component, type ReactNode } from 'react';
import { words } from '#core/words';
import { getHost } from '#editor/store';
import { Button, CircleAlert, EmptyState } from '#editor/ui';

export interface CrashGuardProps {
  readonly part: keyof typeof words.screen.crash.parts;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Catches what breaks inside: says so in its place, with a way to the model, and lets the rest go on. */
export class CrashGuard extends Component<CrashGuardProps, State> {
  override readonly state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken {...this.props} error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Broken({ part, error, onRetry }: CrashGuardProps & { readonly error: Error; readonly onRetry: () => void }) {
  const { crash } = words.screen;
  const text = (
    <>
      {crash.text}
      <br />
      <small>
        {crash.version(getHost()?.version ?? '')}: {error.message}
      </small>
    </>
  );
  const actions = (
    <>
      <Button onClick={onRetry}>{crash.retry}</Button>
      <Button kind="primary" onClick={() => getHost()?.download('model')}>
        {crash.download}
      </Button>
    </>
  );
  return <EmptyState icon={<CircleAlert size={28} />} title={crash.title(crash.parts[part])} text={text} actions={actions} />;
}
